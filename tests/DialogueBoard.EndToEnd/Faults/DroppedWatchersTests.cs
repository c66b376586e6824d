using System.Diagnostics;
using System.Globalization;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>A thousand who watch two boards at two nodes lose their connections in one moment, while things are said at a third.</summary>
[Collection("Faults")]
public sealed class DroppedWatchersTests
{
    private const int Boards = 2;
    private const int WatchersOfABoard = 500;
    private const int SpeakersOfABoard = 5;
    private const int ActsPerSecond = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(Form.Of(inShort: 4, inLong: 15));

    // Seconds.
    private const int MostTaken = 15;

    [Fact, Rule("F6", "D12", "D31")]
    public async Task When_the_connections_of_all_are_cut_all_catch_up_and_not_one_asks_the_database()
    {
        var seed = Form.Seed();
        await using var cluster = await Cluster.StartAsync(nodes: 3);
        using var one = Way(cluster.Nodes[0]);
        using var other = Way(cluster.Nodes[1]);
        await using var first = await WatchedAsync(cluster, [one, other], seed);
        await using var second = await WatchedAsync(cluster, [one, other], seed + 1);
        await FaultRun.GoOnAsync(Calm);

        var dropped = Stopwatch.GetTimestamp();
        var cut = (one.Cut() + other.Cut()) / 2;
        one.Mend();
        other.Mend();
        await Task.WhenAll(first.EverybodyIsBackAsync(Patience), second.EverybodyIsBackAsync(Patience));
        var took = Stopwatch.GetElapsedTime(dropped).TotalSeconds;

        await FaultRun.GoOnAsync(Calm);
        var histories = new[] { await first.EndAsync(), await second.EndAsync() };
        var acts = histories.Sum(history => history.Stored.Count);
        var told = new List<string>();
        foreach (var node in cluster.Nodes.Take(2))
        {
            var (opening, catchUp) = await ReadingsAsync(node);
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{opening} readings to open and {catchUp} to catch up"));
            Assert.Equal(Boards, opening);

            // Each of what is said elsewhere is read once at most; those who come back are told from memory.
            Assert.InRange(catchUp, 1, acts);
        }

        Print($"cut off ({cut} connections)", seed, histories, took, told);

        // Each has one that it watches by, and may have another by which it asked for that.
        Assert.InRange(cut, Boards * WatchersOfABoard, 2 * Boards * WatchersOfABoard);
        Assert.InRange(took, 0, MostTaken);
    }

    [Fact, Rule("F6", "D12", "D31")]
    public async Task When_both_their_nodes_lose_power_all_catch_up_and_each_node_reads_each_board_once()
    {
        var seed = Form.Seed();
        await using var cluster = await Cluster.StartAsync(nodes: 3);
        using var one = Way(cluster.Nodes[0]);
        using var other = Way(cluster.Nodes[1]);
        await using var first = await WatchedAsync(cluster, [one, other], seed);
        await using var second = await WatchedAsync(cluster, [one, other], seed + 1);
        await FaultRun.GoOnAsync(Calm);

        await Task.WhenAll(cluster.Nodes[0].KillAsync(), cluster.Nodes[1].KillAsync());
        await FaultRun.GoOnAsync(Calm);
        await Task.WhenAll(first.StopAsync(), second.StopAsync());
        await Task.WhenAll(cluster.Nodes[0].StartAgainAsync(), cluster.Nodes[1].StartAgainAsync());
        var back = Stopwatch.GetTimestamp();
        await Task.WhenAll(first.EverybodyIsToldAsync(Patience), second.EverybodyIsToldAsync(Patience));
        var took = Stopwatch.GetElapsedTime(back).TotalSeconds;

        var histories = new[] { await first.EndAsync(), await second.EndAsync() };
        var told = new List<string>();
        foreach (var node in cluster.Nodes.Take(2))
        {
            var (opening, catchUp) = await ReadingsAsync(node);
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{opening} readings to open and {catchUp} to catch up"));
            Assert.Equal((Boards, 0), (opening, catchUp));
        }

        Print("gone with their nodes", seed, histories, took, told);
        Assert.InRange(took, 0, MostTaken);
    }

    private static FaultProxy Way(Site node) => new(node.Address.Authority);

    /// <summary>A board that half of its watchers see by one way and half by another, and on which all is said at the third node.</summary>
    private static Task<FaultRun> WatchedAsync(Cluster cluster, FaultProxy[] ways, int seed) => FaultRun.StartAsync(
        cluster,
        SpeakersOfABoard + WatchersOfABoard,
        ActsPerSecond,
        seed,
        n => n < SpeakersOfABoard ? (cluster.Nodes[2].Address, true) : (new($"http://{ways[n % 2].Configuration}/"), false));

    private static async Task<(int Opening, int CatchUp)> ReadingsAsync(Site node) => (
        (int)await node.MeasuredAsync("dialogueboard_readings_total", "for=\"opening\""),
        (int)await node.MeasuredAsync("dialogueboard_readings_total", "for=\"catch-up\""));

    private static void Print(string how, int seed, RunHistory[] histories, double took, List<string> readings) => FaultRun.Print(string.Create(
        CultureInfo.InvariantCulture,
        $"{Boards * WatchersOfABoard} watchers of {Boards} boards {how} at once: seed {seed}; {string.Join("; ", histories.Select(FaultRun.Told))}; all caught up after {took:F1} s; at each of their nodes {string.Join(", ", readings)}"));
}
