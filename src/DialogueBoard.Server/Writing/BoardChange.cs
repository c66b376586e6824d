using DialogueBoard.Acts;

namespace DialogueBoard.Server.Writing;

/// <summary>
/// One act of a board's numbered history: who did what kind of thing when, and never any words. It is also the receipt
/// that a resent act gets again.
/// </summary>
public sealed record BoardChange
{
    public required Guid BoardId { get; init; }

    /// <summary>The version the act made. Versions run 1, 2, 3... without gap or double.</summary>
    public required long Version { get; init; }

    public required Guid ActId { get; init; }

    /// <summary>Keyed hash of who acted and the act's canonical form; tells a resent act from another under the same id.</summary>
#pragma warning disable CA1819 // EF Core maps byte arrays to binary columns.
    public required byte[] ActHash { get; init; }
#pragma warning restore CA1819

    /// <summary>Who acted; empty where the board itself did, and where somebody said something in private.</summary>
    public required Guid ParticipantId { get; init; }
    public required string Type { get; init; }

    /// <summary>Whether the act's words were kept back when it was performed.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether they were kept back for those who look after the board to read first, and not in a quiet round.</summary>
    public bool ForCare { get; init; }

    /// <summary>Whether whoever acted looked after the board then.</summary>
    public bool BySteward { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The receipt of the act.</summary>
    /// <param name="repeated">Whether it was given before.</param>
    internal Receipt Receipt(bool repeated) => new(Version, repeated, Waits, !Waits ? null : ForCare ? WaitsFor.Care : WaitsFor.Session);
}
