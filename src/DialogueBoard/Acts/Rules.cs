using DialogueBoard.Boards;
using DialogueBoard.MyData;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Acts;

/// <summary>The one way in for every act, whatever door it came through.</summary>
public static class Rules
{
    /// <summary>Decides an act against the board as it stands. Pure: the same situation gives the same decision, on every node.</summary>
    public static Decision Decide(Situation situation, Act act)
    {
        if (act.Id == Guid.Empty)
        {
            return Refusal.Because(RefusalCode.MissingId);
        }

        if (situation.View.Knows(act.Id) || Attendance.IsIdOfOne(act.Id) || Left.IsIdOfOne(act.Id))
        {
            return Refusal.Because(RefusalCode.IdTaken);
        }

        if (situation.Actor.HasLeft(situation.View))
        {
            return Refusal.Because(RefusalCode.NotJoined);
        }

        // Rights are those of this moment: somebody may have handed the board on since they were asked who they are.
        var asked = situation with { Actor = situation.Actor.On(situation.View) };
        var session = BoardSessions.Of(situation.View, situation.Actor.Id);
        if ((MixRule.Refuse(asked, act) ?? QuietRule.Refuse(session, act) ?? PostingRule.Refuse(asked, act)) is { } refusal)
        {
            return refusal;
        }

        var decision = QuietRule.Said(asked, session, act, act.Decide(asked));
        return decision.Refusal is not null ? decision
            : !decision.Changed.All(record => IsItsOwn(situation.View, record)) ? Refusal.Because(RefusalCode.IdTaken)
            : PostingRule.RefuseLinks(asked, decision) is { } tooMany ? tooMany
            : (QuietRule.KeptBack(asked, session, act) ?? PostingRule.KeptBack(asked, session, act)) is { } waiting ? Decision.Of() with { Wait = [waiting] }
            : decision;
    }

    // What was once told of a dial stays as it was told.
    // Ids follow from others in places (a card's part, a thread that comes with it): somebody may have used one for something else.
    private static bool IsItsOwn(BoardView view, BoardRecord changed) =>
        view.Find(changed.Id) is { } there ? there.GetType() == changed.GetType() && (changed is not DialMove move || move.IsSameMoveAs((DialMove)there)) : !view.Knows(changed.Id);
}
