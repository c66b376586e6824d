using DialogueBoard.Boards;

namespace DialogueBoard.Web.Api;

/// <summary>A board as anyone may see it, without what is on it.</summary>
public sealed record BoardFacts(string Code, string Title, string? Purpose, string? Place, long Version, string Epoch, Mix Mix, DateTime OpenedAt)
{
    public static BoardFacts Of(Board board) =>
        new(board.Code, board.Title, board.Purpose, board.Place, board.Version, board.Epoch, board.Mix, board.OpenedAt);
}
