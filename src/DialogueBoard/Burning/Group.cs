using DialogueBoard.Boards;
using DialogueBoard.Dates;

namespace DialogueBoard.Burning;

/// <summary>
/// "Together until": cards that people look at together for a while. Its name stands on the card; the cards in it hang on
/// threads that gather. Past its day it is marked and asks to be looked at again; it never locks anything.
/// </summary>
public sealed record Group : CardPart
{
    /// <summary>The last day of being together.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>When people let it go; its cards stay.</summary>
    public DateTime? LetGo { get; init; }

    internal override CardPart Wordless() => this with { Due = null, By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) =>
        this with { By = held.By, Due = LetGo is null && CameDue is null ? Day.IsOver(Until) : null };
}
