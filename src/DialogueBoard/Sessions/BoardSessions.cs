using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;

namespace DialogueBoard.Sessions;

/// <summary>The sessions of a board, and who takes part in them.</summary>
public static class BoardSessions
{
    /// <summary>The one that is on; null where none is.</summary>
    public static Session? On(BoardView view) => view.All<Session>().FirstOrDefault(session => session.State == SessionState.On);

    /// <summary>The session with this id; null where there is none.</summary>
    public static Session? Find(BoardView view, Guid id) => view.Sides.TryGetValue(id, out var record) ? record as Session : null;

    /// <summary>All who came to a session, those who have left again too, in the order in which they came.</summary>
    public static IEnumerable<Attendance> Attending(BoardView view, Guid sessionId) => view.All<Attendance>().Where(one => one.SessionId == sessionId);

    /// <summary>How this person takes part in a session; null where they do not, or not any more.</summary>
    public static Attendance? AttendanceOf(BoardView view, Guid sessionId, Guid personId) =>
        view.Sides.TryGetValue(Attendance.IdOf(sessionId, personId), out var record) && record is Attendance { LeftAt: null } there ? there : null;

    /// <summary>The session that is on and in which this person takes part.</summary>
    public static Session? Of(BoardView view, Guid personId) =>
        On(view) is { } session && AttendanceOf(view, session.Id, personId) is not null ? session : null;

    /// <summary>How this person said they are in the session that is on, and so speak there where they do not say otherwise; null where they did not, or where only members speak.</summary>
    public static Speaking? SpokenBy(BoardView view, Guid personId) => view.Mix.Has(Practices.OpenDoor) && Of(view, personId) is { } session ? AttendanceOf(view, session.Id, personId)?.Speaking switch
    {
        { For: SpeakingFor.Body } body => view.MemberOf(personId) is { } member ? body with { Whom = member.Body } : null,
        var speaking => speaking,
    }
    : null;

    /// <summary>The hands that are up, the one that has been up longest first.</summary>
    public static IEnumerable<Hand> Hands(BoardView view, Guid sessionId) => view.All<Hand>().Where(hand => hand.SessionId == sessionId);

    /// <summary>The cards that were put on the board in a session, each with how, in the order of time.</summary>
    public static IEnumerable<(Contribution Card, SaidIn Said)> Said(BoardView view, Guid sessionId) => view.All<SaidIn>()
        .Where(said => said.SessionId == sessionId)
        .Select(said => (view.Contributions[said.ContributionId!.Value], said));

    /// <summary>How many of those who take part have not put a card on the board since it opened.</summary>
    /// <param name="waiting">Those who wrote something that is kept back.</param>
    public static int NotYetSpoken(BoardView view, Session session, IReadOnlySet<Guid> waiting)
    {
        var spoken = Said(view, session.Id).Select(said => said.Card.By.Id).ToHashSet();
        return Attending(view, session.Id).Count(one => one.LeftAt is null && !spoken.Contains(one.By.Id) && !waiting.Contains(one.By.Id));
    }

    /// <summary>Whose turn comes next in the go-round that is on, after those who have had theirs; null where everybody has.</summary>
    public static Attendance? NextTurn(BoardView view, Session session) => Attending(view, session.Id)
        .FirstOrDefault(one => one.LeftAt is null && one.HadTurnIn != session.Now && one.By.Id != session.Turn);

    /// <summary>
    /// Whether this person may take the panel over: who looks after the board at any time; once its holder cannot be reached also who
    /// planned it and who is in it for one of the organisations that hold it, or anybody in it where none is named.
    /// </summary>
    public static bool MayTakePanel(BoardView view, Session session, Actor actor) =>
        !session.IsLedBy(actor.Id)
        && (actor.IsSteward
            || (session.PanelFreeSince is not null
                && (session.By.Id == actor.Id
                    || (AttendanceOf(view, session.Id, actor.Id) is { } there
                        && (session.HeldBy.Count == 0 || (there.Speaking is { IsForABody: true, Whom: { } body } && session.IsHeldBy(body)))))));
}
