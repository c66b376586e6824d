using DialogueBoard.Boards;

namespace DialogueBoard.Sessions;

/// <summary>In which session, and in which of its rounds, a card was put on the board.</summary>
public sealed record SaidIn : CardPart
{
    public required Guid SessionId { get; init; }

    /// <summary>Counted from 0; null where it was said before the first.</summary>
    public int? Round { get; init; }

    internal override CardPart Wordless() => this with { By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => this with { By = held.By };
}
