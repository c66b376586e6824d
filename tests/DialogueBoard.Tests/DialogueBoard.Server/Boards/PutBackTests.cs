using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Energy;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.Data.Sqlite;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Boards;

/// <summary>An older copy of the database is put back under two nodes that are ahead of it.</summary>
public sealed class PutBackTests : IAsyncLifetime
{
    private const int InCopy = 3;
    private const int Before = 8;
    private readonly SqliteFile _file = new();
    private readonly SqliteFile _copy = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private Node _one = null!;
    private Node _two = null!;
    private OpenBoard _atOne = null!;
    private OpenBoard _atTwo = null!;
    private string _epoch = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        _two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        _atOne = await _one.OpenAsync();
        _atTwo = await _two.FindAsync(_atOne.Code);
        _epoch = _atOne.Feed.View.Board.Epoch;
        for (var n = 1; n <= Before; n++)
        {
            await _one.DoesAsync(_atOne, Ann, Say(IdOf($"card {n}"), $"Card {n}"));
            if (n == InCopy)
            {
                Copy(_file, _copy);
            }
        }

        await _two.Boards.LookAsync(_patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        _patience.Dispose();
        _file.Dispose();
        _copy.Dispose();
    }

    [Theory, Rule("S20", "D6")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_viewer_loads_anew_whether_or_not_somebody_said_so(bool said)
    {
        await using var ahead = _atTwo.Feed.WatchAsync(Before - 1, _epoch, _patience.Token).GetAsyncEnumerator(CancellationToken.None);
        Assert.True(await ahead.MoveNextAsync());
        Copy(_copy, _file);
        if (said)
        {
            Assert.Equal(1, await _two.Get<BoardRestoring>().BeginNewHistoriesAsync(_patience.Token));
        }

        await LookAsync();
        Assert.True(await ahead.MoveNextAsync());
        Assert.Equal((true, InCopy), (ahead.Current.Full, (int)ahead.Current.To));
        Assert.NotEqual(_epoch, ahead.Current.Epoch);
        Assert.True(_atTwo.Feed.After(InCopy - 1, _epoch).Full);

        Assert.Equal(InCopy + 1, (await _two.DoesAsync(_atTwo, Ben, Say(IdOf("after"), "After"))).Version);
        await LookAsync();
        await AssertAsStoredAsync(InCopy + 1);
    }

    [Fact, Rule("S20", "S21")]
    public async Task An_act_before_anybody_looked_gets_a_receipt_that_holds()
    {
        Copy(_copy, _file);
        Assert.Equal(new Receipt(InCopy + 1, Repeated: false), await _one.DoesAsync(_atOne, Ann, Say(IdOf("after"), "After")));
        await LookAsync();
        await AssertAsStoredAsync(InCopy + 1);
        Assert.NotEqual(_epoch, _atTwo.Feed.View.Board.Epoch);
    }

    [Fact, Rule("S21", "S2")]
    public async Task What_was_lost_with_the_copy_is_stored_when_it_is_sent_again_and_what_was_not_gets_its_receipt()
    {
        Copy(_copy, _file);
        Assert.Equal(new Receipt(InCopy + 1, Repeated: false), await _one.DoesAsync(_atOne, Ann, Say(IdOf("card 7"), "Card 7")));
        Assert.Equal(new Receipt(2, Repeated: true), await _two.DoesAsync(_atTwo, Ann, Say(IdOf("card 2"), "Card 2")));
        await LookAsync();
        await AssertAsStoredAsync(InCopy + 1);
    }

    [Fact, Rule("S21")]
    public async Task A_node_that_has_not_heard_of_a_card_refuses_nothing_that_is_about_it()
    {
        await _one.DoesAsync(_atOne, Ann, Say(IdOf("news"), "News"));
        Assert.Equal(Before + 2, (await _two.DoesAsync(_atTwo, Ben, new OfferEnergy { Id = IdOf("offer"), ContributionId = IdOf("news") })).Version);
    }

    [Fact, Rule("S22")]
    public async Task A_board_that_the_copy_does_not_have_is_gone_until_one_is_put_back_that_has_it()
    {
        var late = await _one.OpenAsync("Opened after the copy");
        await _one.DoesAsync(late, Ann, Say(Open, "Words"));
        using var newer = new SqliteFile();
        Copy(_file, newer);
        Copy(_copy, _file);
        Assert.Equal(RefusalCode.TryAgain, (await _one.TriesAsync(late, Ann, Say(IdOf("late"), "Words"))).Refusal?.Code);
        await LookAsync();
        Assert.Null(await _one.Boards.FindAsync(late.Code, _patience.Token));
        Assert.Empty(late.Feed.View.Contributions.Values);

        Copy(newer, _file);
        await LookAsync();
        Assert.Same(late, await _one.Boards.FindAsync(late.Code, _patience.Token));
        Assert.Equal("Words", late.Feed.View.Contributions[Open].Text);
        Assert.Equal(2, (await _one.DoesAsync(late, Ann, Say(IdOf("late"), "Words"))).Version);
    }

    private static void Copy(SqliteFile from, SqliteFile to)
    {
        using var source = new SqliteConnection(from.Connection);
        using var target = new SqliteConnection(to.Connection);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    private async Task LookAsync()
    {
        await _one.Boards.LookAsync(_patience.Token);
        await _two.Boards.LookAsync(_patience.Token);
    }

    private async Task AssertAsStoredAsync(int version)
    {
        var history = await BoardHistory.ReadAsync(_two.Database, _atOne.Id, 0, _patience.Token);
        var stored = BoardView.Empty(history!.Board).With(history.Board, history.Changed);
        Assert.Equal(version, stored.Version);
        foreach (var view in new[] { _atOne.Feed.View, _atTwo.Feed.View })
        {
            Assert.Equal(stored.Board.Epoch, view.Board.Epoch);
            Assert.Equal(stored.Describe(), view.Describe());
        }
    }
}
