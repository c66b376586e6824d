using DialogueBoard.Load.Deliveries;

namespace DialogueBoard.Load.Circuits;

/// <summary>So many words that people look out for, and when each of the people first had each.</summary>
internal sealed class Lookout(int words, int people, Needles? known = null)
{
    public Needles Words { get; } = known ?? new();

    /// <summary>
    /// In a render batch of their circuit. It draws the newest of the list, so that a card which enough others follow before
    /// the next render is never drawn.
    /// </summary>
    public Sightings Drawn { get; } = new(words, people);

    /// <summary>In their event stream.</summary>
    public Sightings Told { get; } = new(words, people);

    /// <summary>The same words, as if nobody had had them yet.</summary>
    public Lookout Anew() => new(words, people, Words);
}
