using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Somebody takes the panel over from whoever holds it; who may is <see cref="BoardSessions.MayTakePanel"/>.</summary>
public sealed record TakePanel : SessionAct
{
    /// <summary>Who held it when this was pressed, so that of two who press at once the second is told.</summary>
    public required Guid From { get; init; }

    private protected override Decision Decide(Situation situation, Session session)
    {
        var (view, actor) = (situation.View, situation.Actor);
        var refusal = RefuseUnlessOn(session)
            ?? (session.IsLedBy(actor.Id) ? Refusal.Because(RefusalCode.YourPanelAlready) : null)
            ?? (session.IsLedBy(From) ? null : Refusal.Because(RefusalCode.PanelMovedOn))
            ?? (BoardSessions.MayTakePanel(view, session, actor) ? null : Refusal.Because(RefusalCode.PanelHeld));
        if (refusal is not null)
        {
            return refusal;
        }

        var id = Attendance.IdOf(session.Id, actor.Id);
        var there = view.Sides.TryGetValue(id, out var record) && record is Attendance came ? came : new Attendance { Id = id, SessionId = session.Id, By = actor.By, At = situation.Now };
        return Decision.Of(session with { Facilitator = actor.By, PanelFreeSince = null }, there with { LeftAt = null });
    }
}
