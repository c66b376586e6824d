using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Something that somebody does in a session, or with it.</summary>
public abstract record SessionAct : Act
{
    public required Guid SessionId { get; init; }

    internal override bool Adds => false;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal sealed override Decision Decide(Situation situation) =>
        BoardSessions.Find(situation.View, SessionId) is { } session ? Decide(situation, session) : Refusal.Because(RefusalCode.UnknownRecord);

    private protected abstract Decision Decide(Situation situation, Session session);

    /// <summary>Why nothing can be done in a session that is not on; null where it is.</summary>
    private protected static Refusal? RefuseUnlessOn(Session session) => session.State switch
    {
        SessionState.Planned => Refusal.Because(RefusalCode.SessionNotOpen),
        SessionState.Closed => Refusal.Because(RefusalCode.SessionClosed),
        _ => null,
    };

    /// <summary>Why this person can do nothing as one who takes part; null where they do.</summary>
    private protected static Refusal? RefuseUnlessIn(Situation situation, Session session) => RefuseUnlessOn(session)
        ?? (BoardSessions.AttendanceOf(situation.View, session.Id, situation.Actor.Id) is null ? Refusal.Because(RefusalCode.ComeInFirst) : null);
}
