using System.Data.Common;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Writing;

/// <summary>Acts that wait together and cannot be stored together: one by one only where that helps.</summary>
public sealed class ManyTogetherTests : IDisposable
{
    private const int Acts = 64;
    private readonly SqliteFile _file = new();
    private readonly FaultyDatabase _faulty = new();

    public void Dispose() => _file.Dispose();

    /// <summary>Were each tried by itself, a database that is down would be waited for once for each.</summary>
    [Theory, Rule("S26", "S8")]
    [InlineData(5)] // SQLITE_BUSY
    [InlineData(6)] // SQLITE_LOCKED
    [InlineData(10)] // SQLITE_IOERR
    [InlineData(13)] // SQLITE_FULL
    [InlineData(14)] // SQLITE_CANTOPEN
    public async Task In_an_outage_all_are_told_at_once_after_one_try(int code)
    {
        await using var node = await StartAsync();
        var board = await node.OpenAsync();
        var tries = 0;
        var outcomes = await TogetherAsync(node, board, () => _faulty.Inserts(_ =>
        {
            tries++;
            return new SqliteException("made by a test", code);
        }));

        Assert.Equal(1, tries);
        Assert.All(outcomes, outcome => Assert.Equal(RefusalCode.TryAgain, outcome.Refusal?.Code));
        _faulty.Inserts(_ => null);
        Assert.Equal(2, (await node.DoesAsync(board, Ann, Card(1))).Version);
    }

    [Theory, Rule("S26", "S4")]
    [InlineData(18)] // SQLITE_TOOBIG
    [InlineData(19)] // SQLITE_CONSTRAINT
    [InlineData(20)] // SQLITE_MISMATCH
    public async Task One_that_cannot_be_stored_for_what_it_holds_takes_none_of_the_others_with_it(int code)
    {
        await using var node = await StartAsync();
        var board = await node.OpenAsync();
        var outcomes = await TogetherAsync(node, board, () => _faulty.Inserts(command => Holds(command, "Words 7") ? new SqliteException("made by a test", code) : null));

        Assert.Equal(RefusalCode.TryAgain, outcomes[7].Refusal?.Code);
        Assert.Equal(Enumerable.Range(2, Acts - 1).Select(version => (long)version), outcomes.Where((_, n) => n != 7).Select(outcome => outcome.Receipt!.Version));
        Assert.Equal(Acts, await node.Database.ReadAsync(context => context.Changes.CountAsync()));
    }

    private Task<Node> StartAsync() => Node.StartAsync(StorageProvider.Sqlite, _file.Connection, database: _faulty.Open(_file.Connection));

    /// <summary>Sends all while one before them is being stored, so that they are taken together.</summary>
    private async Task<ActOutcome[]> TogetherAsync(Node node, OpenBoard board, Action thenWrong)
    {
        using var reached = new SemaphoreSlim(0);
        using var waiting = new SemaphoreSlim(0);
        _faulty.Commits(() =>
        {
            reached.Release();
            waiting.Wait();
            return Fault.None;
        });
        var first = node.DoesAsync(board, Ann, Say(IdOf("first"), "Words"));
        await reached.WaitAsync();
        var all = Enumerable.Range(0, Acts).Select(n => node.TriesAsync(board, Ann, Card(n))).ToArray();
        thenWrong();
        waiting.Release(Acts + 1);
        await first;
        var outcomes = await Task.WhenAll(all);
        _faulty.Commits(() => Fault.None);
        return outcomes;
    }

    private static Contribute Card(int n) => Say(IdOf($"card {n}"), $"Words {n}");

    private static bool Holds(DbCommand command, string words) => command.Parameters.Cast<DbParameter>().Any(parameter => parameter.Value is string text && text == words);
}
