using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DialogueBoard.SqlServerChecks;

/// <summary>Which of SQL Server's faults have a whole unit of work done again, and which are told to the writer at once.</summary>
public sealed class FaultTests
{
    [Theory, Rule("S8")]
    [InlineData(1205, true)] // Chosen as a deadlock's victim.
    [InlineData(40613, true)] // Azure: the database is not there at the moment.
    [InlineData(40501, true)] // Azure: busy.
    [InlineData(49918, true)] // Azure: not enough resources.
    [InlineData(-2, false)] // Timed out: whether it went through is unknown.
    [InlineData(2601, false)] // There already, by a unique index.
    [InlineData(2627, false)] // There already, by a key.
    [InlineData(2628, false)] // Too long for its column.
    [InlineData(547, false)] // Against a foreign key.
    public async Task A_passing_fault_has_the_whole_unit_done_again_and_no_other_has(int number, bool again)
    {
        Assert.Equal(number, SqlFault.Of(number).Number);
        using var plain = TSql.Context();
        var engine = new PaperEngine(PaperEngine.ColumnTypes(plain.Model.GetRelationalModel()));
        var options = StorageSetup.SqlServerOptions("Server=nowhere").AddInterceptors(engine).Options;
        using var database = new BoardDatabase(() => new SqlServerBoardDbContext(options));
        var times = 0;
        var unit = database.WriteAsync(
            async context =>
            {
                Assert.NotNull(context.Database.CurrentTransaction);
                Assert.Empty(context.ChangeTracker.Entries());
                context.Secrets.Add(new() { Name = "any", Value = [1] });
                await context.SaveChangesAsync(TestContext.Current.CancellationToken);
                return ++times == 2 ? true : throw SqlFault.Of(number);
            },
            TestContext.Current.CancellationToken);

        if (again)
        {
            Assert.True(await unit);
        }
        else
        {
            await Assert.ThrowsAsync<Microsoft.Data.SqlClient.SqlException>(() => unit);
        }

        Assert.Equal(again ? 2 : 1, times);
    }

    /// <summary>A transaction begun elsewhere would not be done again as a whole.</summary>
    [Fact]
    public void Transactions_are_begun_only_where_the_whole_unit_can_be_done_again() => Assert.Equal(
        ["BoardDatabase.cs", "SqlServerBoardDbContext.cs", "SqliteBoardDbContext.cs"],
        Directory.EnumerateFiles(Sources.At("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .Where(file => File.ReadAllText(file).Contains("BeginTransaction", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal));
}
