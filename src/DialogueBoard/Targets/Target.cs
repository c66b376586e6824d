using DialogueBoard.Boards;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Targets;

/// <summary>"Targets": set ahead. What is measured stands on the card; from a baseline to an aim, by a day.</summary>
public sealed record Target : CardPart
{
    /// <summary>What is counted, in a word or two: "days", "homes".</summary>
    public string? Unit { get; init; }

    public required double Baseline { get; init; }
    public required double Aim { get; init; }

    /// <summary>The day by which it is to be reached.</summary>
    public required DateOnly ReachBy { get; init; }

    /// <summary>Whether a reading is as good as the aim, or better: above it or below, as the aim lies from the baseline.</summary>
    public bool IsMetBy(double value) => Aim > Baseline ? value >= Aim : value <= Aim;

    /// <summary>Whether a reading lies on the far side of the baseline.</summary>
    public bool IsLeftBehindBy(double value) => Aim > Baseline ? value < Baseline : value > Baseline;

    internal override bool IsWhole => PlainNumber.IsUsed(Baseline) && PlainNumber.IsUsed(Aim) && Baseline != Aim && Day.IsPlain(ReachBy);

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Unit, Longest.Unit)];

    internal override CardPart Wordless() => this with { Unit = null, Due = null, By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => held is Target target
        ? this with { Unit = target.Unit, By = target.By, Due = CameDue is null ? Day.IsOver(ReachBy) : null }
        : this;
}
