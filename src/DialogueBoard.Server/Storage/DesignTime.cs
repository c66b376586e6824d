using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DialogueBoard.Server.Storage;

/// <summary>Lets infra/add-migration.sh and the pending-model check make a context without a host or a database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteBoardDbContext>
{
    public SqliteBoardDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBoardDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerBoardDbContext>
{
    public SqlServerBoardDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerBoardDbContext>().UseSqlServer("Server=design-time").Options);
}
