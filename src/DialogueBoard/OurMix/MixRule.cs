using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

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

    /// <summary>
    /// Why somebody can put nothing new of these practices on a board as it stands; null where they can. For pages, which offer
    /// only what the rule takes.
    /// </summary>
    /// <param name="me">With their rights on this board; null for somebody who has not joined.</param>
    /// <param name="practices">None to ask only whether they may add anything at all.</param>
    public static Refusal? RefuseNew(BoardView view, Actor? me, params IEnumerable<Practice> practices) =>
        ToSpeak(view, me).Concat(practices).Where(practice => !view.Mix.Has(practice)).Select(Missing).FirstOrDefault();

    /// <summary>As <see cref="RefuseNew(BoardView, Actor, IEnumerable{Practice})"/>, for a card of this kind.</summary>
    public static Refusal? RefuseNew(BoardView view, Actor? me, ContributionKind kind) =>
        RefuseNew(view, me, Kinds.PracticesOf(kind, me is { IsSteward: true }));

    /// <summary>What is said where a practice is not at hand: which dial says so.</summary>
    public static Refusal Missing(Practice practice)
    {
        var dial = new DialName(practice.Principle);
        return Refusal.Because(RefusalCode.NotInThisMix, dial, new EndName(practice.Other)) with { Dial = dial.WireName };
    }

    // Members and those who look after the board may always speak; that anybody else may is the open door.
    private static IEnumerable<Practice> ToAdd(Situation situation, Act act) =>
        act.Adds && situation.Actor != Actor.TheBoard ? ToSpeak(situation.View, situation.Actor) : [];

    private static IEnumerable<Practice> ToSpeak(BoardView view, Actor? who) =>
        who is { IsSteward: true } || (who is not null && view.IsMember(who.Id)) ? [] : [Practices.OpenDoor];

    // Said in the language of whoever reads it, not of whoever decided.
    private sealed record EndName(Practice Practice)
    {
        public override string ToString() => DialName.Of(Practice);
    }
}
