using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Sessions;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Sessions;

/// <summary>
/// The sessions that were taken off a board. The view holds only what stands; whoever put one into a calendar must hear that it is
/// off. No words are left in them. Safe from any thread.
/// </summary>
public sealed class DroppedSessions(BoardDatabase database)
{
    private const int Most = 100;

    /// <summary>The last hundred, latest dropped first.</summary>
    public Task<List<Session>> OfAsync(OpenBoard board, CancellationToken cancel = default) => database.ReadAsync(
        context => context.Set<Session>().AsNoTracking()
            .Where(session => session.BoardId == board.Id && session.Gone)
            .OrderByDescending(session => session.Version)
            .Take(Most)
            .ToListAsync(cancel),
        cancel);
}
