using System.Text.Json;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Looks whose day has come and whether there is news for them, and puts one mail for all their boards into the outbox. Every node looks; that
/// somebody's day is over, what they have been told and their mail are one change, which only one node can make.
/// </summary>
internal sealed partial class DigestBuilding(
    BoardDatabase database, OpenBoards boards, Outbox outbox, Subscriptions subscriptions, Participants participants, MailSettings settings, TimeProvider time, ILogger<DigestBuilding> logger, CareQueues care) : BackgroundService
{
    internal static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    /// <summary>How many people are looked after in one transaction.</summary>
    private const int MostAtOnce = 500;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Sees to all whose day has come by now.</summary>
    /// <returns>How many mails were put into the outbox.</returns>
    public async Task<int> BuildAsync(CancellationToken cancel)
    {
        var (all, reader) = (0, new DigestReader(database, boards));
        List<Subscriber> due;
        do
        {
            due = await DueAsync(cancel);
            all += due.Count == 0 ? 0 : await BuildAsync(due, reader, cancel);
        }
        while (due.Count == MostAtOnce);
        return all;
    }

    /// <summary>Reminds those who look after boards of what has waited too long, once a day.</summary>
    public async Task<int> RemindAsync(CancellationToken cancel)
    {
        var follows = await database.ReadAsync(
            context => context.Follows.AsNoTracking()
                .Where(follow => follow.What == FollowWhat.Care && follow.ConfirmedAt != null)
                .Join(context.Subscribers.Where(one => one.StoppedAt == null), follow => follow.SubscriberId, one => one.Id, (follow, one) => follow)
                .ToListAsync(cancel),
            cancel);
        var overdue = follows.Count == 0 ? [] : (await care.OverdueAsync(cancel)).Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var (reader, built) = (new DigestReader(database, boards), 0);
        foreach (var ofPerson in follows.GroupBy(follow => follow.SubscriberId))
        {
            var told = new List<Stretch>();
            foreach (var follow in ofPerson)
            {
                if (overdue.Count > 0 && await reader.BoardAsync(follow.BoardId, cancel) is { } board && overdue.Contains(board.Code)
                    && follow.ParticipantId is { } person && await participants.FindAsync(board, person, cancel) is { IsSteward: true })
                {
                    told.Add(new(follow.Id, 0, 0));
                }
            }

            built += told.Count > 0 && await AddAsync(Mail(ofPerson.Key, MailKind.Reminder, told), cancel) ? 1 : 0;
        }

        return built;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        do
        {
            try
            {
                await BuildAsync(stoppingToken);
                await RemindAsync(stoppingToken);
                await subscriptions.ForgetUnfollowingAsync(stoppingToken);
                await outbox.TidyAsync(stoppingToken);
            }
#pragma warning disable CA1031 // An outage of the database ends; the looking must not.
            catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(logger, wrong.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Task<List<Subscriber>> DueAsync(CancellationToken cancel)
    {
        var now = Now;
        return database.ReadAsync(
            context => context.Subscribers.AsNoTracking().Where(one => one.NextAt <= now).OrderBy(one => one.NextAt).ThenBy(one => one.Id).Take(MostAtOnce).ToListAsync(cancel), cancel);
    }

    private async Task<int> BuildAsync(IReadOnlyList<Subscriber> due, DigestReader reader, CancellationToken cancel)
    {
        var ids = due.Select(one => one.Id).ToArray();
        var follows = (await database.ReadAsync(
            context => context.Follows.AsNoTracking().Where(follow => EF.Parameter(ids).Contains(follow.SubscriberId) && follow.ConfirmedAt != null).ToListAsync(cancel),
            cancel)).ToLookup(follow => follow.SubscriberId);
        var mails = new List<OutboxMail>();
        var seen = new Dictionary<Guid, long>();
        foreach (var subscriber in due)
        {
            var stretches = await StretchesAsync(follows[subscriber.Id], reader, seen, cancel);
            if (!(await reader.ReadAsync(stretches, cancel)).IsEmpty)
            {
                mails.Add(Mail(subscriber.Id, MailKind.Digest, [.. stretches.Select(one => new Stretch(one.Follow.Id, one.After, one.UpTo))]));
            }
        }

        return await StoreAsync(due, mails, seen, cancel) ? mails.Count : 0;
    }

    private static async Task<IReadOnlyList<(Follow Follow, long After, long UpTo)>> StretchesAsync(IEnumerable<Follow> follows, DigestReader reader, Dictionary<Guid, long> seen, CancellationToken cancel)
    {
        var stretches = new List<(Follow, long, long)>();
        foreach (var follow in follows.Where(follow => follow.What != FollowWhat.Care))
        {
            if (await reader.BoardAsync(follow.BoardId, cancel) is { } board)
            {
                // One version for all who are told of a board in this round, however it moves on meanwhile. A board that was put back begins anew.
                var upTo = seen.TryGetValue(board.Id, out var noted) ? noted : seen[board.Id] = board.Feed.View.Version;
                stretches.Add((follow, Math.Min(follow.SeenVersion, upTo), upTo));
            }
        }

        return stretches;
    }

    private OutboxMail Mail(Guid subscriberId, MailKind kind, IReadOnlyList<Stretch> told)
    {
        var now = Now;
        return new()
        {
            Id = OutboxMail.IdOf(subscriberId, kind, now),
            SubscriberId = subscriberId,
            Kind = kind,
            About = JsonSerializer.Serialize(told),
            BuiltAt = now,
            State = MailState.Waiting,
            TryAt = now,
        };
    }

    /// <returns>False where another node was there first, for any of them: who is still due is looked up anew.</returns>
    private Task<bool> StoreAsync(IReadOnlyList<Subscriber> due, IReadOnlyList<OutboxMail> mails, Dictionary<Guid, long> seen, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var now = Now;
            foreach (var alike in due.GroupBy(one => MailDays.NextAfter(now, one.Days, settings.Hour)))
            {
                var ids = alike.Select(one => one.Id).ToArray();
                if (await context.Subscribers.Where(one => EF.Parameter(ids).Contains(one.Id) && one.NextAt <= now).ExecuteUpdateAsync(one => one.SetProperty(s => s.NextAt, alike.Key), cancel) != ids.Length)
                {
                    return false;
                }
            }

            var wanted = mails.Select(mail => mail.Id).ToArray();
            var there = await context.OutboxMails.Where(mail => EF.Parameter(wanted).Contains(mail.Id)).Select(mail => mail.Id).ToListAsync(cancel);
            var added = mails.ExceptBy(there, mail => mail.Id).ToList();
            context.OutboxMails.AddRange(added);
            await context.SaveChangesAsync(cancel);
            var told = added.Select(mail => mail.SubscriberId).ToArray();
            foreach (var (boardId, version) in seen)
            {
                await context.Follows.Where(follow => follow.BoardId == boardId && EF.Parameter(told).Contains(follow.SubscriberId) && follow.ConfirmedAt != null)
                    .ExecuteUpdateAsync(follow => follow.SetProperty(f => f.SeenVersion, version), cancel);
            }

            return true;
        },
        cancel);

    private Task<bool> AddAsync(OutboxMail mail, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            if (await context.OutboxMails.AnyAsync(one => one.Id == mail.Id, cancel))
            {
                return false;
            }

            context.OutboxMails.Add(mail);
            await context.SaveChangesAsync(cancel);
            return true;
        },
        cancel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look who is to be kept posted: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
