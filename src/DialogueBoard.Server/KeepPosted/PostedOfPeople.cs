using DialogueBoard.Server.MyData;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// The e-mail addresses at which people are kept posted. Only what they asked for as the person they are on a board is theirs to be told
/// or forgotten: whoever typed somebody else's address learns nothing of what that mailbox follows besides.
/// </summary>
internal sealed class PostedOfPeople(BoardDatabase database) : IKeepsOfPeople
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

    /// <summary>
    /// Forgets what somebody is kept posted about as the person they are on one board, and their address where nothing is left by which
    /// they are somebody elsewhere. Part of the transaction of the act by which they leave the board; done again it finds nothing.
    /// </summary>
    public static async Task ForgetAsync(BoardDbContext context, Guid boardId, Guid personId, CancellationToken cancel)
    {
        // What was never confirmed may stand at somebody else's mailbox, of which nothing more goes than what this person typed.
        var asked = await context.Follows.Where(follow => follow.BoardId == boardId && follow.ParticipantId == personId)
            .Select(follow => new { follow.SubscriberId, IsTheirs = follow.ConfirmedAt != null }).ToListAsync(cancel);
        if (asked.Count == 0)
        {
            return;
        }

        var theirs = asked.Where(one => one.IsTheirs).Select(one => one.SubscriberId).Distinct().ToArray();
        await context.Follows.Where(follow => follow.BoardId == boardId && (follow.ParticipantId == personId || EF.Parameter(theirs).Contains(follow.SubscriberId))).ExecuteDeleteAsync(cancel);

        // Whoever is still somebody on another board goes on hearing of that one.
        var all = asked.Select(one => one.SubscriberId).Distinct().ToArray();
        var left = await context.Follows.Where(follow => EF.Parameter(all).Contains(follow.SubscriberId))
            .Select(follow => new { follow.SubscriberId, IsSomebody = follow.ParticipantId != null }).ToListAsync(cancel);
        await Subscriptions.ForgetAsync(context, [.. all.Where(id => !left.Any(one => one.SubscriberId == id && (one.IsSomebody || !theirs.Contains(id))))], cancel);
    }
}
