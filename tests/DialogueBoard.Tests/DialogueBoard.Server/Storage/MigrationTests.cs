using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DialogueBoard.Tests.Server.Storage;

public sealed class MigrationTests
{
    [Fact, Rule("S6")]
    public void No_change_of_the_model_waits_for_a_migration_on_sqlite() => AssertUpToDate(new SqliteDesignTime().CreateDbContext([]));

    [Fact, Rule("S6")]
    public void No_change_of_the_model_waits_for_a_migration_on_sql_server() => AssertUpToDate(new SqlServerDesignTime().CreateDbContext([]));

    [Fact, Rule("S6")]
    public void Both_providers_have_the_same_migrations()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);
        Assert.Equal(Names(sqlite), Names(sqlServer));
        Assert.NotEmpty(Names(sqlite));

        // Each begins with the moment it was made, which differs by seconds.
        static IEnumerable<string> Names(BoardDbContext context) => context.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }

    private static void AssertUpToDate(BoardDbContext context)
    {
        using (context)
        {
            Assert.False(context.Database.HasPendingModelChanges(), "Run infra/add-migration.sh.");
        }
    }
}
