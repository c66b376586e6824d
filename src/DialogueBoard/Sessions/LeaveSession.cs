using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Somebody takes part no longer. Their hand goes down, and their turn goes on; whoever holds the panel hands it on first.</summary>
public sealed record LeaveSession : SessionAct
{
    private protected override Decision Decide(Situation situation, Session session)
    {
        var me = situation.Actor.Id;
        if (RefuseUnlessIn(situation, session) is { } refusal)
        {
            return refusal;
        }

        if (session.IsLedBy(me))
        {
            return Refusal.Because(RefusalCode.HandPanelOnFirst);
        }

        var there = BoardSessions.AttendanceOf(situation.View, session.Id, me)! with { LeftAt = situation.Now };
        return Decision.Of([
            there,
            .. BoardSessions.Hands(situation.View, session.Id).Where(hand => hand.By.Id == me).Select(hand => hand.Down),
            .. session.Turn == me ? [session with { Turn = BoardSessions.NextTurn(situation.View, session)?.By.Id }] : Array.Empty<Session>(),
        ]);
    }
}
