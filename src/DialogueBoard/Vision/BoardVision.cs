using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Vision;

/// <summary>"Vision from the front": the one vision that is pinned to the board. By and At say who last set it, and when.</summary>
public sealed record BoardVision : SideRecord
{
    public required string Text { get; init; }

    /// <summary>The vision of a board; null where it has none.</summary>
    public static BoardVision? Of(BoardView view) => view.All<BoardVision>().FirstOrDefault();

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Text, Longest.Aside)];
}
