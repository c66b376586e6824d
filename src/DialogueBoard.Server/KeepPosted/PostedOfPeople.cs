using DialogueBoard.Server.MyData;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// The e-mail addresses at which people are kept posted. Only what they asked for as the person they are on a board is theirs to be told
/// or forgotten: whoever typed somebody else's address learns nothing of what that mailbox follows besides.
/// </summary>
internal sealed class PostedOfPeople(BoardDatabase database, Subscriptions subscriptions) : IKeepsOfPeople
{
    public string Name => "keptPosted";

    public async Task<object?> TellAsync(Person person, CancellationToken cancel)
    {
        var told = new List<object>();
        foreach (var (board, id) in person.On)
        {
            var follows = await database.ReadAsync(
                context => context.Follows.AsNoTracking().Where(follow => follow.BoardId == board.Id && follow.ParticipantId == id).ToListAsync(cancel), cancel);
            var ids = follows.Select(follow => follow.SubscriberId).Distinct().ToArray();
            var addresses = ids.Length == 0 ? [] : await database.ReadAsync(
                context => context.Subscribers.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Address, cancel), cancel);
            told.AddRange(follows.Select(follow => new
            {
                board = board.Code,
                address = addresses.GetValueOrDefault(follow.SubscriberId),
                what = follow.What.ToString(),
                place = follow.Place,
                card = follow.CardId,
                askedAt = follow.AskedAt,
                confirmedAt = follow.ConfirmedAt,
            }));
        }

        return told.Count == 0 ? null : told;
    }

    public async Task ForgetAsync(Person person, CancellationToken cancel)
    {
        var theirs = new HashSet<Guid>();
        foreach (var (board, id) in person.On)
        {
            theirs.UnionWith(await ForgetOnAsync(board.Id, id, cancel));
        }

        // Whoever is still somebody on another board goes on hearing of that one.
        var ids = theirs.ToArray();
        var elsewhere = ids.Length == 0 ? [] : await database.ReadAsync(
            context => context.Follows.Where(follow => EF.Parameter(ids).Contains(follow.SubscriberId) && follow.ParticipantId != null).Select(follow => follow.SubscriberId).ToListAsync(cancel), cancel);
        await subscriptions.ForgetAsync([.. theirs.Except(elsewhere)], cancel);
        await subscriptions.ForgetUnfollowingAsync(cancel);
    }

    /// <returns>The mailboxes that are surely theirs: what was never confirmed may stand at somebody else's, of which nothing more goes.</returns>
    private async Task<IReadOnlyCollection<Guid>> ForgetOnAsync(Guid boardId, Guid id, CancellationToken cancel)
    {
        var theirs = await database.ReadAsync(
            context => context.Follows.Where(follow => follow.BoardId == boardId && follow.ParticipantId == id && follow.ConfirmedAt != null).Select(follow => follow.SubscriberId).Distinct().ToArrayAsync(cancel), cancel);
        await database.WriteAsync(
            async context =>
            {
                await context.Follows.Where(follow => follow.BoardId == boardId && (follow.ParticipantId == id || EF.Parameter(theirs).Contains(follow.SubscriberId))).ExecuteDeleteAsync(cancel);
                return true;
            },
            cancel);
        return theirs;
    }
}
