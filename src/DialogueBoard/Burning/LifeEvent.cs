using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Burning;

/// <summary>One entry of a board's list of "When I...", to choose from: "left hospital", "lost my bus".</summary>
public sealed record LifeEvent : SideRecord
{
    public required string Text { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Text, Longest.LifeEvent)];
}
