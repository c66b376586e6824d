using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Sessions;

/// <summary>
/// What is kept back: to its author their own words; to those who look after the board what waits for them, and never what waits in a
/// session; to everybody else only how much there is. Safe from any thread.
/// </summary>
public sealed class WaitingReader(BoardDatabase database, TimeProvider time)
{
    /// <summary>What this person wrote that the board has not got yet, or that was turned down and can still be read; oldest first.</summary>
    public async Task<IReadOnlyList<(WaitingAct Waiting, CardAct Act)>> MineAsync(OpenBoard board, Guid personId, CancellationToken cancel = default) => Read(await database.ReadAsync(
        context => context.WaitingActs.AsNoTracking()
            .Where(waiting => waiting.BoardId == board.Id && waiting.AuthorId == personId)
            .OrderBy(waiting => waiting.At).ThenBy(waiting => waiting.ActId)
            .ToListAsync(cancel),
        cancel));

    /// <summary>What waits for those who look after the board, or was turned down by them and can still be let in; oldest first. Nothing for anybody else.</summary>
    public async Task<IReadOnlyList<(WaitingAct Waiting, CardAct Act)>> ForCareAsync(OpenBoard board, Actor actor, CancellationToken cancel = default) => !actor.On(board.Feed.View).IsSteward ? [] : Read(await database.ReadAsync(
        context => context.WaitingActs.AsNoTracking()
            .Where(waiting => waiting.BoardId == board.Id && waiting.SessionId == null)
            .OrderBy(waiting => waiting.At).ThenBy(waiting => waiting.ActId)
            .ToListAsync(cancel),
        cancel));

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

    private IReadOnlyList<(WaitingAct Waiting, CardAct Act)> Read(IEnumerable<WaitingAct> all)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return [.. all.Where(waiting => !waiting.IsGone(now)).Select(waiting => (Waiting: waiting, Act: waiting.Read()!)).Where(pair => pair.Act is not null)];
    }
}
