using DialogueBoard.Acts;
using DialogueBoard.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Storage;

public sealed class SqliteStorageTests : StorageSuite
{
    private readonly SqliteFile _file = new();

    protected override StorageProvider Provider => StorageProvider.Sqlite;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("S1")]
    public async Task What_is_committed_is_on_the_disk_before_anybody_is_told()
    {
        await using var node = await Node.StartAsync(Provider, _file.Connection);
        var (journal, synchronous) = await node.Database.ReadAsync(async context => (
            await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(),
            await context.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()));
        Assert.Equal(("wal", 2), (journal, synchronous));
    }

    [Fact, Rule("S8", "A16")]
    public async Task While_storage_cannot_be_written_acts_are_refused_whole_and_the_board_goes_on_afterwards()
    {
        await using var node = await Node.StartAsync(Provider, _file.Connection);
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Ann, Say(Open, "Before"));

        await RunAsync("ALTER TABLE Changes RENAME TO Away");
        var during = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => node.TriesAsync(board, Ann, Say(IdOf($"card {n}"), "During"))));
        Assert.All(during, outcome => Assert.Equal(RefusalCode.TryAgain, outcome.Refusal?.Code));
        Assert.Equal((1, 1), (board.Feed.View.Version, board.Feed.View.Contributions.Count));

        await RunAsync("ALTER TABLE Away RENAME TO Changes");
        Assert.Equal(new Receipt(2, Repeated: false), await node.DoesAsync(board, Ann, Say(IdOf("card 0"), "During")));
    }

    [Fact, Rule("S8")]
    public async Task One_act_that_cannot_be_stored_does_not_take_the_others_with_it()
    {
        await using var node = await Node.StartAsync(Provider, _file.Connection);
        var board = await node.OpenAsync();
        await RunAsync("CREATE TRIGGER Refuse BEFORE INSERT ON Contributions WHEN NEW.Text = 'Cursed' BEGIN SELECT RAISE(ABORT, 'no'); END");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => node.TriesAsync(board, Ann, Say(IdOf($"card {n}"), n == 7 ? "Cursed" : "Words"))));
        Assert.Equal(19, outcomes.Count(outcome => outcome.Receipt is not null));
        Assert.Equal(RefusalCode.TryAgain, outcomes[7].Refusal?.Code);
        Assert.Equal((19, 19), (board.Feed.View.Version, board.Feed.View.Contributions.Count));
    }

    protected override Task<string> EmptyDatabaseAsync() => Task.FromResult(_file.Connection);

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection(_file.Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
