using DialogueBoard.Feed;

namespace DialogueBoard.Client;

/// <summary>How far a viewer has seen: a version, and the epoch it belongs to. Worth storing; a watch can resume from it.</summary>
/// <param name="After">The last version seen; 0 for none.</param>
/// <param name="Epoch">Null where it is not known, which trusts that the board still has the history it had.</param>
public readonly record struct Cursor(long After, string? Epoch)
{
    /// <summary>Before everything: the first delta is the whole board.</summary>
    public static Cursor Start => default;

    /// <summary>Where a viewer stands who has seen this delta.</summary>
    public static Cursor Of(Delta delta) => new(delta.To, delta.Epoch);
}
