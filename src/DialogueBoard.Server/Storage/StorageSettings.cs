namespace DialogueBoard.Server.Storage;

/// <summary>The configuration section "Storage".</summary>
public sealed class StorageSettings
{
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>True says that several processes on this host share the SQLite file.</summary>
    public bool SharedHost { get; set; }
}

public enum StorageProvider
{
    Sqlite,
    SqlServer,
}
