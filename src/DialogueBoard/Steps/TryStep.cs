using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Learning;
using DialogueBoard.Words;

namespace DialogueBoard.Steps;

/// <summary>"Good enough for now": somebody says what will be tried, until when. What it is about may be what it rests on.</summary>
public sealed record TryStep : CardAct
{
    public string? Why { get; init; }
    public string? Unsure { get; init; }
    public string? Risk { get; init; }
    public string? KeptSmall { get; init; }
    public string? CarriedBy { get; init; }

    /// <summary>From tomorrow on, at most ten years ahead. Required.</summary>
    public DateOnly? LookAgain { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Step;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        string? why = null, unsure = null, risk = null, keptSmall = null, carriedBy = null;
        var refusal = PlainText.ReadIfAny(Why, "why", Longest.Aside, out why)
            ?? PlainText.ReadIfAny(Unsure, "unsure", Longest.Aside, out unsure)
            ?? PlainText.ReadIfAny(Risk, "risk", Longest.Aside, out risk)
            ?? PlainText.ReadIfAny(KeptSmall, "keptSmall", Longest.Aside, out keptSmall)
            ?? PlainText.ReadIfAny(CarriedBy, "carriedBy", Longest.Whom, out carriedBy)
            ?? Day.Refuse(LookAgain, "lookAgain", situation.Now)
            ?? Learned.RefuseGone(situation.View, card);
        return refusal is not null ? (refusal, []) : (null, [new Step
        {
            Id = CardPart.IdOf<Step>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Why = why,
            Unsure = unsure,
            Risk = risk,
            KeptSmall = keptSmall,
            CarriedBy = carriedBy,
            LookAgain = LookAgain!.Value,
            Due = Day.Begins(LookAgain.Value),
        }]);
    }
}
