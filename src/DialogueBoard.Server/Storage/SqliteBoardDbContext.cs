using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Storage;

/// <summary>The embedded default: one file, one host.</summary>
public sealed class SqliteBoardDbContext(DbContextOptions<SqliteBoardDbContext> options) : BoardDbContext(options)
{
    internal override bool OneWriterAtATime => true;

    internal override async Task BeginSnapshotAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)Database.GetDbConnection();

        // Deferred: it reads one snapshot and never stands in the writers' line.
        await Database.UseTransactionAsync(connection.BeginTransaction(IsolationLevel.Serializable, deferred: true), cancel);
    }
}
