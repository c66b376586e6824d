using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Storage;
using DialogueBoard.Threads;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Feed;

/// <summary>A board's row and the records that changed after some version, as read from the database at one moment.</summary>
/// <param name="Changed">Gone ones included: that they left is news too.</param>
internal sealed record BoardHistory(Board Board, IReadOnlyList<BoardRecord> Changed)
{
    /// <summary>Reads what changed after a version; null where there is no such board. After 0: everything.</summary>
    public static Task<BoardHistory?> ReadAsync(BoardDatabase database, Guid boardId, long after, CancellationToken cancel) =>
        database.ReadSnapshotAsync(
            async context =>
            {
                var board = await context.Boards.AsNoTracking().SingleOrDefaultAsync(b => b.Id == boardId, cancel);
                if (board is null)
                {
                    return null;
                }

                return board.Version == after && after > 0
                    ? new(board, [])
                    : new BoardHistory(board, [
                        .. await ChangedAsync<Contribution>(context, boardId, after, cancel),
                        .. await ChangedAsync<BoardThread>(context, boardId, after, cancel),
                        .. await ChangedAsync<OfferedEnergy>(context, boardId, after, cancel),
                        .. AsTold(await ChangedAsync<SideRecord>(context, boardId, after, cancel))]);
            },
            cancel);

    private static Task<List<T>> ChangedAsync<T>(BoardDbContext context, Guid boardId, long after, CancellationToken cancel)
        where T : BoardRecord =>
        context.Set<T>().AsNoTracking()
            .Where(record => record.BoardId == boardId && (record.Version > after || after == 0))
            .OrderBy(record => record.Version)
            .ToListAsync(cancel);

    // Dials stand where they were moved last, and not where a row changed last.
    private static IEnumerable<SideRecord> AsTold(IEnumerable<SideRecord> sides) =>
        sides.OrderBy(side => side is DialMove { Told: { } told } ? told : side.Version);
}
