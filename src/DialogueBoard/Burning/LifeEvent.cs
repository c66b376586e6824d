using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Burning;

/// <summary>One entry of a board's list of "When I...", to choose from: "left hospital", "lost my bus".</summary>
public sealed record LifeEvent : SideRecord
{
    public required string Text { get; init; }

    /// <summary>Off the board, with no word and no name left in its row.</summary>
    internal LifeEvent Dropped => this with { Gone = true, Text = "", By = By.Nameless };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Dropped : this;

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Text, Longest.LifeEvent)];
}
