using DialogueBoard.Boards;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What a board is, as its export tells it.</summary>
internal sealed record ExportedBoard(string Code, string Title, string? Purpose, string? Place, long Version, string Epoch, Mix Mix, DateTime OpenedAt)
{
    public static ExportedBoard Of(Board board) =>
        new(board.Code, board.Title, board.Purpose, board.Place, board.Version, board.Epoch, board.Mix, board.OpenedAt);
}
