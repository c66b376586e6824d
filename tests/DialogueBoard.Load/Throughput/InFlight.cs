using System.Collections.Concurrent;
using System.Diagnostics;
using DialogueBoard.Load.Targets;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Throughput;

/// <summary>
/// Keeps a number of acts in flight: that many writers, each sending its next act as soon as the one before is answered.
/// (SignalR performs the calls of one connection one after another, so acts in flight need connections of their own.)
/// </summary>
internal sealed class InFlight(IReadOnlyList<Writer> writers, IReadOnlyList<string> texts)
{
    private int _lastAct = -1;
    private int _receipts;
    private int _failed;

    public int Receipts => _receipts;

    /// <summary>Acts that were refused or that the server failed on.</summary>
    public int Failed => _failed;

    /// <summary>How long each act took to its receipt, in ticks of <see cref="Stopwatch"/>.</summary>
    public ConcurrentQueue<long> Took { get; } = new();

    /// <summary>Sends until the time is over or so many acts are sent, and waits for the last answers.</summary>
    public async Task RunAsync(ActIds ids, TimeSpan time, int most, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(writers.Select(async writer =>
        {
            while (Stopwatch.GetElapsedTime(began) < time && Interlocked.Increment(ref _lastAct) is var act && act < most)
            {
                await SendAsync(writer, ids[act], texts[act % texts.Count], cancel);
            }
        }));
    }

    private async Task SendAsync(Writer writer, Guid id, string text, CancellationToken cancel)
    {
        var sent = Stopwatch.GetTimestamp();
        try
        {
            if (await writer.WriteAsync(id, text, cancel) is not null)
            {
                Took.Enqueue(Stopwatch.GetTimestamp() - sent);
                Interlocked.Increment(ref _receipts);
                return;
            }
        }
        catch (IOException)
        {
            // Counted below: the server failed on this act.
        }

        Interlocked.Increment(ref _failed);
    }
}
