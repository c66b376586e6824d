using System.Diagnostics;
using DialogueBoard.Load.Deliveries;

namespace DialogueBoard.Load.Circuits;

/// <summary>Looks through what comes to one of the people by one way for the words that are looked out for. Heard from one task at a time.</summary>
internal sealed class Eye(int person, Stage<Lookout> stage, Func<Lookout, Sightings> way)
{
    private readonly List<int> _seen = [];

    /// <summary>How often something came.</summary>
    public long Count { get; private set; }

    public long Bytes { get; private set; }

    public void Heard(ReadOnlySpan<byte> bytes)
    {
        var at = Stopwatch.GetTimestamp();
        Count++;
        Bytes += bytes.Length;
        if (stage.Current is not { } lookout)
        {
            return;
        }

        lookout.Words.In(bytes, _seen);
        foreach (var word in _seen)
        {
            // What changes about a card draws it again, so that seeing a word twice is no fault.
            way(lookout).Saw(person, word, at, full: true);
        }
    }
}
