using DialogueBoard.Acts;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Who is kept posted about what, and how they change or end it. Safe from any thread.</summary>
public sealed class Subscriptions(BoardDatabase database, PostedKeys keys, MailSettings settings, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

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

    /// <summary>Whether mails to somebody came back so often that no more are sent, by who they are on a board: no address is told.</summary>
    public Task<bool> AreStoppedAsync(Guid boardId, Guid participantId, CancellationToken cancel = default) => database.ReadAsync(
        context => context.Follows.AnyAsync(
            follow => follow.BoardId == boardId && follow.ParticipantId == participantId && follow.ConfirmedAt != null
                && context.Subscribers.Any(one => one.Id == follow.SubscriberId && one.StoppedAt != null),
            cancel),
        cancel);

    /// <summary>Whose unsubscribe link this is; null where it is not known.</summary>
    public Task<Subscriber?> FindToStopAsync(string? key, CancellationToken cancel = default) => SubscriberAsync(key, keys.IsStop, cancel);

    /// <summary>Forgets these addresses, what they follow, and what was to be sent to them.</summary>
    internal Task ForgetAsync(IReadOnlyCollection<Guid> subscribers, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            await ForgetAsync(context, subscribers, cancel);
            return true;
        },
        cancel);

    /// <summary>The same, as part of a larger transaction.</summary>
    internal static async Task ForgetAsync(BoardDbContext context, IReadOnlyCollection<Guid> subscribers, CancellationToken cancel)
    {
        foreach (var ids in subscribers.Chunk(500))
        {
            await context.OutboxMails.Where(mail => EF.Parameter(ids).Contains(mail.SubscriberId)).ExecuteDeleteAsync(cancel);
            await context.Follows.Where(follow => EF.Parameter(ids).Contains(follow.SubscriberId)).ExecuteDeleteAsync(cancel);
            await context.Subscribers.Where(subscriber => EF.Parameter(ids).Contains(subscriber.Id)).ExecuteDeleteAsync(cancel);
        }
    }

    /// <summary>Forgets addresses that follow nothing: all they were asked was not answered in time, or was forgotten.</summary>
    internal async Task ForgetUnfollowingAsync(CancellationToken cancel)
    {
        var since = Now - PostedQuestions.Unanswered;
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

    internal Task<Subscriber?> ByIdAsync(Guid id, CancellationToken cancel) =>
        database.ReadAsync(context => context.Subscribers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel), cancel);
}
