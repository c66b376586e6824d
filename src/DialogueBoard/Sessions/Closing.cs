using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>What it means that a session closes, by its panel or by itself: all that waits is shown, hands go down, who came is counted.</summary>
internal static class Closing
{
    public static Decision Of(Situation situation, Session session)
    {
        var (view, now) = (situation.View, situation.Now);
        var shown = QuietRule.Show(situation, session);
        var closed = session with
        {
            State = SessionState.Closed,
            ClosedAt = now,
            Rounds = session.Now is { } on ? session.Rounds.With(on, session.Rounds[on] with { Ended = now }) : session.Rounds,
            Now = null,
            RoundEnds = null,
            PausedWith = null,
            IsQuiet = false,
            ShownAt = shown.Acts.Count > 0 ? now : session.ShownAt,
            Focus = null,
            Turn = null,
            PanelFreeSince = null,
            Came = Count(view, session),
            Due = now.AddHours(session.HoursBeforePublic),
        };
        return Decision.Of([closed, .. BoardSessions.Hands(view, session.Id).Select(hand => hand.Down), .. shown.Changed]) with { NoLongerWaiting = shown.Acts, Wait = shown.ToBeRead };
    }

    // What stays for good names only those who held it and bodies that members speak for: a job anybody can type.
    private static string? BodyOf(Session session, Attendance one) =>
        one.Speaking is { Whom: { } whom, IsForABody: true } speaking && (speaking.For == SpeakingFor.Body || session.IsHeldBy(whom)) ? Named.Tidied(whom) : null;

    private static IReadOnlyList<AttendedAs> Count(BoardView view, Session session) => [.. BoardSessions.Attending(view, session.Id)
        .GroupBy(one => (Body: BodyOf(session, one) is { } body ? Named.Key(body) : null, Footing: one.Speaking?.FootingOrWhatFollows))
        .Select(alike => new AttendedAs(alike.Select(one => BodyOf(session, one)).FirstOrDefault(), alike.Key.Footing, alike.Count()))
        .OrderByDescending(alike => alike.People).ThenBy(alike => alike.Body, StringComparer.Ordinal).ThenBy(alike => alike.Footing)];
}
