using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DialogueBoard.Load.Digests;

/// <summary>People who are kept posted, put straight into a server's own file: nobody could press so many buttons.</summary>
internal static class Readers
{
    /// <summary>Each follows so many of the boards that there are, and their day has come.</summary>
    public static async Task WriteAsync(string file, int people, int follows, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync(cancel);
        var boards = await BoardsAsync(connection, cancel);
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(cancel);
        await using var person = Command(connection, transaction, "INSERT INTO Subscribers (Id, Address, Language, Days, Stamp, AskedAt, ConfirmedAt, NextAt, Refusals) VALUES ($id, $address, 'en-GB', 127, $stamp, $at, $at, $at, 0)", "$id", "$address", "$stamp", "$at");
        await using var follow = Command(connection, transaction, "INSERT INTO Follows (Id, SubscriberId, BoardId, What, Days, Language, AskedAt, ConfirmedAt, SeenVersion) VALUES ($id, $person, $board, 'Board', 127, 'en-GB', $at, $at, 0)", "$id", "$person", "$board", "$at");
        var at = DateTime.UtcNow.AddMinutes(-1).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        for (var n = 0; n < people; n++)
        {
            var id = NewId();
            await RunAsync(person, cancel, id, string.Create(CultureInfo.InvariantCulture, $"person{n}@home.example"), NewId(), at);
            for (var one = 0; one < follows; one++)
            {
                await RunAsync(follow, cancel, NewId(), id, boards[((n * 7) + one) % boards.Count], at);
            }
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>How many mails there are, and how many of them went out.</summary>
    public static async Task<(long Built, long Sent)> CountAsync(string file, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*), COALESCE(SUM(State = 'Sent'), 0) FROM OutboxMails";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static string NewId() => Guid.NewGuid().ToString().ToUpperInvariant();

    private static async Task<List<string>> BoardsAsync(SqliteConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Boards";
        var boards = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            boards.Add(reader.GetString(0));
        }

        return boards;
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string text, params IEnumerable<string> names)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        foreach (var name in names)
        {
            command.Parameters.Add(new(name, SqliteType.Text));
        }

        return command;
    }

    private static Task<int> RunAsync(SqliteCommand command, CancellationToken cancel, params ReadOnlySpan<string> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteNonQueryAsync(cancel);
    }
}
