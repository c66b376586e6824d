using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;

namespace DialogueBoard.Plans;

/// <summary>A steward approves a plan as it stands, once for each time it was drawn. From then on its stages can start.</summary>
public sealed record ApprovePlan : Act
{
    /// <summary>The plan's card.</summary>
    public required Guid ContributionId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (AboutOne.OnBoard(situation.View, ContributionId, ContributionKind.Plan).Refusal is { } refusal)
        {
            return refusal;
        }

        var plan = situation.View.PartOf<Plan>(ContributionId)!;
        return plan.ApprovedAt is null
            ? Decision.Of(plan with { ApprovedAt = situation.Now, ApprovedBy = situation.Actor.By })
            : Refusal.Because(RefusalCode.ApprovedAlready);
    }
}
