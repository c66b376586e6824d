using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.Energy;

/// <summary>"I'd give an hour to this." Offering again to the same contribution changes the first offer.</summary>
public sealed record OfferEnergy : Act
{
    public required Guid ContributionId { get; init; }
    public EnergyKind? With { get; init; }
    public string? Note { get; init; }
    public Footing? Footing { get; init; }
    public DateOnly? CanBy { get; init; }

    internal override InQuiet InQuiet => Note is null ? InQuiet.Goes : InQuiet.NotNow;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.Passions];

    internal override Decision Decide(Situation situation)
    {
        if (!situation.View.Contributions.TryGetValue(ContributionId, out var contribution))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if (contribution.State != ContributionState.OnBoard)
        {
            return Refusal.Because(RefusalCode.WordsNotOnBoard);
        }

        if ((PlainText.ReadIfAny(Note, "note", Longest.Note, out var note) ?? Day.RefuseIfAny(CanBy, "canBy", situation.Now, today: true)) is { } refusal)
        {
            return refusal;
        }

        var before = situation.View.EnergyFor(ContributionId).FirstOrDefault(energy => energy.By.Id == situation.Actor.Id);
        return Decision.Of(new OfferedEnergy
        {
            Id = before?.Id ?? Id,
            ContributionId = ContributionId,
            By = situation.Actor.By,
            With = With,
            Note = note,
            Footing = Footing,
            CanBy = CanBy,
            At = situation.Now,
        });
    }
}
