using DialogueBoard.Acts;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Contributions;

/// <summary>A steward takes a contribution's words off the board, with a reason its author sees. They can be put back.</summary>
public sealed record Hide : Act
{
    public required Guid ContributionId { get; init; }

    /// <summary>What its author is told; may be left out where a rule is named.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of the ground rule it goes against, from 1.</summary>
    public int? Rule { get; init; }

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

        if (contribution.State != ContributionState.OnBoard)
        {
            return Refusal.Because(RefusalCode.WordsNotOnBoard);
        }

        return CareReason.Read(situation.View, Reason, Rule, out var why) is { } refusal ? refusal : Hiding.Of(situation, Id, [contribution], why);
    }
}
