using DialogueBoard.Acts;

namespace DialogueBoard.Plans;

/// <summary>What happens to one stage of an approved plan, as who drew the plan up or a steward says.</summary>
public abstract record StageAct : Act
{
    /// <summary>The plan's card.</summary>
    public required Guid ContributionId { get; init; }

    /// <summary>The stage's place in the plan, counted from 0.</summary>
    public required int Stage { get; init; }

    internal sealed override bool Adds => false;

    internal sealed override Decision Decide(Situation situation)
    {
        var (refusal, plan) = RedrawPlan.OwnPlan(situation, ContributionId);
        if ((refusal ?? (plan!.ApprovedAt is null ? Refusal.Because(RefusalCode.NotApprovedYet) : null)) is { } wrong)
        {
            return wrong;
        }

        if (Stage < 0 || Stage >= plan!.Stages.Count)
        {
            return Refusal.Because(RefusalCode.NoSuchStage);
        }

        (refusal, var stage) = Moved(plan.Stages[Stage], situation.Now);
        return refusal is not null ? refusal : Decision.Of(plan with { Stages = [.. plan.Stages.Select((there, at) => at == Stage ? stage! : there)] });
    }

    /// <summary>The stage after it, or why it cannot be.</summary>
    private protected abstract (Refusal? Refusal, Stage? Stage) Moved(Stage stage, DateTime now);
}
