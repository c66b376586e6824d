using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Held;
using DialogueBoard.OurMix;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Steps;

namespace DialogueBoard.Dates;

/// <summary>All dates that are named on a board. A pure function of the board as it stands.</summary>
public static class NamedDates
{
    /// <summary>The most that are given, the latest.</summary>
    public const int Most = 500;

    /// <summary>In the order of time.</summary>
    /// <param name="dropped">Sessions that were taken off the board: they are told as off, so that nobody comes.</param>
    public static IReadOnlyList<NamedDate> Of(BoardView view, IEnumerable<Session> dropped) =>
    [
        .. Days(view).Concat(view.All<Session>().Concat(dropped).Where(session => session.Begins is not null).Select(Of))
            .OrderByDescending(At).ThenBy(date => date.Id).Take(Most).Reverse(),
    ];

    private static IEnumerable<NamedDate> Days(BoardView view) =>
    [
        .. view.All<Step>().Select(step => OnCard(view, step, NamedFor.StepLookAgain, step.LookAgain, step.State != StepState.Trying)),
        .. view.All<Promise>().SelectMany(promise => Halves(view, promise)),
        .. view.All<Group>().Select(group => OnCard(view, group, NamedFor.GroupUntil, group.Until, group.LetGo is not null)),
        .. view.All<Trial>().Select(trial => OnCard(view, trial, NamedFor.TrialEnds, trial.Ends, trial.ToldAt is not null)),
        .. view.All<Commitment>().Where(held => held.ReportBack is not null).Select(held => OnCard(view, held, NamedFor.HeldReports, held.ReportBack!.Value, held.Done)),
        .. view.All<Consultation>().Select(one => OnCard(view, one, NamedFor.ConsultationCloses, one.Closes, one.ClosedAt < Day.Begins(one.Closes))),
        .. view.All<Experiment>().Select(one => Whole(one, NamedFor.ExperimentLookAgain, one.Text, one.LookAgain, one.State != ExperimentState.Running)),
        .. view.All<PriorityRound>().Select(one => Whole(one, NamedFor.PrioritiesClose, one.Text, one.Closes, one.ClosedAt < Day.Begins(one.Closes))),
    ];

    private static IEnumerable<NamedDate> Halves(BoardView view, Promise promise)
    {
        foreach (var (half, what) in new[] { (promise.Agency, NamedFor.AgencyReports), (promise.Community, NamedFor.CommunityReports) })
        {
            if (half.ReportBy is { } day)
            {
                yield return OnCard(view, promise, what, day, half.Kept || promise.State != PromiseState.Open) with { Id = DerivedId.Of(promise.Id, what.ToString()) };
            }
        }
    }

    private static NamedDate OnCard(BoardView view, CardPart part, NamedFor what, DateOnly day, bool isOff)
    {
        var card = view.Contributions[part.ContributionId!.Value];
        var isToBeRead = card.State == ContributionState.OnBoard;
        return new(part.Id, what, card.Text, card.Id, Math.Max(part.Version, card.Version), Later(part.At, card.Reworded), isOff || !isToBeRead) { Day = day };
    }

    private static NamedDate Whole(SideRecord record, NamedFor what, string words, DateOnly day, bool isOff) =>
        new(record.Id, what, words, null, record.Version, record.At, isOff) { Day = day };

    private static NamedDate Of(Session session)
    {
        var begins = session.OpenedAt ?? session.Begins!.Value;
        var meant = begins.AddMinutes(session.Rounds.Sum(round => round.Minutes));
        return new(session.Id, NamedFor.Session, session.Purpose, null, session.Version, Later(Later(session.At, session.OpenedAt), session.ClosedAt), session.Gone)
        {
            Begins = begins,
            Ends = session.ClosedAt is { } closed && closed > begins ? closed : meant > begins ? meant : begins.AddHours(1),
            Where = session.Where,
        };
    }

    private static DateTime At(NamedDate date) => date.Begins ?? Day.Begins(date.Day!.Value);

    private static DateTime Later(DateTime one, DateTime? other) => other > one ? other.Value : one;
}
