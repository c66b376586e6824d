using System.Collections.Frozen;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Storage;

/// <summary>
/// Tells a fault that lies in what was to be stored, and so in one act of many, from one of the storage itself (an outage, a
/// time-out, a lock, a full disk), which every act would meet and wait for anew.
/// </summary>
internal static class DataFault
{
    /// <summary>SQL Server's numbers (learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors).</summary>
    private static readonly FrozenSet<int> SqlServer = FrozenSet.ToFrozenSet(
    [
        220, // Too large for its type.
        232, // The same, of a variable's.
        241, // No date.
        242, // A date out of range.
        245, // Cannot be converted.
        511, // A row too large for a page.
        515, // Nothing where something must be.
        547, // Against a foreign key or a check.
        1946, // Too long for an index.
        2601, // There already, by a unique index.
        2627, // There already, by a key.
        2628, // Too long for its column.
        8023, // No value of its type, as a number that is none.
        8114, // Cannot be converted.
        8115, // Overflows when converted.
        8152, // Too long for its column, as told by older versions.
    ]);

    /// <summary>SQLite's primary result codes (sqlite.org/rescode.html).</summary>
    private static readonly FrozenSet<int> Sqlite = FrozenSet.ToFrozenSet(
    [
        18, // SQLITE_TOOBIG
        19, // SQLITE_CONSTRAINT
        20, // SQLITE_MISMATCH
    ]);

    /// <summary>Whether storing fewer at a time could help. What nobody has heard of counts as a fault of the storage.</summary>
    public static bool IsOne(DbUpdateException wrong) => wrong is DbUpdateConcurrencyException || wrong.InnerException switch
    {
        SqlException told => SqlServer.Contains(told.Number),
        SqliteException told => Sqlite.Contains(told.SqliteErrorCode),

        // The driver would not even send it.
        ArgumentException or FormatException or InvalidCastException or OverflowException => true,
        _ => false,
    };
}
