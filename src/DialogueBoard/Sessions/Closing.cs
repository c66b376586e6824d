using DialogueBoard.Acts;
using DialogueBoard.Boards;

namespace DialogueBoard.Sessions;

/// <summary>What it means that a session closes, by its panel or by itself: all that waits is shown, hands go down, who came is counted.</summary>
internal static class Closing
{
    public static Decision Of(Situation situation, Session session)
    {
        var (view, now) = (situation.View, situation.Now);
        var (changed, shown) = QuietRule.Show(situation, session);
        var closed = session with
        {
            State = SessionState.Closed,
            ClosedAt = now,
            Rounds = session.Now is { } on ? session.Rounds.With(on, session.Rounds[on] with { Ended = now }) : session.Rounds,
            Now = null,
            RoundEnds = null,
            PausedWith = null,
            IsQuiet = false,
            ShownAt = shown.Count > 0 ? now : session.ShownAt,
            Focus = null,
            Turn = null,
            PanelFreeSince = null,
            Came = Count(view, session),
            Due = now.AddHours(session.HoursBeforePublic),
        };
        return Decision.Of([closed, .. BoardSessions.Hands(view, session.Id).Select(hand => hand with { Gone = true }), .. changed]) with { NoLongerWaiting = shown };
    }

    private static IReadOnlyList<AttendedAs> Count(BoardView view, Session session) => [.. BoardSessions.Attending(view, session.Id)
        .GroupBy(one => (Body: one.Speaking?.BodyKey, Footing: one.Speaking?.FootingOrWhatFollows))
        .Select(alike => new AttendedAs(alike.Select(one => one.Speaking is { IsForABody: true } speaking ? speaking.Whom : null).FirstOrDefault(), alike.Key.Footing, alike.Count()))
        .OrderByDescending(alike => alike.People).ThenBy(alike => alike.Body, StringComparer.Ordinal).ThenBy(alike => alike.Footing)];
}
