using DialogueBoard.Boards;

namespace DialogueBoard.Promises;

/// <summary>What a card tells of one half of a promise: which half, and whether it says that the half was kept.</summary>
public sealed record Report : CardPart
{
    public required PromiseHalf Half { get; init; }
    public bool Kept { get; init; }

    internal override CardPart Wordless() => this with { By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => this with { By = held.By };
}
