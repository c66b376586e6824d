using System.Collections.Concurrent;

namespace DialogueBoard.Load.Circuits;

/// <summary>What went wrong with the people in a hall. Safe from any thread.</summary>
internal sealed class HallFaults
{
    private readonly ConcurrentDictionary<string, int> _reasons = new();
    private int _notIn;
    private int _circuits;
    private int _streams;
    private int _watchers;

    /// <summary>People whose page did not come to life.</summary>
    public int NotIn => _notIn;

    /// <summary>Circuits that ended though nobody left.</summary>
    public int CircuitsEnded => _circuits;

    /// <summary>Event streams that ended though nobody left.</summary>
    public int StreamsEnded => _streams;

    /// <summary>Connections of watchers that ended though nobody left.</summary>
    public int WatchersEnded => _watchers;

    /// <summary>Why, each with how often.</summary>
    public IEnumerable<string> Reasons => _reasons.OrderByDescending(reason => reason.Value).Select(reason => $"{reason.Value} x {reason.Key}");

    public void DidNotGetIn(Exception why) => Count(ref _notIn, $"did not get in: {why.GetType().Name}: {why.Message}");

    public void CircuitEnded(string why) => Count(ref _circuits, $"circuit ended: {why}");

    public void StreamEnded() => Count(ref _streams, "event stream ended");

    public void WatcherEnded() => Count(ref _watchers, "watcher's connection ended");

    private void Count(ref int count, string why)
    {
        Interlocked.Increment(ref count);
        _reasons.AddOrUpdate(why, 1, (_, times) => times + 1);
    }
}
