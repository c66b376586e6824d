using System.Data.Common;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DialogueBoard.Tests.Server.Storage;

/// <summary>A SQLite database that fails where a test says: at a statement, just before a commit, just after it, or for want of room.</summary>
internal sealed class FaultyDatabase : DbConnectionInterceptor, IDbTransactionInterceptor, IDbCommandInterceptor
{
    private readonly Lock _lock = new();
    private Func<Fault> _next = () => Fault.None;
    private volatile Func<DbCommand, Exception?> _wrong = _ => null;
    private long _mostPages = uint.MaxValue - 1;

    public int FailedBefore { get; private set; }
    public int FailedAfter { get; private set; }

    public BoardDatabase Open(string connection)
    {
        var options = new DbContextOptionsBuilder<SqliteBoardDbContext>()
            .UseSqlite(connection)
            .AddInterceptors(new SqliteWays(), this)
            .Options;
        return new(() => new SqliteBoardDbContext(options));
    }

    /// <summary>What becomes of each commit from now on.</summary>
    public void Commits(Func<Fault> next)
    {
        lock (_lock)
        {
            _next = next;
        }
    }

    /// <summary>What goes wrong with each statement that adds a row from now on; null for nothing.</summary>
    public void Inserts(Func<DbCommand, Exception?> wrong) => _wrong = wrong;

    /// <summary>How many pages the disk has room for.</summary>
    public void HasRoomFor(long pages) => Volatile.Write(ref _mostPages, pages);

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number.
        command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count={Volatile.Read(ref _mostPages)};");
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        var wrong = command.CommandText.StartsWith("INSERT", StringComparison.Ordinal) ? _wrong(command) : null;
        return wrong is null ? new(result) : throw wrong;
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Fault fault;
        lock (_lock)
        {
            fault = _next();
        }

        switch (fault)
        {
            case Fault.BeforeCommit:
                FailedBefore++;
                throw new IOException("The database went away before the commit.");
            case Fault.AfterCommit:
                FailedAfter++;
                await transaction.CommitAsync(cancellationToken);
                throw new IOException("The connection was lost after the commit.");
            default:
                return result;
        }
    }
}

internal enum Fault
{
    None,
    BeforeCommit,
    AfterCommit,
}
