using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Contributions;

/// <summary>A steward puts a hidden contribution's words back on the board, as they were.</summary>
public sealed record Restore : Act
{
    public required Guid ContributionId { get; init; }

    public override Guid? NeedsHeldWordsOf => ContributionId;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (!situation.View.Contributions.TryGetValue(ContributionId, out var contribution))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        return contribution.State == ContributionState.Hidden && situation.Held is { } held
            ? Decision.Of(situation.View.WithWords(contribution, held)) with { LetGo = ContributionId }
            : Refusal.Because(RefusalCode.NotHidden);
    }
}
