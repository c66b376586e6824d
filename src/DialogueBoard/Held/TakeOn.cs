using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Held;

/// <summary>
/// "Held by an agency": what is done stands on the card, with the one agency that is accountable for it, the mandate it acts
/// on, and the day by which it reports to those it answers to.
/// </summary>
public sealed record TakeOn : CardAct
{
    /// <summary>Required: the one agency that is accountable, at most <see cref="Longest.Whom"/>.</summary>
    public string? Agency { get; init; }

    /// <summary>Required: what it acts on, at most <see cref="Longest.Aside"/>.</summary>
    public string? Mandate { get; init; }

    /// <summary>At most <see cref="Longest.Whom"/>.</summary>
    public string? AnswersTo { get; init; }

    /// <summary>From tomorrow on, at most ten years ahead. Required.</summary>
    public DateOnly? ReportBack { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Held;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        string? agency = null, mandate = null, answersTo = null;
        var refusal = PlainText.ReadIfAny(Agency, "agency", Longest.Whom, out agency)
            ?? PlainText.ReadIfAny(Mandate, "mandate", Longest.Aside, out mandate)
            ?? PlainText.ReadIfAny(AnswersTo, "answersTo", Longest.Whom, out answersTo)
            ?? (agency is null ? Refusal.Because(RefusalCode.NoAgency) : null)
            ?? (mandate is null ? Refusal.Because(RefusalCode.NoMandate) : null)
            ?? Day.Refuse(ReportBack, "reportBack", situation.Now);
        return refusal is not null ? (refusal, []) : (null, [new Commitment
        {
            Id = CardPart.IdOf<Commitment>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Agency = agency!,
            Mandate = mandate!,
            AnswersTo = answersTo,
            ReportBack = ReportBack,
            Due = Day.IsOver(ReportBack!.Value),
        }]);
    }
}
