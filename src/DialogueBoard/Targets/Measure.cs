using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Targets;

/// <summary>
/// What was read for a target on one day. Who set it, or a steward, writes it down, before and after the target's day; again
/// for the same day it takes the place of the earlier one.
/// </summary>
public sealed record Measure : Act
{
    /// <summary>The target's card.</summary>
    public required Guid ContributionId { get; init; }

    /// <summary>Required, within <see cref="PlainNumber.Most"/>.</summary>
    public double? Value { get; init; }

    /// <summary>The day for which it was read: today or before, at most ten years ago. Required.</summary>
    public DateOnly? On { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        var value = 0d;
        var refusal = MayMeasure(situation, ContributionId)
            ?? PlainNumber.Read(Value, "value", out value)
            ?? Day.RefuseUnlessGone(On, "on", situation.Now);
        return refusal is not null ? refusal : Decision.Of(new Measured
        {
            Id = situation.View.Beside<Measured>(ContributionId).FirstOrDefault(reading => reading.On == On)?.Id ?? Id,
            ContributionId = ContributionId,
            By = situation.Actor.By,
            At = situation.Now,
            Value = value,
            On = On!.Value,
        });
    }

    /// <summary>Why somebody may not write down readings of a target, or take them back; null where they may.</summary>
    internal static Refusal? MayMeasure(Situation situation, Guid target)
    {
        var (refusal, card) = AboutOne.OnBoard(situation.View, target, ContributionKind.Target);
        return refusal ?? (card!.By.Id == situation.Actor.Id || situation.Actor.IsSteward ? null : Refusal.Because(RefusalCode.NotYours));
    }
}
