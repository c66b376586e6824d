using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>
/// In a go-round: whoever's turn it is has spoken, passes, or hands on; whoever holds the panel may see to it as well. Without
/// a name it goes to the next who has not had a turn.
/// </summary>
public sealed record HandOnTurn : SessionAct
{
    /// <summary>Whose turn it was when this was pressed, so that nobody is left out by two who press at once; null where it was nobody's.</summary>
    public Guid? From { get; init; }

    /// <summary>To whom it goes; to the next where it is left out.</summary>
    public Guid? To { get; init; }

    private protected override Decision Decide(Situation situation, Session session)
    {
        var (view, me) = (situation.View, situation.Actor.Id);
        var refusal = RefuseUnlessOn(session)
            ?? (session.Round?.Kind == RoundKind.GoRound ? null : Refusal.Because(RefusalCode.NoGoRound))
            ?? (me == session.Turn || session.IsLedBy(me) ? null : Refusal.Because(RefusalCode.NotYourTurn))
            ?? (From == session.Turn ? null : Refusal.Because(RefusalCode.TurnMovedOn))
            ?? (To is { } to && (to == session.Turn || BoardSessions.AttendanceOf(view, session.Id, to) is null) ? Refusal.Because(RefusalCode.NotInSession) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var next = To ?? BoardSessions.NextTurn(view, session)?.By.Id;
        var had = session.Turn is { } turn && BoardSessions.AttendanceOf(view, session.Id, turn) is { } there ? there with { HadTurnIn = session.Now } : null;
        return had is null ? Decision.Of(session with { Turn = next }) : Decision.Of(session with { Turn = next }, had);
    }
}
