using Microsoft.Data.Sqlite;

namespace DialogueBoard.Tests.Server.Storage;

/// <summary>A SQLite file of a test's own, gone with its folder when disposed.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dialogueboard-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "board.db");
    public string Connection => $"Data Source={Path}";

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }
}
