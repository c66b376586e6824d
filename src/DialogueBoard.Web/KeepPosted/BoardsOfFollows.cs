using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.KeepPosted;

namespace DialogueBoard.Web.KeepPosted;

/// <summary>The board that something somebody follows is on.</summary>
internal sealed class BoardsOfFollows(OpenBoards boards, Subscriptions subscriptions)
{
    /// <summary>The board as it stands; null where it is gone.</summary>
    public async Task<BoardView?> FindAsync(Follow follow, CancellationToken cancel) =>
        await subscriptions.CodeOfAsync(follow, cancel) is { } code ? (await boards.FindAsync(code, cancel))?.Feed.View : null;
}
