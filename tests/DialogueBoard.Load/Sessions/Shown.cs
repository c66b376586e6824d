using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Load.Circuits;
using DialogueBoard.Load.Deliveries;

namespace DialogueBoard.Load.Sessions;

/// <summary>All that was kept back is shown at once: when everybody had all of it.</summary>
internal sealed class Shown
{
    // As many cards as a live page's list has from the newest on (Live/ListWindow.cs).
    private const int InList = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private Shown(int cards, SessionPlan plan, Lookout lookout, long sent, long answered)
    {
        Cards = cards;
        ToReceipt.Add(answered - sent);
        NotTold = Count(lookout.Told, plan.Told, cards, sent, ToTold);
        NotDrawn = Count(lookout.Drawn, plan.People, Math.Min(cards, InList), sent, ToDrawn);
    }

    public int Cards { get; }
    public Times ToReceipt { get; } = new();

    /// <summary>From sending until one stream had told all, for each that did.</summary>
    public Times ToTold { get; } = new();

    /// <summary>From sending until one circuit had drawn as many as its list shows, for each that did.</summary>
    public Times ToDrawn { get; } = new();

    /// <summary>Streams that did not tell all.</summary>
    public int NotTold { get; }

    /// <summary>Circuits that did not draw all that their list shows.</summary>
    public int NotDrawn { get; }

    public static async Task<Shown> ShowAsync(Hall hall, Writing kept, SessionPlan plan, Func<Task<Receipt>> reveal, CancellationToken cancel)
    {
        var (cards, lookout) = (kept.Log.Receipts, kept.Lookout.Anew());
        hall.Stage.Current = lookout;
        var sent = Stopwatch.GetTimestamp();
        await reveal();
        var answered = Stopwatch.GetTimestamp();
        await lookout.Told.AtLeastAsync((long)cards * plan.Told, Patience, cancel);
        await lookout.Drawn.AtLeastAsync((long)Math.Min(cards, InList) * plan.People, Patience, cancel);
        return new(cards, plan, lookout, sent, answered);
    }

    private static int Count(Sightings sightings, int rows, int wanted, long sent, Times times)
    {
        var missed = 0;
        for (var row = 0; row < rows; row++)
        {
            var seen = sightings.Of(row).Where(at => at > 0).Order().ToArray();
            if (wanted > 0 && seen.Length >= wanted)
            {
                times.Add(seen[wanted - 1] - sent);
            }
            else
            {
                missed++;
            }
        }

        return missed;
    }
}
