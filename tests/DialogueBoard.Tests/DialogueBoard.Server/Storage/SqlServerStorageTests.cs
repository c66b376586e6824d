using DialogueBoard.Server.Storage;
using Xunit;

namespace DialogueBoard.Tests.Server.Storage;

/// <summary>The same suite on SQL Server, wherever one can be reached.</summary>
[Trait("Needs", "SqlServer")]
public sealed class SqlServerStorageTests(SqlServerEngine engine) : StorageSuite, IClassFixture<SqlServerEngine>
{
    private string? _database;

    protected override StorageProvider Provider => StorageProvider.SqlServer;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await engine.DropAsync(_database);
        }
    }

    protected override async Task<string> EmptyDatabaseAsync() => _database = await engine.EmptyDatabaseAsync();
}
