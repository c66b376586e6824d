using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;

namespace DialogueBoard.Openings;

/// <summary>"Something changed": somebody marks an opening that appeared, for some cards or for the board as a whole.</summary>
public sealed record MarkOpening : CardAct
{
    /// <summary>The last day on which it is open, from today on; null where nobody knows.</summary>
    public DateOnly? Until { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Opening;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card) =>
        Day.RefuseIfAny(Until, "until", situation.Now, today: true) is { } refusal ? (refusal, []) : (null, [new Opening
        {
            Id = CardPart.IdOf<Opening>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Until = Until,
            Due = Until is { } until ? Day.IsOver(until) : null,
        }]);
}
