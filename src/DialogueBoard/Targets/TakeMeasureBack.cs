using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Targets;

/// <summary>Who set a target, or a steward, takes back what was read for one day.</summary>
public sealed record TakeMeasureBack : Act
{
    /// <summary>The target's card.</summary>
    public required Guid ContributionId { get; init; }

    /// <summary>The day for which it was read.</summary>
    public DateOnly? On { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        Measure.MayMeasure(situation, ContributionId) is { } refusal ? refusal
        : situation.View.Beside<Measured>(ContributionId).FirstOrDefault(reading => reading.On == On) is { } read
            ? Decision.Of(read.Wordless() with { Gone = true })
            : Refusal.Because(RefusalCode.NoReading);
}
