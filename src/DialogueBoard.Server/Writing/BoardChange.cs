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
    public required DateTime At { get; init; }
}
