using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;
using Xunit;

namespace DialogueBoard.Tests.Server.Storage;

/// <summary>
/// A SQL Server for the tests: the one that DIALOGUEBOARD_SQLSERVER names, else one in Docker, else none, and then every
/// test that asks for it is skipped and says so. The reason always begins with <see cref="Reason"/>, by which a check
/// that forbids skips can tell these from others.
/// </summary>
public sealed class SqlServerEngine : IAsyncLifetime
{
    public const string Reason = "No SQL Server here: ";
    private const string Image = "mcr.microsoft.com/mssql/server:2022-CU20-ubuntu-22.04";
    private MsSqlContainer? _container;
    private string? _server;
    private string _whyNot = "DIALOGUEBOARD_SQLSERVER is not set, and there is no Docker.";

    public async ValueTask InitializeAsync()
    {
        _server = Environment.GetEnvironmentVariable("DIALOGUEBOARD_SQLSERVER");
        if (_server is not null || !HasDocker)
        {
            return;
        }

        try
        {
            _container = new MsSqlBuilder(Image).Build();
            await _container.StartAsync();
            _server = _container.GetConnectionString();
        }
#pragma warning disable CA1031 // Whatever keeps Docker from starting it is told as the reason.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            _whyNot = $"Docker could not start one ({wrong.Message}).";
        }
    }

    /// <summary>A connection string to a new, empty database. Skips the test where there is no engine.</summary>
    public async Task<string> EmptyDatabaseAsync()
    {
        Assert.SkipWhen(_server is null, Reason + _whyNot);
        var name = $"board_{Guid.NewGuid():N}";
        await RunAsync($"CREATE DATABASE [{name}]");
        return new SqlConnectionStringBuilder(_server) { InitialCatalog = name }.ConnectionString;
    }

    public async Task DropAsync(string connection)
    {
        SqlConnection.ClearAllPools();
        await RunAsync($"DROP DATABASE [{new SqlConnectionStringBuilder(connection).InitialCatalog}]");
    }

    public ValueTask DisposeAsync() => _container?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool HasDocker => Environment.GetEnvironmentVariable("DOCKER_HOST") is not null || File.Exists("/var/run/docker.sock");

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqlConnection(_server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
