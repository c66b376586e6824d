using DialogueBoard.Boards;

namespace DialogueBoard.Themes;

/// <summary>
/// The one theme under which a card is filed. Where the theme has gone from the list the card is filed under none; where it
/// was taken out the theme is <see cref="Guid.Empty"/>, and this says who did so.
/// </summary>
public sealed record Filing : CardPart
{
    public required Guid ThemeId { get; init; }

    internal override CardPart Wordless() => this with { By = By with { Name = null } };

    // Taken out while the card's words were away: who filed it before is not who took it out.
    internal override CardPart WithWordsOf(CardPart held) => held.By.Id == By.Id ? this with { By = held.By } : this;
}
