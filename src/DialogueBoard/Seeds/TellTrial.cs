using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Seeds;

/// <summary>
/// What was noticed on trying a seed, and what is next. These words stand on the trial's own card under its author's name, so
/// only the author writes them, or a steward as long as nobody has; others answer the card. The author may tell it again.
/// </summary>
public sealed record TellTrial : Act
{
    /// <summary>The trial's card.</summary>
    public required Guid ContributionId { get; init; }
    public required string Noticed { get; init; }
    public string? Next { get; init; }

    internal override Decision Decide(Situation situation)
    {
        var (refusal, card) = AboutOne.OnBoard(situation.View, ContributionId, ContributionKind.Trial);
        if (refusal is not null)
        {
            return refusal;
        }

        var trial = situation.View.PartOf<Trial>(ContributionId)!;
        if (card!.By.Id != situation.Actor.Id && !(situation.Actor.IsSteward && trial.ToldAt is null))
        {
            return Refusal.Because(RefusalCode.NotYours);
        }

        string? next = null;
        return (PlainText.Read(Noticed, "noticed", Longest.Aside, out var noticed) ?? PlainText.ReadIfAny(Next, "next", Longest.Aside, out next)) is { } wrong
            ? wrong
            : Decision.Of(trial with { Noticed = noticed, Next = next, ToldAt = situation.Now, Due = null, CameDue = null });
    }
}
