using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Held;
using DialogueBoard.Plans;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using DialogueBoard.Steps;
using DialogueBoard.Targets;

namespace DialogueBoard.Sessions;

/// <summary>When people next look at what was decided, and whether it is still to be seen through.</summary>
internal static class HarvestOpen
{
    public static (DateOnly? Day, bool IsOpen) Of(BoardView view, Contribution card) => card.State != ContributionState.OnBoard ? default
        : view.PartsOf(card.Id).Select(Of).FirstOrDefault(found => found is not null) ?? default;

    private static (DateOnly? Day, bool IsOpen)? Of(CardPart part) => part switch
    {
        Step step => (step.LookAgain, step.State == StepState.Trying),
        Promise promise => (promise.FirstDay(), promise.State == PromiseState.Open),
        Commitment held => (held.ReportBack, !held.Done),
        Proposal proposal => (null, proposal.StartedAt is null),
        Trial trial => (trial.Ends, trial.ToldAt is null),
        Group group => (group.Until, group.LetGo is null),
        Target target => (target.ReachBy, target.CameDue is null),
        Plan plan => (plan.Stages.Max(stage => stage.Until), plan.Stages.Any(stage => stage.FinishedAt is null)),
        _ => null,
    };
}
