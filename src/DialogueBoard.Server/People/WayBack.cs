namespace DialogueBoard.Server.People;

/// <summary>A person's key, sealed so that only the short code they wrote down opens it. Neither is stored in the clear.</summary>
public sealed record WayBack
{
    /// <summary>Keyed hash of the code, hex.</summary>
    public required string CodeHash { get; init; }

#pragma warning disable CA1819 // EF Core maps byte arrays to binary columns.
    public required byte[] SealedKey { get; init; }
#pragma warning restore CA1819

    /// <summary>Keyed hash of the key it gives back, hex, so that who holds that key can count and end its ways back; null for older ones.</summary>
    public string? KeyHash { get; init; }

    public required DateTime MadeAt { get; init; }
}
