using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Plans;

/// <summary>"Plan": somebody says what it is for, and its stages with days and owners. It waits until it is approved.</summary>
public sealed record DrawUpPlan : CardAct
{
    /// <summary>One to <see cref="Words.Longest.Rows"/>, in the order in which they are to be read.</summary>
    public IReadOnlyList<PlannedStage>? Stages { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Plan;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        var (refusal, stages) = PlannedStage.Read(Stages, [], situation.Now);
        return refusal is not null ? (refusal, []) : (null, [new Plan
        {
            Id = CardPart.IdOf<Plan>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Stages = stages,
        }]);
    }
}
