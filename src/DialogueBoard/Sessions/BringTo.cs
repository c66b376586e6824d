using DialogueBoard.Acts;
using DialogueBoard.Contributions;

namespace DialogueBoard.Sessions;

/// <summary>Everybody is brought to one card, or nobody to any. People may stay behind.</summary>
public sealed record BringTo : PanelAct
{
    /// <summary>The card; null for none any more.</summary>
    public Guid? ContributionId { get; init; }

    private protected override Decision Run(Situation situation, Session session) =>
        ContributionId is { } id && !situation.View.Contributions.TryGetValue(id, out _) ? Refusal.Because(RefusalCode.UnknownContribution)
        : ContributionId is { } on && situation.View.Contributions[on].State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
        : Decision.Of(session with { Focus = ContributionId });
}
