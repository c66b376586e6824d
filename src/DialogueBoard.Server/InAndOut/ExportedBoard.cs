using DialogueBoard.Boards;
using DialogueBoard.OurMix;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What a board is, as its export tells it.</summary>
internal sealed record ExportedBoard(string Code, string Title, string? Purpose, string? Place, long Version, string Epoch, Mix Mix, DateTime OpenedAt)
{
    public static ExportedBoard Of(BoardView view) =>
        new(view.Board.Code, view.Board.Title, view.Board.Purpose, view.Board.Place, view.Version, view.Board.Epoch, view.Mix, view.Board.OpenedAt);
}
