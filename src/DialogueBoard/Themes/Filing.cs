using DialogueBoard.Boards;

namespace DialogueBoard.Themes;

/// <summary>The one theme under which a card is filed. Where the theme has gone from the list the card is filed under none.</summary>
public sealed record Filing : CardPart
{
    public required Guid ThemeId { get; init; }

    internal override CardPart Wordless() => this with { By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => this with { By = held.By };
}
