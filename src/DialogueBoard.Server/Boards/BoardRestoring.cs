using DialogueBoard.Boards;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Boards;

/// <summary>What is to be done once the database was put back from a copy. Safe from any thread.</summary>
public sealed class BoardRestoring(BoardDatabase database)
{
    /// <summary>
    /// Lets a new history begin on every board: what nodes and viewers hold of the old one is void, and they load it anew,
    /// nodes that run within some five seconds.
    /// </summary>
    /// <returns>How many boards there are.</returns>
    public async Task<int> BeginNewHistoriesAsync(CancellationToken cancel = default)
    {
        var (boards, epoch) = (0, Board.NewEpoch());
        await database.WriteAsync(
            async context =>
            {
                boards = await context.Boards.ExecuteUpdateAsync(board => board.SetProperty(b => b.Epoch, epoch), cancel);
                return true;
            },
            cancel);
        return boards;
    }
}
