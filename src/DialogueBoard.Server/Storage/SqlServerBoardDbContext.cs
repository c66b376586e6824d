using System.Data;
using DialogueBoard.Ballots;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Storage;

/// <summary>The choice for production and for many nodes.</summary>
public sealed class SqlServerBoardDbContext(DbContextOptions<SqlServerBoardDbContext> options) : BoardDbContext(options)
{
    internal override bool OneWriterAtATime => false;

    // The table is kept in the order of its key, which tells nothing.
    internal override Task CastAsync(Ballot ballot, CancellationToken cancel)
    {
        Ballots.Add(ballot);
        return SaveChangesAsync(cancel);
    }

    // The board's row is read first and stays locked: every writer must change that row, so none changes the records meanwhile.
    internal override Task BeginSnapshotAsync(CancellationToken cancel) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
}
