using System.Diagnostics;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Deliveries;

/// <summary>One watcher: notes when it saw which act, and whether the deltas it got follow one another. Heard from one task at a time.</summary>
internal sealed class Viewer(int index, Stage<Stretch> stage, bool numbered)
{
    private readonly List<int> _seen = [];
    private long _cursor = -1;
    private long _last;

    /// <summary>Deltas that did not begin where the one before ended.</summary>
    public int Gaps { get; private set; }

    /// <summary>Times it was given the whole board anew.</summary>
    public int Fulls { get; private set; }

    /// <summary>Bytes of all deltas as text, without their frames.</summary>
    public long Bytes { get; private set; }

    public void Heard(ReadOnlySpan<byte> json)
    {
        // Every delta gets a time of its own, however coarse the clock, so that their order can be read from the times.
        var at = Math.Max(Stopwatch.GetTimestamp(), _last + 1);
        _last = at;
        if (stage.Current is not { } stretch)
        {
            return;
        }

        var range = DeltaScan.Read(json, stretch.Ids, _seen);
        Bytes += json.Length;
        Follow(range);
        foreach (var act in _seen)
        {
            stretch.Sightings.Saw(index, act, at, range.Full);
        }
    }

    private void Follow(DeltaRange range)
    {
        if (!numbered)
        {
            return;
        }

        if (range.Full)
        {
            Fulls++;
        }
        else if (_cursor >= 0 && range.From != _cursor)
        {
            Gaps++;
        }

        _cursor = range.To;
    }
}
