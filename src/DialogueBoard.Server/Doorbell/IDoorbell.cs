namespace DialogueBoard.Server.Doorbell;

/// <summary>
/// Tells the other nodes that a board has moved on: which, of what epoch, to what version; never any content. A ring may
/// be lost: the nodes look for themselves now and then. Safe from any thread.
/// </summary>
public interface IDoorbell
{
    /// <summary>Whether, as far as can be told, rings reach every other node now. Where not, the nodes look more often.</summary>
    bool ReachesAll { get; }

    /// <summary>Rings without waiting and without failing.</summary>
    void Ring(Ring ring);

    /// <summary>Calls back at each ring, from this node or another, until disposed.</summary>
    IDisposable Listen(Action<Ring> heard);
}
