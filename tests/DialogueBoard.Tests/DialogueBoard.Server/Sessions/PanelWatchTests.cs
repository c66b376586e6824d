using System.Diagnostics;
using DialogueBoard.Presence;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Presence;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Server.Storage;
using DialogueBoard.Sessions;
using DialogueBoard.Tests.Server.Storage;
using DialogueBoard.Tests.Sessions;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Sessions;

/// <summary>Whether whoever holds the panel is here, as the board itself notices it. Sue holds it; Ben takes part.</summary>
public sealed class PanelWatchTests : IAsyncLifetime
{
    private static readonly Guid On = SessionBoard.On;
    private readonly SqliteFile _file = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Start));
    private Node _node = null!;
    private OpenBoard _board = null!;

    public async ValueTask InitializeAsync()
    {
        _node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        _board = await _node.OpenAsync();
        await _node.DoesAsync(_board, Sue, SessionBoard.Planning(On));
        await _node.DoesAsync(_board, Sue, new OpenSession { Id = Guid.NewGuid(), SessionId = On });
        await _node.DoesAsync(_board, Ben, new EnterSession { Id = Guid.NewGuid(), SessionId = On });
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("N13", "N12")]
    public async Task Somebody_whose_connection_died_is_noticed_after_twenty_seconds_and_when_they_are_back()
    {
        var seat = _board.Presence.SitDown(Sue);
        await LooksForAsync(60);
        Assert.False(Free);

        seat.Dispose();
        await LooksForAsync(15);
        Assert.False(Free);
        await LooksForAsync(10);
        Assert.True(Free);
        var version = _board.Feed.View.Version;
        await LooksForAsync(60);
        Assert.Equal(version, _board.Feed.View.Version);

        using var back = _board.Presence.SitDown(Sue);
        await LooksForAsync(5);
        Assert.False(Free);
        Assert.Equal(version + 1, _board.Feed.View.Version);
    }

    [Fact, Rule("N13")]
    public async Task A_phone_that_finds_its_way_back_in_time_is_not_noticed()
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            _board.Presence.SitDown(Sue).Dispose();
            await LooksForAsync(15);
            using (_board.Presence.SitDown(Sue))
            {
                await LooksForAsync(5);
            }
        }

        Assert.False(Free);
    }

    [Fact, Rule("N13")]
    public async Task Whoever_never_sat_down_is_not_here_and_pressing_something_gives_them_twenty_seconds_more()
    {
        await LooksForAsync(30);
        Assert.True(Free);
        await _node.DoesAsync(_board, Sue, new KeepQuiet { Id = Guid.NewGuid(), SessionId = On });
        Assert.False(Free);
        await LooksForAsync(15);
        Assert.False(Free);
        await LooksForAsync(10);
        Assert.True(Free);
    }

    [Fact, Rule("N13", "P7")]
    public async Task Somebody_who_is_here_on_another_node_is_here_among_however_many_and_nobody_is_said_to_be_away_where_that_is_not_known()
    {
        _board.Presence.Hear(new Elsewhere(0, [.. Enumerable.Range(0, 300).Select(n => new PersonHere(IdOf($"person {n}"), null, null)), new(Sue.Id, null, null)], Whole: true));
        await LooksForAsync(60);
        Assert.False(Free);
        Assert.True(_board.Presence.InUse);
        Assert.Equal(301, _board.Presence.Everybody().Count);

        _board.Presence.Hear(Elsewhere.Unknown);
        await LooksForAsync(60);
        Assert.False(Free);
        _board.Presence.Hear(Elsewhere.Nobody);
        await LooksForAsync(15);
        Assert.False(Free);
        await LooksForAsync(10);
        Assert.True(Free);
    }

    [Fact, Rule("N13")]
    public async Task Handed_on_the_panel_is_watched_for_whoever_holds_it_now()
    {
        using var ben = _board.Presence.SitDown(Ben);
        await LooksForAsync(20);
        await _node.DoesAsync(_board, Sue, new HandPanel { Id = Guid.NewGuid(), SessionId = On, To = Ben.Id });
        await LooksForAsync(60);
        Assert.False(Free);
        ben.Dispose();
        await LooksForAsync(30);
        Assert.True(Free);
    }

    [Fact, Rule("N13")]
    public async Task Two_nodes_that_notice_the_same_say_it_once()
    {
        await using var other = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        var there = await other.FindAsync(_board.Code);
        for (var n = 0; n < 6; n++)
        {
            await Task.WhenAll(LookAsync(_node), LookAsync(other));
            _time.Advance(PanelWatch.Tick);
        }

        await _node.Boards.LookAsync(CancellationToken.None);
        await other.Boards.LookAsync(CancellationToken.None);
        Assert.Equal((4, 4), (_board.Feed.View.Version, there.Feed.View.Version));
        Assert.True(Free);
    }

    [Fact, Rule("N13")]
    public async Task Once_the_session_is_over_nobody_is_watched_any_more()
    {
        await LooksForAsync(5);
        Assert.True(_board.Presence.InUse);
        await _node.DoesAsync(_board, Sue, new CloseSession { Id = Guid.NewGuid(), SessionId = On });
        await LooksForAsync(60);
        Assert.False(_board.Presence.InUse);
        Assert.Equal(4, _board.Feed.View.Version);
    }

    [Fact, Rule("N13")]
    public async Task It_looks_by_itself_every_five_seconds()
    {
        var watch = _node.Get<PanelWatch>();
        await watch.StartAsync(CancellationToken.None);
        var began = Stopwatch.GetTimestamp();
        while (!Free)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60), $"In a minute it has not noticed, though its clock went on to {_time.GetUtcNow():O}.");
            _time.Advance(PanelWatch.Tick);
            await Task.Yield();
        }

        await watch.StopAsync(CancellationToken.None);
    }

    private bool Free => BoardSessions.On(_board.Feed.View)?.PanelFreeSince is not null;

    private static Task LookAsync(Node node) => node.Get<PanelWatch>().LookAsync(CancellationToken.None);

    private async Task LooksForAsync(int seconds)
    {
        for (var n = 0; n < seconds; n += (int)PanelWatch.Tick.TotalSeconds)
        {
            await LookAsync(_node);
            _time.Advance(PanelWatch.Tick);
        }

        await LookAsync(_node);
    }
}
