namespace DialogueBoard.Load.Deliveries;

/// <summary>When each watcher first saw each act. A watcher's own row is written by one task at a time.</summary>
internal sealed class Sightings
{
    private readonly long[][] _rows;
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _count;
    private long _doubled;
    private long _wanted = long.MaxValue;

    public Sightings(int acts, int watchers) => _rows = [.. Enumerable.Range(0, watchers).Select(_ => new long[acts])];

    /// <summary>How many there are, each watcher's first sight of an act counting once.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>How often a watcher was told of an act again that it had seen, other than by being given the whole board.</summary>
    public long Doubled => Interlocked.Read(ref _doubled);

    /// <summary>By act, the time this watcher first saw it; 0 for never.</summary>
    public IReadOnlyList<long> Of(int watcher) => _rows[watcher];

    /// <summary>Waits until there are so many, or patience ends. Asked once, when it is known how many there are to be.</summary>
    public async Task AtLeastAsync(long wanted, TimeSpan patience, CancellationToken cancel)
    {
        Interlocked.Exchange(ref _wanted, wanted);
        if (Count < wanted)
        {
            await _enough.Task.WaitAsync(patience, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancel.ThrowIfCancellationRequested();
        }
    }

    public void Saw(int watcher, int act, long at, bool full)
    {
        ref var first = ref _rows[watcher][act];
        if (first == 0)
        {
            first = at;
            if (Interlocked.Increment(ref _count) >= Interlocked.Read(ref _wanted))
            {
                _enough.TrySetResult();
            }
        }
        else if (!full)
        {
            Interlocked.Increment(ref _doubled);
        }
    }
}
