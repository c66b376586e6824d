namespace DialogueBoard.Server.People;

/// <summary>A person's key, sealed so that only the short code they wrote down opens it. Neither is stored in the clear.</summary>
public sealed record WayBack
{
    /// <summary>Keyed hash of the code, hex.</summary>
    public required string CodeHash { get; init; }

#pragma warning disable CA1819 // EF Core maps byte arrays to binary columns.
    public required byte[] SealedKey { get; init; }
#pragma warning restore CA1819

    public required DateTime MadeAt { get; init; }
}
