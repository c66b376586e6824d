using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DialogueBoard.Server.Storage;

/// <summary>
/// Sets each opened SQLite connection's ways: what is committed is on the disk before anybody is told (FULL), and who
/// finds the file busy waits. What is deleted or changed is overwritten in the file, so that words taken back are not left
/// in its free pages. Write-ahead logging is the file's own setting and is set with the migrations.
/// </summary>
internal sealed class SqliteWays : DbConnectionInterceptor
{
    private const string Ways = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Ways;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Ways;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
