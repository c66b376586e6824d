using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Stewarding;

/// <summary>
/// Those who look after the board have read words that waited for them, and let them in: each comes to the board as of when it was
/// written. What was turned down can be let in after all. What the board would not take any more goes on waiting.
/// </summary>
public sealed record LetIn : Act
{
    /// <summary>The most that can be let in, or turned down, at once.</summary>
    public const int Most = 500;

    /// <summary>The ids of the acts that wait.</summary>
    public required IReadOnlyList<Guid> ActIds { get; init; }

    public override IReadOnlyCollection<Guid> NeedsWaitingActs => [.. (ActIds ?? []).Take(Most)];

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    /// <summary>Those among these that those who look after the board may decide about, or why there are none.</summary>
    internal static (Refusal? Refusal, IReadOnlyList<WaitingAct> Asked) Read(Situation situation, IReadOnlyList<Guid>? ids)
    {
        if (!situation.Actor.IsSteward)
        {
            return (Refusal.Because(RefusalCode.StewardsOnly), []);
        }

        var asked = situation.Waiting.Where(one => one.SessionId is null && !one.IsGone(situation.Now)).ToList();
        return ids is { Count: > Most } ? (Refusal.Because(RefusalCode.TooMany, "actIds", Most), [])
            : asked.Count == 0 ? (Refusal.Because(RefusalCode.NotWaiting), [])
            : (null, asked);
    }

    internal override Decision Decide(Situation situation)
    {
        var (refusal, asked) = Read(situation, ActIds);
        if (refusal is not null)
        {
            return refusal;
        }

        var (changed, done) = KeptBack.Perform(situation, asked);
        if (done.Count == 0)
        {
            return Refusal.Because(RefusalCode.NotLetIn);
        }

        var after = asked.Where(one => one.TurnedDownAt is not null && done.Contains(one.ActId)).GroupBy(one => one.Rule).ToList();
        return Decision.Of([.. changed, .. after.Count == 0 ? [] : new[] { after.Aggregate(CareTally.Of(situation), (tally, alike) => tally.LetInAfterAll(alike.Key, alike.Count())) }]) with
        {
            NoLongerWaiting = done,
        };
    }
}
