using System.Diagnostics;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Deliveries;

/// <summary>
/// Sends the acts of a stretch at a steady rate, by each writer in turn, and never waits for an answer before the next: a
/// slow server gets no rest from being slow.
/// </summary>
internal sealed class Pace(IReadOnlyList<Writer> writers, DeliveryPlan plan)
{
    /// <summary>Completes when every act is answered or given up.</summary>
    public async Task SendAsync(Stretch stretch, TimeSpan patience, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var sending = new List<Task>(stretch.Log.Count);
        for (var act = 0; act < stretch.Log.Count; act++)
        {
            var due = start + (long)(act / plan.Rate * Stopwatch.Frequency);
            while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { TotalMilliseconds: > 1 } early)
            {
                await Task.Delay(early, cancel);
            }

            sending.Add(SendAsync(stretch, act, due, cancel));
        }

        await Task.WhenAll(sending).WaitAsync(patience, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    private async Task SendAsync(Stretch stretch, int act, long due, CancellationToken cancel)
    {
        var text = plan.Texts[act % plan.Texts.Count];
        stretch.Log.Sent(act, due, Stopwatch.GetTimestamp());
        try
        {
            var version = await writers[act % writers.Count].WriteAsync(stretch.Ids[act], text, cancel);
            stretch.Log.Answered(act, Stopwatch.GetTimestamp(), version);
        }
        catch (IOException)
        {
            // The server failed on it or the connection was lost: it stays unanswered, and is counted as that.
        }
    }
}
