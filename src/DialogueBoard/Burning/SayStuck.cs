using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Words;

namespace DialogueBoard.Burning;

/// <summary>"Where did this get stuck?": one person's answer for one card. Saying it again changes it.</summary>
public sealed record SayStuck : Act
{
    public required Guid ContributionId { get; init; }
    public required StuckAt Where { get; init; }

    /// <summary>Which place, service or rule, if they know. Left out where nobody knows.</summary>
    public string? Name { get; init; }

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.ByWhatIsBurning];

    internal override Decision Decide(Situation situation)
    {
        if (!situation.View.Contributions.TryGetValue(ContributionId, out var card))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if (card.State != ContributionState.OnBoard)
        {
            return Refusal.Because(RefusalCode.WordsNotOnBoard);
        }

        if (PlainText.ReadIfAny(Name?.ReplaceLineEndings(" "), "name", Longest.Place, out var name) is { } refusal)
        {
            return refusal;
        }

        return Decision.Of(new Stuck
        {
            Id = situation.View.Beside<Stuck>(ContributionId).FirstOrDefault(said => said.By.Id == situation.Actor.Id)?.Id ?? Id,
            ContributionId = ContributionId,
            By = situation.Actor.By,
            At = situation.Now,
            Where = Where,
            Name = Where == StuckAt.NobodyKnows ? null : name,
        });
    }
}
