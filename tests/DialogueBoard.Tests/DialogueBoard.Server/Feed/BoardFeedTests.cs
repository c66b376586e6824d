using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Server.Feed;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Feed;

/// <summary>A feed in memory, moved on by what the rules decide.</summary>
public sealed class BoardFeedTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SmallBoard _board = Begun();
    private readonly BoardFeed _feed;

    public BoardFeedTests() => _feed = new(new(_board.View.Board, [.. _board.View.Whole().Put.All()]), _time);

    public void Dispose() => _feed.Dispose();

    [Theory, Rule("D6")]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(long.MinValue, null)]
    [InlineData(9, null)]
    [InlineData(long.MaxValue, null)]
    [InlineData(8, "another history")]
    [InlineData(8, "")]
    [InlineData(3, "another history")]
    public void A_cursor_from_nowhere_gets_the_whole_board(long cursor, string? epoch)
    {
        var delta = _feed.After(cursor, epoch);
        Assert.Equal((true, 0, 8), (delta.Full, delta.From, delta.To));
        Assert.Equal(4, delta.Put.Contributions!.Count);
    }

    [Fact, Rule("D5")]
    public void After_a_cursor_comes_just_what_is_new_since()
    {
        Do(Ann, Say(IdOf("nine"), "Words"));
        Do(Ben, new WithdrawEnergy { Id = IdOf("ten"), ContributionId = Open });
        var delta = _feed.After(8, "e1");
        Assert.Equal((false, 8, 10), (delta.Full, delta.From, delta.To));
        Assert.Equal(IdOf("nine"), Assert.Single(delta.Put.All()).Id);
        Assert.Equal([BensEnergy], delta.Gone);
    }

    [Fact, Rule("D5")]
    public void At_the_head_there_is_nothing_new()
    {
        var delta = _feed.After(8, "e1");
        Assert.Equal((false, 8, 8), (delta.Full, delta.From, delta.To));
        Assert.Empty(delta.Put.All());
    }

    [Fact, Rule("D8")]
    public void Ten_moves_of_one_card_arrive_as_its_last()
    {
        for (var n = 1; n <= 10; n++)
        {
            Do(Ann, new Move { Id = IdOf($"move {n}"), Positions = [new(Open, n, n)] });
        }

        var card = Assert.Single(_feed.After(8, null).Put.Contributions!);
        Assert.Equal((10, 18), (card.X, _feed.After(8, null).To));
    }

    [Fact, Rule("D2")]
    public void All_viewers_at_one_cursor_share_one_delta()
    {
        Do(Ann, Say(IdOf("nine"), "Words"));
        Assert.Same(_feed.After(8, null), _feed.After(8, "e1"));
        Assert.Same(_feed.After(0, null), _feed.After(-5, null));
    }

    [Fact, Rule("D6")]
    public void What_the_node_no_longer_remembers_is_told_whole()
    {
        for (var n = 0; n < 9000; n++)
        {
            Do(Ann, new Move { Id = IdOf($"move {n}"), Positions = [new(Open, n % 1000, n % 1000)] });
        }

        Assert.True(_feed.After(9, null).Full);
        Assert.False(_feed.After(9007, null).Full);
        Assert.Equal((9007, 9008), (_feed.After(9007, null).From, _feed.After(9007, null).To));
    }

    [Fact, Rule("D7", "D5", "D3")]
    public async Task A_watcher_hears_every_act_once_and_in_order()
    {
        await using var watching = _feed.WatchAsync(8, "e1", CancellationToken.None).GetAsyncEnumerator();
        var cursor = 8L;
        var heard = new List<Guid>();
        for (var n = 0; n < 50; n++)
        {
            Do(Ann, Say(IdOf($"card {n}"), "Words"));
            if (n % 7 == 0)
            {
                _time.Advance(TimeSpan.FromMilliseconds(20));
                Assert.True(await watching.MoveNextAsync());
                Assert.Equal((false, cursor), (watching.Current.Full, watching.Current.From));
                heard.AddRange(watching.Current.Put.Contributions!.Select(contribution => contribution.Id));
                cursor = watching.Current.To;
            }
        }

        Assert.Equal(58, cursor);
        Assert.Equal(Enumerable.Range(0, 50).Select(n => IdOf($"card {n}")), heard);
    }

    [Fact, Rule("D8")]
    public async Task News_come_at_once_when_it_is_quiet_and_gathered_when_it_is_not()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        await using var watching = _feed.WatchAsync(8, null, CancellationToken.None).GetAsyncEnumerator();
        var first = watching.MoveNextAsync();
        Do(Ann, Say(IdOf("nine"), "Words"));
        Assert.True(await first);
        Assert.Equal(9, watching.Current.To);

        var second = watching.MoveNextAsync();
        Do(Ann, Say(IdOf("ten"), "Words"));
        Do(Ann, Say(IdOf("eleven"), "Words"));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(20));
        Assert.True(await second);
        Assert.Equal((9, 11), (watching.Current.From, watching.Current.To));
    }

    [Fact, Rule("D8")]
    public async Task A_slow_watcher_gets_all_it_missed_in_one_and_holds_up_nobody()
    {
        await using var slow = _feed.WatchAsync(8, null, CancellationToken.None).GetAsyncEnumerator();
        for (var n = 0; n < 100; n++)
        {
            Do(Ann, Say(IdOf($"card {n}"), "Words"));
            _time.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.Equal(108, _feed.View.Version);
        Assert.True(await slow.MoveNextAsync());
        Assert.Equal((8, 108), (slow.Current.From == 0 ? 8 : slow.Current.From, slow.Current.To));
    }

    [Theory, Rule("D6")]
    [InlineData(0, null)]
    [InlineData(99, "e1")]
    [InlineData(8, "another history")]
    public async Task A_watcher_from_nowhere_begins_with_the_whole_board(long cursor, string? epoch)
    {
        await using var watching = _feed.WatchAsync(cursor, epoch, CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await watching.MoveNextAsync());
        Assert.Equal((true, 8), (watching.Current.Full, watching.Current.To));
    }

    [Fact, Rule("D7")]
    public async Task A_watcher_that_leaves_ends_quietly()
    {
        using var leaving = new CancellationTokenSource();
        var watching = _feed.WatchAsync(8, null, leaving.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = watching.MoveNextAsync();
        await leaving.CancelAsync();
        Assert.False(await next);
    }

    [Fact, Rule("D7")]
    public void News_that_came_before_are_passed_over_and_news_with_a_gap_are_not_taken()
    {
        var before = _board.View.Board;
        Do(Ann, Say(IdOf("nine"), "Words"));
        var view = _feed.View;
        Assert.True(_feed.Take(7, before, []));
        Assert.Same(view, _feed.View);
        Assert.False(_feed.Take(10, before with { Version = 11 }, []));
        Assert.False(_feed.Take(9, before with { Version = 10, Epoch = "e2" }, []));
        Assert.Same(view, _feed.View);
    }

    [Fact, Rule("D6")]
    public void When_a_board_is_put_back_from_a_copy_every_cursor_from_before_is_void()
    {
        _feed.StartAgain(new(_board.View.Board with { Epoch = "e2", Version = 5 }, []));
        var delta = _feed.After(8, "e1");
        Assert.Equal((true, "e2", 5), (delta.Full, delta.Epoch, delta.To));
        Assert.True(_feed.After(3, "e1").Full);
    }

    private void Do(Actor actor, Act act)
    {
        var from = _board.View.Version;
        var decision = _board.Tries(actor, act);
        Assert.Null(decision.Refusal);
        Assert.True(_feed.Take(from, _board.View.Board, [.. decision.Changed.Select(record => record with { Version = from + 1 })]));
    }
}
