using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Those who look after the board take a session off it, planned or over. The cards that were put on the board in it stay.</summary>
public sealed record DropSession : SessionAct
{
    private protected override Decision Decide(Situation situation, Session session) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : session.State == SessionState.On ? Refusal.Because(RefusalCode.SessionOn)
        : Decision.Of([session.Dropped, .. BoardSessions.Attending(situation.View, session.Id).Select(one => one.Ended)]);
}
