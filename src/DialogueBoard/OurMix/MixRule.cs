using DialogueBoard.Acts;

namespace DialogueBoard.OurMix;

/// <summary>
/// The one rule of the mix: nothing new of a practice that is not at hand on this board. What is there already stays, can be
/// read, and can be seen through.
/// </summary>
public static class MixRule
{
    /// <summary>Why an act does not fit the board's mix; null where it does.</summary>
    /// <param name="situation">With the actor's rights as they are on this board.</param>
    internal static Refusal? Refuse(Situation situation, Act act) =>
        act.PracticesOf(situation).Concat(ToAdd(situation, act))
            .Where(practice => !situation.View.Mix.Has(practice))
            .Select(Missing).FirstOrDefault();

    /// <summary>What is said where a practice is not at hand: which dial says so.</summary>
    public static Refusal Missing(Practice practice)
    {
        var dial = new DialName(practice.Principle);
        return Refusal.Because(RefusalCode.NotInThisMix, dial, new EndName(practice.Other)) with { Dial = dial.WireName };
    }

    // Members and those who look after the board may always speak; that anybody else may is the open door.
    private static IEnumerable<Practice> ToAdd(Situation situation, Act act) =>
        act.Adds && situation.Actor != Actor.TheBoard && !situation.Actor.IsSteward && !situation.View.IsMember(situation.Actor.Id) ? [Practices.OpenDoor] : [];

    // Said in the language of whoever reads it, not of whoever decided.
    private sealed record EndName(Practice Practice)
    {
        public override string ToString() => DialName.Of(Practice);
    }
}
