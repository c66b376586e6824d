using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Contributions;

/// <summary>Its author takes a contribution back. Its words are gone for good; its place in the web stays and says so.</summary>
public sealed record Withdraw : Act
{
    public required Guid ContributionId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.View.Contributions.TryGetValue(ContributionId, out var contribution))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if (contribution.By.Id != situation.Actor.Id)
        {
            return Refusal.Because(RefusalCode.NotYours);
        }

        return contribution.State == ContributionState.Withdrawn
            ? Refusal.Because(RefusalCode.AlreadyWithdrawn)
            : Decision.Of(situation.View.WithoutWords(contribution, ContributionState.Withdrawn)) with { LetGo = [ContributionId], SeenToOn = [ContributionId] };
    }
}
