using DialogueBoard.Load.Circuits;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Sessions;

/// <summary>The figures of one run, by name, and what they should be.</summary>
internal static class SessionFigures
{
    private static readonly string[] Leaks = ["kept words told", "kept words drawn at others", "kept words on pages", "kept back not, though quiet"];

    /// <summary>The design's budget for 300 people on a node of two cores, and 10 cards a second.</summary>
    public static Figures Budget { get; } = new Figures()
        .Add("round drawn for all p95", "ms", 1000, "0")
        .Add("round told to all p95", "ms", 1000, "0")
        .Add("card in check in to drawn p95", "ms", 500, "0")
        .Add("card in check in to told p95", "ms", 500, "0")
        .Add("card in gather to receipt p95", "ms", 500, "0")
        .Add("all shown to told max", "ms", 2000, "0")
        .Add("all shown to drawn max", "ms", 2000, "0");

    /// <summary>Whether anybody had words before they were shown, other than those whose they are.</summary>
    public static bool HasLeak(Figures figures) => Leaks.Any(leak => figures[leak]?.Value is not 0);

    public static Figures Of(Hall hall, SessionPlan plan, SessionCourse course)
    {
        var (quiet, shown) = (course.Quiet, course.Shown);
        return new Figures()
            .And(HallFigures.Of(hall))
            .AddFault("watchers' connections ended", hall.Faults.WatchersEnded)
            .And(OfRounds(course.Rounds, plan))
            .And(OfBrought(course.Brought, plan))
            .And(OfCheckIn(course.CheckedIn, plan))
            .AddCount("cards in gather", course.Gathered.Log.Count)
            .AddFault("of these refused or unanswered", course.Gathered.Log.Refused + course.Gathered.Log.Unanswered)
            .AddFault(Leaks[0], quiet.Told)
            .AddFault(Leaks[1], quiet.Drawn)
            .AddFault(Leaks[2], quiet.OnPages)
            .AddFault(Leaks[3], course.Gathered.NotKept)
            .AddFault("own kept words not drawn", quiet.NotDrawnToOwn)
            .And(new Deliveries.Deliveries(course.Gathered.Log, course.Gathered.Lookout.Told, 0).ToReceipt.Percentiles("card in gather to receipt"))
            .And(quiet.ToOwn.Percentiles("own kept words to drawn"))
            .AddCount("cards shown at once", shown.Cards)
            .AddFault("streams without some of them", shown.NotTold)
            .AddFault("lists without some of them", shown.NotDrawn)
            .Add("all shown to receipt", "ms", shown.ToReceipt.At(100), "0.0")
            .And(shown.ToTold.Percentiles("all shown to told"))
            .And(shown.ToDrawn.Percentiles("all shown to drawn"));
    }

    private static Figures OfRounds(Moments rounds, SessionPlan plan)
    {
        var drawn = new Deliveries.Deliveries(rounds.Log, rounds.Drawn, plan.People);
        var told = new Deliveries.Deliveries(rounds.Log, rounds.Told, plan.Told);
        return new Figures()
            .AddCount("rounds", rounds.Log.Count)
            .AddFault("round not drawn", drawn.Lost)
            .AddFault("round not told", told.Lost)
            .And(drawn.ToReceipt.Percentiles("round to receipt"))
            .And(drawn.ToOne.Percentiles("round drawn"))
            .And(drawn.ToEveryone.Percentiles("round drawn for all"))
            .And(told.ToOne.Percentiles("round told"))
            .And(told.ToEveryone.Percentiles("round told to all"));
    }

    private static Figures OfBrought(Moments brought, SessionPlan plan)
    {
        var drawn = new Deliveries.Deliveries(brought.Log, brought.Drawn, plan.People);
        return new Figures()
            .AddFault("brought to a card, not drawn", drawn.Lost)
            .And(drawn.ToOne.Percentiles("brought to a card, drawn"));
    }

    private static Figures OfCheckIn(Writing checkedIn, SessionPlan plan)
    {
        var drawn = new Deliveries.Deliveries(checkedIn.Log, checkedIn.Lookout.Drawn, plan.People);
        var told = new Deliveries.Deliveries(checkedIn.Log, checkedIn.Lookout.Told, plan.Told);
        return new Figures()
            .AddCount("cards in check in", checkedIn.Log.Count)
            .AddFault("of them refused or unanswered", checkedIn.Log.Refused + checkedIn.Log.Unanswered)
            .AddFault("of them not drawn", drawn.Lost)
            .AddFault("of them not told", told.Lost)
            .And(told.ToReceipt.Percentiles("card in check in to receipt"))
            .And(drawn.ToOne.Percentiles("card in check in to drawn"))
            .And(told.ToOne.Percentiles("card in check in to told"))
            .Add("sent late p99", "ms", told.Late.At(99), "0.0");
    }
}
