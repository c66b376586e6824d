using System.Diagnostics;

namespace DialogueBoard.Load.Deliveries;

/// <summary>
/// Sends acts at a steady rate and never waits for an answer before the next: a slow server gets no rest from being slow.
/// </summary>
/// <param name="rate">Acts a second.</param>
/// <param name="write">Sends an act, by its number, and tells where it stands in the order of all; null where it was refused.</param>
internal sealed class Pace(double rate, Func<int, CancellationToken, Task<long?>> write)
{
    /// <summary>Completes when every act is answered or given up.</summary>
    public async Task SendAsync(ActLog log, TimeSpan patience, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var sending = new List<Task>(log.Count);
        for (var act = 0; act < log.Count; act++)
        {
            var due = start + (long)(act / rate * Stopwatch.Frequency);
            while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { TotalMilliseconds: > 1 } early)
            {
                await Task.Delay(early, cancel);
            }

            sending.Add(SendAsync(log, act, due, cancel));
        }

        await Task.WhenAll(sending).WaitAsync(patience, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
    }

    private async Task SendAsync(ActLog log, int act, long due, CancellationToken cancel)
    {
        log.Sent(act, due, Stopwatch.GetTimestamp());
        try
        {
            var version = await write(act, cancel);
            log.Answered(act, Stopwatch.GetTimestamp(), version);
        }
        catch (Exception failed) when (failed is IOException or HttpRequestException)
        {
            // The server failed on it or the connection was lost: it stays unanswered, and is counted as that.
        }
    }
}
