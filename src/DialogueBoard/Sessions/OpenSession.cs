using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Those who look after the board open a session. Whoever does holds its panel and takes part. One at a time is on.</summary>
public sealed record OpenSession : SessionAct
{
    private protected override Decision Decide(Situation situation, Session session) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : session.State == SessionState.Closed ? Refusal.Because(RefusalCode.SessionClosed)
        : session.State == SessionState.On ? Refusal.Because(RefusalCode.SessionOpenAlready)
        : BoardSessions.On(situation.View) is not null ? Refusal.Because(RefusalCode.OtherSessionOn)
        : Decision.Of(
            session with { State = SessionState.On, OpenedAt = situation.Now, Facilitator = situation.Actor.By, Due = situation.Now.AddHours(Session.MostHours) },
            new Attendance { Id = Attendance.IdOf(session.Id, situation.Actor.Id), SessionId = session.Id, By = situation.Actor.By, At = situation.Now });
}
