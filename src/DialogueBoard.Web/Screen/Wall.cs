using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Sessions;

namespace DialogueBoard.Web.Screen;

/// <summary>
/// What the wall shows of a board at a moment. Made of the view alone, which has no word that is kept back; Scripts/wall/wall.ts
/// works the same out of what the event stream tells.
/// </summary>
public sealed record Wall(WallKind Kind, IReadOnlyList<Contribution> Cards)
{
    private static readonly TimeSpan ThanksFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan SoonWithin = TimeSpan.FromHours(3);

    /// <summary>The session it is about; null for the board's own.</summary>
    public Session? Session { get; private init; }

    /// <summary>The card everybody is at. <see cref="Cards"/> are the answers to it then.</summary>
    public Contribution? Focus { get; private init; }

    /// <summary>Whose turn it is in a go-round.</summary>
    public By? Turn { get; private init; }

    /// <summary>And who comes next.</summary>
    public By? Next { get; private init; }

    /// <summary>The rounds to come, where none is on.</summary>
    public IReadOnlyList<Round> Ahead { get; private init; } = [];

    /// <summary>Whether it shows what people would give to each card.</summary>
    public bool TellsEnergy => Session is { Round.Kind: RoundKind.Energy };

    public static Wall Of(BoardView view, DateTime now)
    {
        if (BoardSessions.On(view) is { } on)
        {
            return Of(view, on);
        }

        if (view.All<Session>().Where(session => session.ClosedAt > now - ThanksFor).MaxBy(session => session.ClosedAt) is { } closed)
        {
            return new(WallKind.Closed, []) { Session = closed };
        }

        var soon = view.All<Session>().Where(session => session.State == SessionState.Planned && session.Begins < now + SoonWithin && session.Begins > now - SoonWithin).MinBy(session => session.Begins);
        return soon is not null
            ? new(WallKind.Soon, []) { Session = soon, Ahead = soon.Rounds }
            : new(WallKind.Board, [.. view.Arrivals.Reverse().Select(arrival => view.Contributions[arrival.Id]).Where(OnBoard)]);
    }

    private static Wall Of(BoardView view, Session session)
    {
        var focus = session.Focus is { } id && view.Contributions.TryGetValue(id, out var card) && OnBoard(card) ? card : null;
        return new(WallKind.On, session.IsQuiet ? [] : [.. CardsOf(view, session, focus)])
        {
            Session = session,
            Focus = focus,
            Turn = session.Turn is { } turn ? BoardSessions.AttendanceOf(view, session.Id, turn)?.By : null,
            Next = session.Round?.Kind == RoundKind.GoRound ? BoardSessions.NextTurn(view, session)?.By : null,
            Ahead = session.Round is null ? [.. session.Rounds.Where(round => round.Began is null)] : [],
        };
    }

    private static IEnumerable<Contribution> CardsOf(BoardView view, Session session, Contribution? focus) =>
        focus is not null ? Newest(view.ThreadsOf(focus.Id).Where(thread => thread.To == focus.Id).Select(thread => view.Contributions[thread.From]).Distinct())
        : session.Round?.Kind == RoundKind.Energy ? Given(view, session).GroupBy(energy => energy.ContributionId)
            .OrderByDescending(alike => alike.Max(energy => energy.At)).Select(alike => view.Contributions[alike.Key]).Where(OnBoard)
        : Newest(BoardSessions.Said(view, session.Id).Select(said => said.Card));

    private static IEnumerable<OfferedEnergy> Given(BoardView view, Session session) => view.Energies.Values
        .Where(energy => energy.At >= session.OpenedAt && BoardSessions.AttendanceOf(view, session.Id, energy.By.Id) is not null);

    private static IEnumerable<Contribution> Newest(IEnumerable<Contribution> cards) => cards.Where(OnBoard).OrderByDescending(card => card.At).ThenBy(card => card.Id);

    private static bool OnBoard(Contribution card) => card.State == ContributionState.OnBoard;
}
