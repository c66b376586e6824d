using DialogueBoard.Boards;
using DialogueBoard.OurMix;

namespace DialogueBoard.Web.Api;

/// <summary>A board as anyone may see it, without what is on it.</summary>
public sealed record BoardFacts(string Code, string Title, string? Purpose, string? Place, long Version, string Epoch, Mix Mix, DateTime OpenedAt)
{
    public static BoardFacts Of(BoardView view) =>
        new(view.Board.Code, view.Board.Title, view.Board.Purpose, view.Board.Place, view.Version, view.Board.Epoch, view.Mix, view.Board.OpenedAt);
}
