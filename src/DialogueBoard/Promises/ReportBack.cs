using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;

namespace DialogueBoard.Promises;

/// <summary>
/// Somebody says how one half of a promise goes, on a card about that promise alone. Anyone who takes part may, since holders
/// are words and no accounts; the card says who wrote it. The latest report counts, so one that says too much is mended
/// by another, also where the promise was said to be kept.
/// </summary>
public sealed record ReportBack : CardAct
{
    public required PromiseHalf Half { get; init; }

    /// <summary>Whether the half was kept; left out, that stays as it was last said.</summary>
    public bool? Kept { get; init; }

    /// <summary>By when the half will be heard of again; left out, or where it was kept, nothing more is expected.</summary>
    public DateOnly? Next { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Report;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        var (refusal, about) = AboutOne.Of(situation.View, card, ContributionKind.Promise);
        if ((refusal ?? Day.RefuseIfAny(Next, "next", situation.Now)) is { } wrong)
        {
            return (wrong, []);
        }

        var promise = situation.View.PartOf<Promise>(about!.Id)!;
        if (promise.State == PromiseState.LetGo)
        {
            return (Refusal.Because(RefusalCode.AlreadyEnded), []);
        }

        var before = Half == PromiseHalf.Agency ? promise.Agency : promise.Community;
        var kept = Kept ?? before.Kept;
        var report = new Report
        {
            Id = CardPart.IdOf<Report>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Half = Half,
            Kept = kept,
        };
        return (null, [promise.Hears(Half, before with { HeardAt = card.At, SilentSince = null, ReportBy = kept ? null : Next, Kept = kept }), report]);
    }
}
