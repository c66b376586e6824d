using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Whoever holds the panel hands it to somebody else in the session.</summary>
public sealed record HandPanel : PanelAct
{
    /// <summary>Who is to hold it.</summary>
    public required Guid To { get; init; }

    private protected override Decision Run(Situation situation, Session session) =>
        To == situation.Actor.Id ? Refusal.Because(RefusalCode.YourPanelAlready)
        : BoardSessions.AttendanceOf(situation.View, session.Id, To) is not { } there ? Refusal.Because(RefusalCode.NotInSession)
        : Decision.Of(session with { Facilitator = there.By });
}
