using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Circuits;

/// <summary>The figures of one run, by name, and what they should be.</summary>
internal static class CircuitsFigures
{
    /// <summary>The design's budget for 300 people, 200 cards and 10 acts a second.</summary>
    public static Figures Budget { get; } = new Figures()
        .Add("act to drawn p95", "ms", 300, "0")
        .Add("act to told p95", "ms", 300, "0")
        .Add("in use each, seated", "KB", 600, "0")
        .Add("in use each, after", "KB", 600, "0")
        .Add("held each, seated", "KB", 600, "0")
        .Add("held each, after", "KB", 600, "0");

    public static Figures Of(Hall hall, CircuitsPlan plan, ActLog log, Lookout lookout)
    {
        var drawn = new Deliveries.Deliveries(log, lookout.Drawn, plan.People);
        var told = new Deliveries.Deliveries(log, lookout.Told, plan.People);
        return new Figures()
            .And(HallFigures.Of(hall))
            .AddCount("acts", log.Count)
            .AddCount("receipts", log.Receipts)
            .AddFault("refused", log.Refused)
            .AddFault("unanswered", log.Unanswered)
            .AddCount("expected by each way", told.Expected)
            .AddFault("not drawn", drawn.Lost)
            .AddFault("not told", told.Lost)
            .AddFault("told out of order", told.OutOfOrder)
            .And(told.ToReceipt.Percentiles("act to receipt"))
            .And(drawn.ToOne.Percentiles("act to drawn"))
            .And(told.ToOne.Percentiles("act to told"))
            .And(drawn.ToEveryone.Percentiles("act to drawn for all"))
            .And(told.ToEveryone.Percentiles("act to told to all"))
            .Add("sent late p99", "ms", told.Late.At(99), "0.0");
    }
}
