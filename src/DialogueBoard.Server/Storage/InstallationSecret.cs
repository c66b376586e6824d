namespace DialogueBoard.Server.Storage;

/// <summary>A random key made once for an installation and shared by its nodes through the database.</summary>
public sealed record InstallationSecret
{
    public required string Name { get; init; }

    // EF Core maps byte arrays to binary columns.
#pragma warning disable CA1819
    public required byte[] Value { get; init; }
#pragma warning restore CA1819
}
