using DialogueBoard.Acts;
using DialogueBoard.Contributions;

namespace DialogueBoard.Burning;

/// <summary>
/// Something done to a group. A group is nobody's own: anyone who has joined may do it, and the group says who did so last.
/// </summary>
public abstract record GroupAct : Act
{
    /// <summary>The group's card.</summary>
    public required Guid ContributionId { get; init; }

    /// <summary>The rule, once the group is there and can be read.</summary>
    /// <param name="touched">The group as its last change is this one.</param>
    private protected abstract Decision Decide(Situation situation, Contribution card, Group touched);

    internal sealed override Decision Decide(Situation situation) =>
        !situation.View.Contributions.TryGetValue(ContributionId, out var card) ? Refusal.Because(RefusalCode.UnknownContribution)
        : situation.View.PartOf<Group>(ContributionId) is not { } group ? Refusal.Because(RefusalCode.OtherKind)
        : card.State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
        : Decide(situation, card, group with { By = situation.Actor.By, At = situation.Now });
}
