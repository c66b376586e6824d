using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Sends what is in the outbox, on every node. A mail is written at this moment, from the boards as they stand now, so that words that
/// were hidden, taken back or erased since it was built are not in it.
/// </summary>
internal sealed partial class OutboxSending(
    Outbox outbox, BoardDatabase database, OpenBoards boards, LetterWriter writer, IMailSender sender, Mailboxes mailboxes, TimeProvider time, ILogger<OutboxSending> logger, CareQueues care) : BackgroundService
{
    internal static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    /// <summary>How many are taken at once.</summary>
    private const int MostOfRound = 200;

    /// <summary>How long one mail may take; some of them, and the rest of a round goes back.</summary>
    private static readonly TimeSpan OneMail = TimeSpan.FromMinutes(2);

    /// <summary>How long a mail that is under way may still take when its node is to end: broken off it might go out with nobody to note it.</summary>
    private static readonly TimeSpan Finish = TimeSpan.FromSeconds(10);

    /// <summary>Sends all that is due. Told to stop, it sees the mail in hand through, notes what went, and puts the others back.</summary>
    /// <returns>How many went out.</returns>
    public async Task<int> SendAsync(CancellationToken cancel)
    {
        var (all, round) = (0, new Round([], 0, false));
        do
        {
            round = await RoundAsync(cancel);
            all += round.Sent;
        }
        while (round is { Taken.Count: MostOfRound, Closed: false } && !cancel.IsCancellationRequested);
        return all;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        do
        {
            try
            {
                await SendAsync(stoppingToken);
            }
#pragma warning disable CA1031 // An outage of the database ends; the sending must not.
            catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(logger, wrong.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<Round> RoundAsync(CancellationToken cancel)
    {
        var id = Guid.NewGuid();
        var taken = await outbox.TakeAsync(id, MostOfRound, cancel);
        if (taken.Count == 0)
        {
            return new(taken, 0, false);
        }

        var pile = await PileAsync(taken, CancellationToken.None);
        var (began, untried, went, sent) = (time.GetTimestamp(), new List<Guid>(), new List<Guid>(), 0);
        string? closed = null;
        foreach (var mail in taken)
        {
            if (closed is not null || cancel.IsCancellationRequested || time.GetElapsedTime(began) > Outbox.Lease / 2)
            {
                untried.Add(mail.Id);
                continue;
            }

            var outcome = await SendAsync(id, mail, pile, cancel);
            sent += outcome is { Fate: MailFate.Sent, Trouble: null } ? 1 : 0;
            if (outcome?.Fate == MailFate.Closed)
            {
                closed = outcome.Trouble;
                untried.Add(mail.Id);
            }
            else if (outcome?.Fate == MailFate.Sent && sender.KnowsWhatWent)
            {
                went.Add(mail.Id);
            }
        }

        await outbox.DoneAsync(id, went, MailState.Sent, null, CancellationToken.None);
        await outbox.UntriedAsync(id, untried, closed is null ? TimeSpan.Zero : Outbox.Waits[0], closed, CancellationToken.None);
        await sender.RestAsync(CancellationToken.None);
        Tell(sent, closed);
        return new(taken, sent, closed is not null);
    }

    /// <returns>Null where there was nothing to send.</returns>
    private async Task<MailOutcome?> SendAsync(Guid round, OutboxMail mail, Pile pile, CancellationToken cancel)
    {
        if (await WriteAsync(mail, pile, CancellationToken.None) is not { } letter)
        {
            await outbox.DoneAsync(round, [mail.Id], MailState.Nothing, null, CancellationToken.None);
            return null;
        }

        var outcome = await AttemptAsync(letter, mail.Attempts > 1, cancel);
        switch (outcome.Fate)
        {
            case MailFate.Sent when !sender.KnowsWhatWent:
                await outbox.DoneAsync(round, [mail.Id], MailState.Sent, null, CancellationToken.None);
                break;
            case MailFate.Later:
                await outbox.LaterAsync(round, mail, outcome.Trouble, CancellationToken.None);
                break;
            case MailFate.NoMailbox or MailFate.Refused:
                await outbox.DoneAsync(round, [mail.Id], MailState.Failed, outcome.Trouble, CancellationToken.None);
                LogRefused(logger, outcome.Trouble);
                break;
        }

        await (outcome.Fate switch
        {
            MailFate.Sent => mailboxes.IsReachedAsync(pile.Subscribers[mail.SubscriberId], mail.Id),
            MailFate.NoMailbox => mailboxes.IsGoneAsync(mail.SubscriberId),
            _ => Task.CompletedTask,
        });

        return outcome;
    }

    private async Task<MailOutcome> AttemptAsync(Letter letter, bool again, CancellationToken cancel)
    {
        using var soon = new CancellationTokenSource(OneMail, time);
        await using var ending = cancel.Register(() => soon.CancelAfter(Finish));
        try
        {
            return await sender.SendAsync(letter, again, soon.Token);
        }
        catch (OperationCanceledException)
        {
            await sender.RestAsync(CancellationToken.None);
            return new(MailFate.Later, "too-slow");
        }
    }

    /// <summary>The mail as it stands now; null where nothing is left to say, or nobody to say it to.</summary>
    private async Task<Letter?> WriteAsync(OutboxMail mail, Pile pile, CancellationToken cancel)
    {
        if (!pile.Subscribers.TryGetValue(mail.SubscriberId, out var subscriber))
        {
            return null;
        }

        var told = pile.Told[mail.Id].Where(one => pile.Follows.ContainsKey(one.FollowId)).Select(one => (pile.Follows[one.FollowId], one.After, one.UpTo)).ToList();
        switch (mail.Kind)
        {
            case MailKind.Confirm:
                return told is [var (asked, _, _)] && await pile.Reader.BoardAsync(asked.BoardId, cancel) is { } board
                    ? writer.Question(mail.Id, subscriber, asked, board.Feed.View.Board)
                    : null;
            case MailKind.Digest when subscriber is { ConfirmedAt: not null, StoppedAt: null }:
                var digest = await pile.Reader.ReadAsync([.. told.Where(one => one.Item1.ConfirmedAt is not null)], cancel);
                return digest.IsEmpty ? null : writer.News(mail.Id, subscriber, digest);
            case MailKind.Reminder when subscriber is { ConfirmedAt: not null, StoppedAt: null }:
                var waits = await WaitsAsync(pile.Reader, told.Select(one => one.Item1.BoardId).Distinct(), cancel);
                return waits.Count == 0 ? null : writer.Reminder(mail.Id, subscriber, waits);
            default:
                return null;
        }
    }

    private async Task<IReadOnlyList<(Board Board, int Waits)>> WaitsAsync(DigestReader reader, IEnumerable<Guid> boardIds, CancellationToken cancel)
    {
        var open = new List<OpenBoard>();
        foreach (var boardId in boardIds)
        {
            open.AddRange(await reader.BoardAsync(boardId, cancel) is { } board ? [board] : Array.Empty<OpenBoard>());
        }

        var counted = await care.CountAsync(open, cancel);
        return [.. open.Where(board => counted[board.Id].Alert).Select(board => (board.Feed.View.Board, counted[board.Id].Wait))];
    }

    private async Task<Pile> PileAsync(IReadOnlyList<OutboxMail> mails, CancellationToken cancel)
    {
        var told = mails.ToDictionary(mail => mail.Id, mail => JsonSerializer.Deserialize<IReadOnlyList<Stretch>>(mail.About) ?? []);
        var subscriberIds = mails.Select(mail => mail.SubscriberId).Distinct().ToArray();
        var followIds = told.Values.SelectMany(all => all).Select(one => one.FollowId).Distinct().ToArray();
        var subscribers = await database.ReadAsync(context => context.Subscribers.AsNoTracking().Where(one => EF.Parameter(subscriberIds).Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel), cancel);
        var follows = await database.ReadAsync(context => context.Follows.AsNoTracking().Where(one => EF.Parameter(followIds).Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancel), cancel);
        return new(subscribers, follows, told, new(database, boards));
    }

    private void Tell(int sent, string? closed)
    {
        Journey.MailsSent.Add(sent);
        if (closed is not null)
        {
            LogClosed(logger, closed);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not see to the outbox: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No mail can be sent just now: {Trouble}. It is tried again in a minute")]
    private static partial void LogClosed(ILogger logger, string trouble);

    [LoggerMessage(Level = LogLevel.Information, Message = "A mail was refused for good: {Trouble}")]
    private static partial void LogRefused(ILogger logger, string? trouble);

    private sealed record Round(IReadOnlyList<OutboxMail> Taken, int Sent, bool Closed);

    /// <summary>All that the mails of one round are written from, but the boards.</summary>
    private sealed record Pile(Dictionary<Guid, Subscriber> Subscribers, Dictionary<Guid, Follow> Follows, Dictionary<Guid, IReadOnlyList<Stretch>> Told, DigestReader Reader);
}
