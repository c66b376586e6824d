using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Priorities;

/// <summary>Those who look after the board close a round before its day.</summary>
public sealed record ClosePriorities : Act
{
    public required Guid RoundId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : !situation.View.Sides.TryGetValue(RoundId, out var record) || record is not PriorityRound round ? Refusal.Because(RefusalCode.UnknownRecord)
        : !round.IsOpen(situation.Now) ? Refusal.Because(RefusalCode.AlreadyEnded)
        : Decision.Of(round with { ClosedAt = situation.Now, Due = null });
}
