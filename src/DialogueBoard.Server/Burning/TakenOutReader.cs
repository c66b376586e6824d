using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Threads;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Burning;

/// <summary>
/// Who took which cards out of a group. Anyone may, so it is told openly. The view holds only what stands; this is read from
/// the threads that were cut and from the board's history.
/// </summary>
public sealed class TakenOutReader(BoardDatabase database, Participants participants)
{
    private const int Most = 20;

    /// <summary>The last twenty, newest first.</summary>
    /// <param name="group">The group's card.</param>
    public async Task<IReadOnlyList<TakenOut>> OfAsync(OpenBoard board, Guid group, CancellationToken cancel = default)
    {
        var cuts = await database.ReadAsync(
            context => context.Threads.AsNoTracking()
                .Where(thread => thread.BoardId == board.Id && thread.From == group && thread.Relation == ThreadRelation.Gathers && thread.Gone)
                .OrderByDescending(thread => thread.Version)
                .Take(Most)
                .Join(
                    context.Changes.Where(change => change.BoardId == board.Id),
                    thread => thread.Version,
                    change => change.Version,
                    (thread, change) => new { Card = thread.To, change.ParticipantId, change.At, change.Version })
                .ToListAsync(cancel),
            cancel);
        var names = cuts.Count == 0 ? null : await participants.NamesAsync(board, cuts.Select(cut => cut.ParticipantId).Distinct(), cancel);
        return
        [
            .. cuts.OrderByDescending(cut => cut.Version)
                .Select(cut => new TakenOut(cut.Card, new(cut.ParticipantId, names!.GetValueOrDefault(cut.ParticipantId)), cut.At)),
        ];
    }
}
