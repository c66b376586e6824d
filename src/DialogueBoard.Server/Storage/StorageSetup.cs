using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.Server.Storage;

/// <summary>Chooses the provider from the settings and brings the database up to this version of the product.</summary>
public static class StorageSetup
{
    // Before it, a write-ahead log could be corrupted when it was reset while being read (sqlite.org/releaselog/3_51_3.html).
    private static readonly Version OldestSqlite = new(3, 51, 3);

    /// <summary>Adds <see cref="BoardDatabase"/> from "Storage:Provider" and "ConnectionStrings:Board".</summary>
    public static IServiceCollection AddBoardStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Storage").Get<StorageSettings>() ?? new();
        services.AddSingleton(settings);
        services.AddSingleton(settings);
        var connection = configuration.GetConnectionString("Board");
        if (settings.Provider == StorageProvider.SqlServer)
        {
            var options = SqlServerOptions(
                connection ?? throw new InvalidOperationException("Storage:Provider is SqlServer, but ConnectionStrings:Board is not set."));
            return services.AddSingleton(_ => Pooled(options.Options));
        }

        return services.AddSingleton(_ => OpenSqlite(connection ?? "Data Source=data/board.db"));
    }

    /// <summary>A database on this SQLite file, which is made where it is missing.</summary>
    public static BoardDatabase OpenSqlite(string connectionString)
    {
        var source = new SqliteConnectionStringBuilder(connectionString);
        if (Path.GetDirectoryName(Path.GetFullPath(source.DataSource)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var options = new DbContextOptionsBuilder<SqliteBoardDbContext>()
            .UseSqlite(source.ToString())
            .AddInterceptors(new SqliteWays())
            .Options;
        return Pooled(options);
    }

    /// <summary>
    /// A passing fault (a deadlock, a failover) has the whole unit of work done again. A time-out has not: whether the unit went
    /// through is unknown, and who asked sends the same act again under its id.
    /// </summary>
    internal static DbContextOptionsBuilder<SqlServerBoardDbContext> SqlServerOptions(string connectionString) =>
        new DbContextOptionsBuilder<SqlServerBoardDbContext>().UseSqlServer(connectionString, server => server.EnableRetryOnFailure());

    // A context costs more to make than most of what is done with it.
    private static BoardDatabase Pooled<TContext>(DbContextOptions<TContext> options)
        where TContext : BoardDbContext => new(new PooledDbContextFactory<TContext>(options).CreateDbContext);

    /// <summary>Applies the migrations this version brings; none where the database has them already.</summary>
    public static Task MigrateAsync(this BoardDatabase database, CancellationToken cancel = default) =>
        database.ReadAsync(
            async context =>
            {
                if (context is SqliteBoardDbContext)
                {
                    await RefuseOldSqliteAsync(context, cancel);
                    await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancel);
                }

                await context.Database.MigrateAsync(cancel);
                return true;
            },
            cancel);

    private static async Task RefuseOldSqliteAsync(BoardDbContext context, CancellationToken cancel)
    {
        var version = await context.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync(cancel);
        if (Version.Parse(version) < OldestSqlite)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"SQLite {version} is too old to be trusted with a board; {OldestSqlite} or newer is needed."));
        }
    }
}
