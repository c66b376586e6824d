using System.Diagnostics;
using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Circuits;

/// <summary>How the people of a hall got in, and whether they could stay.</summary>
internal static class HallFigures
{
    public static Figures Of(Hall hall) => new Figures()
        .AddCount("people", hall.People.Count)
        .AddFault("did not get in", hall.Faults.NotIn)
        .AddFault("circuits ended", hall.Faults.CircuitsEnded)
        .AddFault("event streams ended", hall.Faults.StreamsEnded)
        .AddFault("circuits silent for 4 s", hall.People.Sum(person => person.Circuit.Silences))
        .AddFault("circuits compressed", hall.People.Count(person => person.Circuit.IsCompressed))
        .And(AliveIn(hall).Percentiles("page to alive"));

    private static Times AliveIn(Hall hall)
    {
        var times = new Times();
        foreach (var person in hall.People)
        {
            times.Add((long)(person.AliveIn.TotalSeconds * Stopwatch.Frequency));
        }

        return times;
    }
}
