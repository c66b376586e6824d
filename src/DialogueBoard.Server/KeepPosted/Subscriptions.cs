using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Who is kept posted about what. Nothing is sent to an address but a question until somebody with its mailbox has said yes, and what
/// a page is told is the same whether an address is known or not. Safe from any thread.
/// </summary>
public sealed class Subscriptions(BoardDatabase database, Secrets secrets, PostedKeys keys, MailSettings settings, LimitSettings limits, TimeProvider time)
{
    /// <summary>How long a question waits for its answer.</summary>
    public static readonly TimeSpan Unanswered = TimeSpan.FromHours(48);

    /// <summary>Questions that one mailbox gets in that time, whoever asks.</summary>
    internal const int MostQuestions = 3;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Writes down what somebody wishes, and has their mailbox asked. Null where all is well, and where the mailbox was asked often enough.</summary>
    public async Task<Refusal?> AskAsync(OpenBoard board, PostedWish wish, CancellationToken cancel = default)
    {
        if (EmailAddress.Read(wish.Address) is not { } address)
        {
            return Refusal.Because(RefusalCode.NotAnAddress);
        }

        if ((wish.Days & 0x7F) == 0)
        {
            return Refusal.Because(RefusalCode.NoMailDay);
        }

        var (now, stamp, mailId) = (Now, Guid.NewGuid(), Guid.NewGuid());
        var busy = limits.ConfirmationsPerHour > 0
            && await database.ReadAsync(context => context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.Confirm && mail.BuiltAt > now.AddHours(-1), cancel), cancel) >= limits.ConfirmationsPerHour;
        if (busy)
        {
            return Refusal.Because(RefusalCode.MailBusy);
        }

        var subscriber = new Subscriber
        {
            Id = DerivedId.FromHash(secrets.Hash("subscriber", EmailAddress.Key(address))),
            Address = address,
            Language = wish.Language,
            Days = wish.Days & 0x7F,
            Stamp = stamp,
            AskedAt = now,
        };
        Follow[] follows = [Wished(board, subscriber.Id, wish, now), .. wish.AlsoCare ? [Wished(board, subscriber.Id, wish with { What = FollowWhat.Care }, now)] : Array.Empty<Follow>()];
        try
        {
            await StoreAsync(subscriber, follows, mailId, cancel);
        }
        catch (DbUpdateException)
        {
            // The same was asked for at the same moment at another node: it is there now.
            await StoreAsync(subscriber, follows, mailId, cancel);
        }

        return null;
    }

    /// <summary>What a link to confirm is about; null where the link is not known, or too old.</summary>
    public async Task<(Subscriber Subscriber, Follow Follow)?> FindQuestionAsync(string? key, CancellationToken cancel = default)
    {
        if (PostedKeys.Named(key) is not { } followId)
        {
            return null;
        }

        var since = Now - Unanswered;
        var follow = await database.ReadAsync(
            context => context.Follows.AsNoTracking().SingleOrDefaultAsync(one => one.Id == followId && (one.ConfirmedAt != null || one.AskedAt > since), cancel), cancel);
        var subscriber = follow is null ? null : await ByIdAsync(follow.SubscriberId, cancel);
        return subscriber is not null && keys.IsConfirm(key, subscriber, followId) ? (subscriber, follow!) : null;
    }

    /// <summary>Somebody said yes from their own mailbox. Said again it changes nothing.</summary>
    /// <returns>Who they are; null where the link is not known, or too old.</returns>
    public async Task<Subscriber?> ConfirmAsync(string? key, CancellationToken cancel = default)
    {
        if (await FindQuestionAsync(key, cancel) is not var (subscriber, follow))
        {
            return null;
        }

        if (follow.ConfirmedAt is null)
        {
            var now = Now;
            var (confirmedAt, next) = (subscriber.ConfirmedAt ?? now, MailDays.NextAfter(now, follow.Days, settings.Hour));
            await database.WriteAsync(
                async context =>
                {
                    // With what was asked for by the same press.
                    await context.Follows.Where(one => one.Id == follow.Id || (one.SubscriberId == subscriber.Id && one.BoardId == follow.BoardId && one.AskedAt == follow.AskedAt && one.ConfirmedAt == null))
                        .ExecuteUpdateAsync(one => one.SetProperty(f => f.ConfirmedAt, now), cancel);

                    // The same asked for before they joined the board, or as somebody else there.
                    await context.Follows
                        .Where(one => one.SubscriberId == subscriber.Id && one.BoardId == follow.BoardId && one.What == follow.What && one.Place == follow.Place && one.CardId == follow.CardId && one.Id != follow.Id)
                        .ExecuteDeleteAsync(cancel);
                    return await context.Subscribers.Where(one => one.Id == subscriber.Id).ExecuteUpdateAsync(
                        one => one.SetProperty(s => s.ConfirmedAt, confirmedAt)
                            .SetProperty(s => s.Days, follow.Days)
                            .SetProperty(s => s.Language, follow.Language)
                            .SetProperty(s => s.NextAt, next)
                            .SetProperty(s => s.Refusals, 0)
                            .SetProperty(s => s.StoppedAt, (DateTime?)null),
                        cancel) > 0;
                },
                cancel);
        }

        return subscriber;
    }

    /// <summary>What somebody is kept posted about, by the key in each of their mails; null where it is not known.</summary>
    public async Task<Posted?> FindAsync(string? key, CancellationToken cancel = default)
    {
        if (await SubscriberAsync(key, keys.IsSettings, cancel) is not { } subscriber)
        {
            return null;
        }

        var follows = await database.ReadAsync(
            context => context.Follows.AsNoTracking().Where(follow => follow.SubscriberId == subscriber.Id && follow.ConfirmedAt != null).ToListAsync(cancel), cancel);
        var ids = follows.Select(follow => follow.BoardId).Distinct().ToArray();
        var boards = await database.ReadAsync(context => context.Boards.AsNoTracking().Where(board => EF.Parameter(ids).Contains(board.Id)).ToDictionaryAsync(board => board.Id, cancel), cancel);
        return new(
            subscriber,
            [
                .. follows.Where(follow => boards.ContainsKey(follow.BoardId)).Select(follow => new PostedFollow(follow, boards[follow.BoardId].Code, boards[follow.BoardId].Title))
                    .OrderBy(one => one.Title, StringComparer.CurrentCulture).ThenBy(one => one.Follow.What),
            ]);
    }

    /// <summary>Changes on which days mails come, and the language they are in.</summary>
    /// <returns>Why not, if so.</returns>
    public async Task<Refusal?> ChangeAsync(Subscriber subscriber, int days, string language, CancellationToken cancel = default)
    {
        if ((days & 0x7F) == 0)
        {
            return Refusal.Because(RefusalCode.NoMailDay);
        }

        DateTime? next = MailDays.NextAfter(Now, days, settings.Hour);
        await database.WriteAsync(
            async context => await context.Subscribers.Where(one => one.Id == subscriber.Id).ExecuteUpdateAsync(
                one => one.SetProperty(s => s.Days, days & 0x7F).SetProperty(s => s.Language, language).SetProperty(s => s.NextAt, s => s.StoppedAt == null ? next : null),
                cancel) > 0,
            cancel);
        return null;
    }

    /// <summary>Stops one thing; with the last of them everything, and nothing of the person is kept.</summary>
    /// <returns>Whether anything is left.</returns>
    public async Task<bool> StopOneAsync(Subscriber subscriber, Guid followId, CancellationToken cancel = default)
    {
        await database.WriteAsync(
            async context => await context.Follows.Where(follow => follow.Id == followId && follow.SubscriberId == subscriber.Id).ExecuteDeleteAsync(cancel) > 0,
            cancel);
        if (await database.ReadAsync(context => context.Follows.AnyAsync(follow => follow.SubscriberId == subscriber.Id && follow.ConfirmedAt != null, cancel), cancel))
        {
            return true;
        }

        await ForgetAsync([subscriber.Id], cancel);
        return false;
    }

    /// <summary>Stops everything by the key of a mail's unsubscribe link, and forgets the address.</summary>
    /// <returns>False where the key is not known, whatever the reason.</returns>
    public async Task<bool> StopAsync(string? key, CancellationToken cancel = default)
    {
        if (await FindToStopAsync(key, cancel) is not { } subscriber)
        {
            return false;
        }

        await ForgetAsync([subscriber.Id], cancel);
        return true;
    }

    /// <summary>Stops everything, and forgets the address.</summary>
    public Task StopAllAsync(Subscriber subscriber, CancellationToken cancel = default) => ForgetAsync([subscriber.Id], cancel);

    /// <summary>The code of the board that something is followed on; null where it is gone.</summary>
    public Task<string?> CodeOfAsync(Follow follow, CancellationToken cancel = default) =>
        database.ReadAsync(context => context.Boards.Where(board => board.Id == follow.BoardId).Select(board => board.Code).SingleOrDefaultAsync(cancel), cancel);

    /// <summary>Whose unsubscribe link this is; null where it is not known.</summary>
    public Task<Subscriber?> FindToStopAsync(string? key, CancellationToken cancel = default) => SubscriberAsync(key, keys.IsStop, cancel);

    /// <summary>Forgets these addresses, what they follow, and what was to be sent to them.</summary>
    internal Task ForgetAsync(IReadOnlyCollection<Guid> subscribers, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            foreach (var ids in subscribers.Chunk(500))
            {
                await context.OutboxMails.Where(mail => EF.Parameter(ids).Contains(mail.SubscriberId)).ExecuteDeleteAsync(cancel);
                await context.Follows.Where(follow => EF.Parameter(ids).Contains(follow.SubscriberId)).ExecuteDeleteAsync(cancel);
                await context.Subscribers.Where(subscriber => EF.Parameter(ids).Contains(subscriber.Id)).ExecuteDeleteAsync(cancel);
            }

            return true;
        },
        cancel);

    /// <summary>Forgets addresses that follow nothing: all they were asked was not answered in time, or was forgotten.</summary>
    internal async Task ForgetUnfollowingAsync(CancellationToken cancel)
    {
        var since = Now - Unanswered;
        await database.WriteAsync(
            async context =>
            {
                await context.Follows.Where(follow => follow.ConfirmedAt == null && follow.AskedAt <= since).ExecuteDeleteAsync(cancel);
                return true;
            },
            cancel);
        await ForgetAsync(
            await database.ReadAsync(
                context => context.Subscribers.Where(subscriber => !context.Follows.Any(follow => follow.SubscriberId == subscriber.Id))
                    .Select(subscriber => subscriber.Id).Take(5_000).ToListAsync(cancel),
                cancel),
            cancel);
    }

    private async Task<Subscriber?> SubscriberAsync(string? key, Func<string?, Subscriber, bool> fits, CancellationToken cancel)
    {
        if (PostedKeys.Named(key) is not { } id)
        {
            return null;
        }

        return await ByIdAsync(id, cancel) is { } subscriber && fits(key, subscriber) ? subscriber : null;
    }

    private Task<Subscriber?> ByIdAsync(Guid id, CancellationToken cancel) =>
        database.ReadAsync(context => context.Subscribers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel), cancel);

    private static Follow Wished(OpenBoard board, Guid subscriberId, PostedWish wish, DateTime now)
    {
        var place = wish.What == FollowWhat.Place ? wish.Place : null;
        var card = wish.What == FollowWhat.Card ? wish.CardId : null;
        return new()
        {
            Id = Follow.IdOf(subscriberId, board.Id, wish.What, place, card, wish.ParticipantId),
            SubscriberId = subscriberId,
            BoardId = board.Id,
            What = wish.What,
            Place = place,
            CardId = card,
            ParticipantId = wish.ParticipantId,
            Days = wish.Days & 0x7F,
            Language = wish.Language,
            AskedAt = now,
            SeenVersion = board.Feed.View.Version,
        };
    }

    private Task StoreAsync(Subscriber subscriber, IReadOnlyList<Follow> follows, Guid mailId, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var since = subscriber.AskedAt - Unanswered;
            var asked = await context.OutboxMails.CountAsync(mail => mail.SubscriberId == subscriber.Id && mail.Kind == MailKind.Confirm && mail.BuiltAt > since, cancel);
            if (asked >= MostQuestions || await context.OutboxMails.AnyAsync(mail => mail.Id == mailId, cancel))
            {
                return false;
            }

            if (!await context.Subscribers.AnyAsync(one => one.Id == subscriber.Id, cancel))
            {
                context.Subscribers.Add(subscriber);
            }

            foreach (var follow in follows)
            {
                if (!await context.Follows.AnyAsync(one => one.Id == follow.Id, cancel))
                {
                    context.Follows.Add(follow);
                    continue;
                }

                // Asked for again and not yet answered, it waits as long again.
                await context.Follows.Where(one => one.Id == follow.Id && one.ConfirmedAt == null).ExecuteUpdateAsync(
                    one => one.SetProperty(f => f.AskedAt, follow.AskedAt).SetProperty(f => f.Days, follow.Days).SetProperty(f => f.Language, follow.Language), cancel);
            }

            context.OutboxMails.Add(new()
            {
                Id = mailId,
                SubscriberId = subscriber.Id,
                Kind = MailKind.Confirm,
                About = JsonSerializer.Serialize<IReadOnlyList<Stretch>>([new(follows[0].Id, follows[0].SeenVersion, follows[0].SeenVersion)]),
                BuiltAt = subscriber.AskedAt,
                State = MailState.Waiting,
                TryAt = subscriber.AskedAt,
            });
            await context.SaveChangesAsync(cancel);
            return true;
        },
        cancel);
}
