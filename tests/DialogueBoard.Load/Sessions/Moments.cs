using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Load.Circuits;
using DialogueBoard.Load.Deliveries;

namespace DialogueBoard.Load.Sessions;

/// <summary>Things that one person does for all, one after the other, each with a word that comes with it: when everybody had which.</summary>
internal sealed class Moments(int moments, SessionPlan plan, Stage<Lookout> stage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    // Whoever has just drawn one thing holds the next back for a moment; a person who leads is slower than that.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private int _done;

    public ActLog Log { get; } = new(moments);
    public Sightings Drawn { get; } = new(moments, plan.People);
    public Sightings Told { get; } = new(moments, plan.Told);

    /// <param name="lookout">For the one word.</param>
    /// <param name="isTold">Whether the word is in what the streams tell of it.</param>
    public async Task DoAsync(Lookout lookout, Func<Task<Receipt>> act, bool isTold, CancellationToken cancel)
    {
        var moment = _done++;
        stage.Current = lookout;
        var at = Stopwatch.GetTimestamp();
        Log.Sent(moment, at, at);
        var receipt = await act();
        Log.Answered(moment, Stopwatch.GetTimestamp(), receipt.Version);
        await lookout.Drawn.AtLeastAsync(plan.People, Patience, cancel);
        await lookout.Told.AtLeastAsync(isTold ? plan.Told : 0, Patience, cancel);
        Keep(lookout.Drawn, Drawn, moment, plan.People);
        Keep(lookout.Told, Told, moment, plan.Told);
        await Task.Delay(Pause, cancel);
    }

    private static void Keep(Sightings from, Sightings to, int moment, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            if (from.Of(row)[0] is > 0 and var at)
            {
                to.Saw(row, moment, at, full: true);
            }
        }
    }
}
