using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Doorbell;

public sealed class NodesHearEachOtherTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact, Rule("D7", "D9")]
    public async Task What_is_done_on_one_node_is_heard_on_the_other()
    {
        var doorbell = new LocalDoorbell();
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: doorbell);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: doorbell);
        var (atOne, atTwo) = await BothAsync(one, two);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var watching = atTwo.Feed.WatchAsync(0, null, patience.Token).GetAsyncEnumerator(CancellationToken.None);
        var (heard, cursor) = (new List<Guid>(), 0L);
        Assert.True(await watching.MoveNextAsync());
        var saying = Task.WhenAll(Enumerable.Range(0, 100).Select(n => one.DoesAsync(atOne, Ann, Say(IdOf($"card {n}"), "Words"))));
        while (cursor < 100 && await watching.MoveNextAsync())
        {
            // A delta may be a full one while there is little on the board; it then replaces what was heard.
            heard = watching.Current.Full ? [] : heard;
            Assert.True(watching.Current.Full || watching.Current.From == cursor);
            heard.AddRange(watching.Current.Put.Contributions!.Select(contribution => contribution.Id));
            cursor = watching.Current.To;
        }

        await saying;
        Assert.Equal(100, cursor);
        Assert.Equal(atOne.Feed.View.Arrivals.Select(arrival => arrival.Id).Order(), heard.Order());
    }

    [Fact, Rule("D10")]
    public async Task Without_a_ring_a_node_finds_out_when_it_looks()
    {
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var (atOne, atTwo) = await BothAsync(one, two);
        await one.DoesAsync(atOne, Ann, Say(Open, "Words"));
        Assert.Equal(0, atTwo.Feed.View.Version);

        await two.Boards.LookAsync(CancellationToken.None);
        Assert.Equal(atOne.Feed.View.Describe(), atTwo.Feed.View.Describe());
    }

    [Fact, Rule("D10", "S3")]
    public async Task A_node_that_heard_nothing_still_decides_by_the_board_as_it_stands()
    {
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var (atOne, atTwo) = await BothAsync(one, two);
        await one.DoesAsync(atOne, Ann, Say(Open, "Words"));
        await one.DoesAsync(atOne, Ann, Say(Hidden, "Words"));
        Assert.Equal(3, (await two.DoesAsync(atTwo, Ben, Say(BensAnswer, "Words"))).Version);
        Assert.Equal(3, atTwo.Feed.View.Contributions.Count);
    }

    [Fact, Rule("D9", "S1")]
    public async Task The_bell_rings_only_for_what_is_stored_and_says_no_more_than_which_board_and_how_far()
    {
        var doorbell = new LocalDoorbell();
        await using var node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: doorbell);
        await using var fresh = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var board = await node.OpenAsync();
        var rings = new List<(Ring Ring, long Stored)>();
        using var listening = doorbell.Listen(ring => rings.Add((ring, BoardHistory.ReadAsync(fresh.Database, ring.BoardId, 0, CancellationToken.None).GetAwaiter().GetResult()!.Board.Version)));
        await node.DoesAsync(board, Ann, Say(Open, "Words"));
        await node.TriesAsync(board, Ann, Say(Hidden, " "));
        await node.DoesAsync(board, Ann, Say(Open, "Words"));

        Assert.Equal((new Ring(board.Id, board.Feed.View.Board.Epoch, 1), 1), Assert.Single(rings));
        Assert.Equal(["BoardId", "Epoch", "Version"], typeof(Ring).GetProperties().Select(property => property.Name));
    }

    private static async Task<(OpenBoard AtOne, OpenBoard AtTwo)> BothAsync(Node one, Node two)
    {
        var atOne = await one.OpenAsync();
        return (atOne, await two.FindAsync(atOne.Code));
    }
}
