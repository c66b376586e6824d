using DialogueBoard.Boards;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Boards;

/// <summary>The boards that anyone may find.</summary>
public sealed class BoardList(BoardDatabase database)
{
    /// <summary>Listed boards, newest first.</summary>
    public Task<List<Board>> NewestAsync(int most, CancellationToken cancel = default) => database.ReadAsync(
        context => context.Boards.AsNoTracking()
            .Where(board => board.Listed)
            .OrderByDescending(board => board.OpenedAt)
            .Take(most)
            .ToListAsync(cancel),
        cancel);
}
