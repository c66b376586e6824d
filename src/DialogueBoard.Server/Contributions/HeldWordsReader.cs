using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Contributions;

/// <summary>Hidden words, for those who may read them.</summary>
public sealed class HeldWordsReader(BoardDatabase database)
{
    /// <summary>A steward gets all of a board, anyone else only their own.</summary>
    public Task<List<HeldWords>> ForAsync(OpenBoard board, Actor actor, CancellationToken cancel = default) => database.ReadAsync(
        context => context.HeldWords.AsNoTracking()
            .Where(held => held.BoardId == board.Id && (actor.IsSteward || held.AuthorId == actor.Id))
            .OrderByDescending(held => held.At)
            .ToListAsync(cancel),
        cancel);
}
