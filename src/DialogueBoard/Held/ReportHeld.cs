using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Promises;

namespace DialogueBoard.Held;

/// <summary>
/// An agency reports on what it holds, on a card about that alone. Only those who speak for it may, since a report ends its
/// silence; everybody else answers the card. The latest report counts, so one that says too much is mended by another.
/// </summary>
public sealed record ReportHeld : CardAct
{
    /// <summary>Whether it is done; left out, that stays as it was last said.</summary>
    public bool? Done { get; init; }

    /// <summary>By when the agency reports again; left out, or where it is done, nothing more is expected.</summary>
    public DateOnly? Next { get; init; }

    internal override bool Adds => false;

    private protected override ContributionKind CardKind => ContributionKind.Report;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        var (refusal, about) = AboutOne.Of(situation.View, card, ContributionKind.Held);
        if ((refusal ?? Day.RefuseIfAny(Next, "next", situation.Now)) is { } wrong)
        {
            return (wrong, []);
        }

        var commitment = situation.View.PartOf<Commitment>(about!.Id)!;
        if (!commitment.MayBeReportedBy(situation.Actor, situation.View))
        {
            return (Refusal.Because(RefusalCode.NotForThisAgency), []);
        }

        var done = Done ?? commitment.Done;
        var report = new Report
        {
            Id = CardPart.IdOf<Report>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Kept = done,
        };
        return (null, [commitment.Reported(card.At, done, Next), report]);
    }
}
