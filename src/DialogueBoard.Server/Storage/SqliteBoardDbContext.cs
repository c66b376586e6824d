using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using DialogueBoard.Ballots;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Storage;

/// <summary>The embedded default: one file, one host.</summary>
public sealed class SqliteBoardDbContext(DbContextOptions<SqliteBoardDbContext> options) : BoardDbContext(options)
{
    internal override bool OneWriterAtATime => true;

    // SQLite numbers a table's rows as they come, and that order would tell what one person said one after the other: here the
    // number is drawn by lot (sqlite.org/lang_createtable.html#rowid).
    internal override Task CastAsync(Ballot ballot, CancellationToken cancel)
    {
        var place = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))) & long.MaxValue;
        return Database.ExecuteSqlAsync(
            $"INSERT INTO Ballots (rowid, BoardId, OnId, Voter, Said) VALUES ({place}, {ballot.BoardId}, {ballot.OnId}, {ballot.Voter}, {ballot.Said})",
            cancel);
    }

    // The file's own number for those who use it (sqlite.org/pragma.html#pragma_user_version) is nobody else's here. It is part of the
    // transaction in which something is erased, so that a node that ends before the old pages are gone leaves that to the next.
    internal override Task NoteOldPagesAsync(CancellationToken cancel) => Database.ExecuteSqlRawAsync("PRAGMA user_version=1", cancel);

    internal override async Task<bool> HasOldPagesAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return await command.ExecuteScalarAsync(cancel) is not 0L;
    }

    // Overwriting what is deleted is not enough: a row that had to move to another page leaves a copy behind in the old one, which no later
    // deleting finds. So the file is written anew (sqlite.org/lang_vacuum.html), and then the log beside it, which has the old pages, is
    // cut to nothing; the first of what that answers is 1 where a reader stood in the way (sqlite.org/pragma.html#pragma_wal_checkpoint).
    internal override async Task<bool> LeaveNoOldPagesAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = "PRAGMA busy_timeout=1000; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";
        if (!await IsCutAsync(command, cancel))
        {
            return false;
        }

        await Database.ExecuteSqlRawAsync("PRAGMA user_version=0", cancel);
        return true;
    }

    private static async Task<bool> IsCutAsync(DbCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        do
        {
            while (await reader.ReadAsync(cancel))
            {
                if (reader.FieldCount == 3)
                {
                    return reader.GetInt32(0) == 0;
                }
            }
        }
        while (await reader.NextResultAsync(cancel));
        return false;
    }

    internal override async Task BeginSnapshotAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)Database.GetDbConnection();

        // Deferred: it reads one snapshot and never stands in the writers' line.
        await Database.UseTransactionAsync(connection.BeginTransaction(IsolationLevel.Serializable, deferred: true), cancel);
    }
}
