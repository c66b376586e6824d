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

    [Theory, Rule("S26")]
    [InlineData(220, true)] // Too large for its type.
    [InlineData(242, true)] // A date out of range.
    [InlineData(511, true)] // A row too large for a page.
    [InlineData(515, true)] // Nothing where something must be.
    [InlineData(547, true)] // Against a foreign key or a check.
    [InlineData(1946, true)] // Too long for an index.
    [InlineData(2601, true)] // There already, by a unique index.
    [InlineData(2627, true)] // There already, by a key.
    [InlineData(2628, true)] // Too long for its column.
    [InlineData(8023, true)] // A number that is none.
    [InlineData(8115, true)] // Overflows when converted.
    [InlineData(8152, true)] // Too long for its column.
    [InlineData(-2, false)] // Timed out.
    [InlineData(-1, false)] // Cannot be reached.
    [InlineData(0, false)] // The connection broke.
    [InlineData(53, false)] // No way to the server.
    [InlineData(10054, false)] // The server broke the connection off.
    [InlineData(233, false)] // Nobody at the other end.
    [InlineData(1204, false)] // No lock to be had.
    [InlineData(1205, false)] // Chosen as a deadlock's victim.
    [InlineData(1222, false)] // Waited too long for a lock.
    [InlineData(701, false)] // No memory.
    [InlineData(1105, false)] // No room in the file.
    [InlineData(9002, false)] // No room in the log.
    [InlineData(3906, false)] // The database may only be read.
    [InlineData(4060, false)] // The database cannot be opened.
    [InlineData(40613, false)] // Azure: the database is not there at the moment.
    [InlineData(50000, false)] // Nobody knows.
    public void Only_a_fault_of_what_was_to_be_stored_has_acts_stored_one_by_one(int number, bool apart) =>
        Assert.Equal(apart, DataFault.IsOne(new("made by a test", SqlFault.Of(number))));

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
