using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;

namespace DialogueBoard.Burning;

/// <summary>"Look at these together until": somebody gathers cards into a group. What it is about are the cards in it.</summary>
public sealed record StartGroup : CardAct
{
    /// <summary>The last day of being together, from today on, at most ten years ahead. Required.</summary>
    public DateOnly? Until { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Group;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card) =>
        Day.Refuse(Until, "until", situation.Now, today: true) is { } refusal ? (refusal, []) : (null, [new Group
        {
            Id = CardPart.IdOf<Group>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Until = Until!.Value,
            Due = Day.IsOver(Until.Value),
        }]);
}
