using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Targets;

/// <summary>"Targets": a steward says ahead what is measured, from which baseline to which aim, by which day.</summary>
public sealed record SetTarget : CardAct
{
    /// <summary>What is counted, at most <see cref="Longest.Unit"/>.</summary>
    public string? Unit { get; init; }

    /// <summary>Required, within <see cref="PlainNumber.Most"/>.</summary>
    public double? Baseline { get; init; }

    /// <summary>Required, within <see cref="PlainNumber.Most"/>, and another number than the baseline.</summary>
    public double? Aim { get; init; }

    /// <summary>From tomorrow on, at most ten years ahead. Required.</summary>
    public DateOnly? ReachBy { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Target;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        if (!situation.Actor.IsSteward)
        {
            return (Refusal.Because(RefusalCode.StewardsOnly), []);
        }

        string? unit = null;
        double baseline = 0, aim = 0;
        var refusal = PlainText.ReadIfAny(Unit, "unit", Longest.Unit, out unit)
            ?? PlainNumber.Read(Baseline, "baseline", out baseline)
            ?? PlainNumber.Read(Aim, "aim", out aim)
            ?? (baseline == aim ? Refusal.Because(RefusalCode.AimIsBaseline) : null)
            ?? Day.Refuse(ReachBy, "reachBy", situation.Now);
        return refusal is not null ? (refusal, []) : (null, [new Target
        {
            Id = CardPart.IdOf<Target>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Unit = unit,
            Baseline = baseline,
            Aim = aim,
            ReachBy = ReachBy!.Value,
            Due = Day.IsOver(ReachBy.Value),
        }]);
    }
}
