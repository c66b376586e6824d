using DialogueBoard.Acts;
using DialogueBoard.Contributions;

namespace DialogueBoard.Plans;

/// <summary>
/// Who drew a plan up, or a steward, changes its stages; it must then be approved anew. The stage at the same place keeps when
/// it began and was finished, and one that has begun stays.
/// </summary>
public sealed record RedrawPlan : Act
{
    /// <summary>The plan's card.</summary>
    public required Guid ContributionId { get; init; }

    /// <summary>All of the stages as they are to be from now on.</summary>
    public IReadOnlyList<PlannedStage>? Stages { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        var (refusal, plan) = OwnPlan(situation, ContributionId);
        if (refusal is not null)
        {
            return refusal;
        }

        (refusal, var stages) = PlannedStage.Read(Stages, plan!.Stages, situation.Now);
        return refusal is not null ? refusal : Decision.Of(plan with { Stages = stages, ApprovedAt = null, ApprovedBy = null });
    }

    /// <summary>A plan whose words are on the board and which somebody may carry on, or why not.</summary>
    internal static (Refusal? Refusal, Plan? Plan) OwnPlan(Situation situation, Guid contributionId)
    {
        var (refusal, card) = AboutOne.OnBoard(situation.View, contributionId, ContributionKind.Plan);
        return refusal is not null ? (refusal, null)
            : card!.By.Id != situation.Actor.Id && !situation.Actor.IsSteward ? (Refusal.Because(RefusalCode.NotYours), null)
            : (null, situation.View.PartOf<Plan>(contributionId));
    }
}
