using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Deciding;

/// <summary>Whoever proposed it, or somebody who looks after the board, starts what all the named bodies have agreed to. Once.</summary>
public sealed record StartProposal : Act
{
    /// <summary>The proposal's card.</summary>
    public required Guid ContributionId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation) =>
        Proposal.Find(situation.View, ContributionId, out var proposal) is { } refusal ? refusal
        : situation.View.Contributions[ContributionId].By.Id != situation.Actor.Id && !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.NotYours)
        : proposal.StartedAt is not null ? Refusal.Because(RefusalCode.AlreadyStarted)
        : proposal.Missing is > 0 and var missing ? Refusal.Because(RefusalCode.NotAgreedYet, missing)
        : Decision.Of(proposal with { StartedAt = situation.Now });
}
