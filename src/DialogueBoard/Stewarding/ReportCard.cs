using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Stewarding;

/// <summary>
/// Somebody tells those who look after the board that a card goes against a ground rule, or what else is wrong with it. Nobody else
/// hears of it, and they do not hear who it was. Each person tells of a card once.
/// </summary>
public sealed record ReportCard : Act
{
    public required Guid ContributionId { get; init; }

    /// <summary>The number of the ground rule it goes against, from 1.</summary>
    public int? Rule { get; init; }

    /// <summary>What is wrong, in their words. This or a rule must be there.</summary>
    public string? Words { get; init; }

    public override Guid? NeedsReportsOn => ContributionId;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        string? rule = null, words = null;
        var refusal = !situation.View.Contributions.TryGetValue(ContributionId, out var card) ? Refusal.Because(RefusalCode.UnknownContribution)
            : card.State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
            : situation.Reports.Any(one => one.ReporterId == situation.Actor.Id) ? Refusal.Because(RefusalCode.ReportedAlready)
            : CareReason.RuleOf(situation.View, Rule, out rule)
                ?? PlainText.ReadIfAny(Words, "words", Longest.Reason, out words)
                ?? (rule is null && words is null ? Refusal.Because(RefusalCode.Empty, "words") : null);
        return refusal is not null ? refusal : Decision.Of() with
        {
            Report = new()
            {
                BoardId = situation.View.Board.Id,
                Id = Id,
                ContributionId = ContributionId,
                ReporterId = situation.Actor.Id,
                Rule = rule,
                Words = words,
                At = situation.Now,
            },
        };
    }
}
