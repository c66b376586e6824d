using DialogueBoard.Acts;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;

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

        if (!situation.View.Contributions.ContainsKey(ContributionId))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        return Hiding.Undone(situation, situation.Held is { } held ? [held] : []);
    }
}
