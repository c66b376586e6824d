using DialogueBoard.Boards;

namespace DialogueBoard.Promises;

/// <summary>
/// What a card tells of one half of a promise, which half, and whether it says that the half was kept; or of what an agency
/// holds, and whether that is done.
/// </summary>
public sealed record Report : CardPart
{
    /// <summary>Null for a report on what an agency holds.</summary>
    public PromiseHalf? Half { get; init; }

    public bool Kept { get; init; }

    internal override CardPart Wordless() => this with { By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => this with { By = held.By };
}
