using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Sessions;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Sessions;

/// <summary>What is kept back in sessions: to its author their own words, to everybody else only how much there is. Safe from any thread.</summary>
public sealed class WaitingReader(BoardDatabase database)
{
    /// <summary>What this person wrote that is still kept back, oldest first.</summary>
    public async Task<IReadOnlyList<(WaitingAct Waiting, CardAct Act)>> MineAsync(OpenBoard board, Guid personId, CancellationToken cancel = default)
    {
        var mine = await database.ReadAsync(
            context => context.WaitingActs.AsNoTracking()
                .Where(waiting => waiting.BoardId == board.Id && waiting.AuthorId == personId)
                .OrderBy(waiting => waiting.At).ThenBy(waiting => waiting.ActId)
                .ToListAsync(cancel),
            cancel);
        return [.. mine.Select(waiting => (Waiting: waiting, Act: waiting.Read()!)).Where(pair => pair.Act is not null)];
    }

    /// <summary>How many cards are kept back in a session, and of whom. Who they are is for counting, not for showing.</summary>
    public async Task<(int Cards, IReadOnlySet<Guid> People)> CountAsync(OpenBoard board, Guid sessionId, CancellationToken cancel = default)
    {
        var authors = await database.ReadAsync(
            context => context.WaitingActs.AsNoTracking()
                .Where(waiting => waiting.BoardId == board.Id && waiting.SessionId == sessionId)
                .Select(waiting => waiting.AuthorId)
                .ToListAsync(cancel),
            cancel);
        return (authors.Count, authors.ToHashSet());
    }
}
