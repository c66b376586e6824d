using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Deliveries;

/// <summary>The figures of one run, by name.</summary>
internal static class DeliveryFigures
{
    public static Figures Of(
        Deliveries deliveries, Stretch stretch, IReadOnlyList<Viewer> viewers, int lostConnections, long bytes)
    {
        var log = stretch.Log;
        return new Figures()
            .AddCount("acts", log.Count)
            .AddCount("receipts", log.Receipts)
            .AddCount("refused", log.Refused)
            .AddCount("unanswered", log.Unanswered)
            .AddCount("deliveries expected", deliveries.Expected)
            .AddCount("deliveries received", deliveries.Received)
            .AddFault("doubled", stretch.Sightings.Doubled)
            .AddFault("lost", deliveries.Lost)
            .AddFault("out of order", deliveries.OutOfOrder)
            .AddFault("gaps between deltas", viewers.Sum(viewer => viewer.Gaps))
            .AddFault("connections lost", lostConnections)
            .AddCount("whole boards sent", viewers.Sum(viewer => viewer.Fulls))
            .And(deliveries.ToReceipt.Percentiles("act to receipt"))
            .And(deliveries.ToOne.Percentiles("act to a watcher"))
            .And(deliveries.ToEveryone.Percentiles("act to everyone"))
            .Add("sent late p99", "ms", deliveries.Late.At(99), "0.0")
            .Add("bytes per delivery", "B", deliveries.Received == 0 ? null : (double)bytes / deliveries.Received, "0", isCompared: true);
    }
}
