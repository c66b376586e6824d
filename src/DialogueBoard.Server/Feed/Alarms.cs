namespace DialogueBoard.Server.Feed;

/// <summary>
/// The alarms of all who watch one board. Rings them on the thread pool, a handful to each work item: one item for each
/// viewer costs more than what it does. Safe from any thread.
/// </summary>
internal sealed class Alarms
{
    private const int Handful = 32;
    private readonly Lock _lock = new();
    private readonly List<Alarm> _all = [];

    /// <summary>An alarm that rings from now on, until it is put away.</summary>
    public Alarm Add()
    {
        var alarm = new Alarm();
        lock (_lock)
        {
            _all.Add(alarm);
        }

        return alarm;
    }

    public void PutAway(Alarm alarm)
    {
        lock (_lock)
        {
            // Their order means nothing, so the last one takes the place.
            var at = _all.IndexOf(alarm);
            _all[at] = _all[^1];
            _all.RemoveAt(_all.Count - 1);
        }
    }

    /// <summary>Rings all soon, never on the caller's thread.</summary>
    public void Ring()
    {
        Alarm[] all;
        lock (_lock)
        {
            all = [.. _all];
        }

        for (var first = 0; first < all.Length; first += Handful)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static some => Ring(some), new ArraySegment<Alarm>(all, first, Math.Min(Handful, all.Length - first)), preferLocal: false);
        }
    }

    private static void Ring(ArraySegment<Alarm> some)
    {
        foreach (var alarm in some)
        {
            alarm.Ring();
        }
    }
}
