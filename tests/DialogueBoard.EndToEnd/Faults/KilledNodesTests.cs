using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Nodes that end: by power cut, one after the other at random, and as they are told, one by one.</summary>
[Collection("Faults")]
public sealed class KilledNodesTests
{
    [Fact, Rule("F1", "S1", "S2", "S10", "D7", "D12")]
    public async Task Nodes_killed_at_random_lose_no_receipt_and_everyone_is_back_within_ten_seconds()
    {
        var (seed, kills, between) = (Form.Seed(), Form.Of(inShort: 3, inLong: 9), TimeSpan.FromSeconds(Form.Of(inShort: 4, inLong: 10)));
        await using var cluster = await Cluster.StartAsync(nodes: 3);
        await using var run = await FaultRun.StartAsync(cluster, people: 60, actsPerSecond: 40, seed);
        var (random, back) = (new Random(seed), new List<double>());
        var started = Stopwatch.GetTimestamp();
        for (var kill = 0; kill < kills; kill++)
        {
            await FaultRun.GoOnAsync(between);
            var node = cluster.Nodes[random.Next(cluster.Nodes.Count)];
            var killed = Stopwatch.GetTimestamp();
            await node.KillAsync();
            await node.StartAgainAsync();
            await run.EverybodyIsBackAsync(TimeSpan.FromSeconds(30));
            back.Add(Stopwatch.GetElapsedTime(killed).TotalSeconds);
        }

        await FaultRun.GoOnAsync(between);
        var history = await run.EndAsync();
        FaultRun.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"kill -9: seed {seed}; {kills} kills in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s; {FaultRun.Told(history)}; everyone back after at most {back.Max():F1} s; answers {run.Answers(started, long.MaxValue)}"));
        Assert.All(history.Acts, act => Assert.Equal(Outcome.Ok, act.Outcome));
        Assert.InRange(back.Max(), 0, 10);
    }

    [Fact, Rule("F2", "C3", "S1", "S2", "D7", "D12")]
    public async Task Nodes_told_to_end_and_started_again_one_by_one_lose_nothing()
    {
        var seed = Form.Seed();
        await using var cluster = await Cluster.StartAsync(nodes: 3);
        await using var run = await FaultRun.StartAsync(cluster, people: 30, actsPerSecond: 20, seed);
        var started = Stopwatch.GetTimestamp();
        foreach (var node in cluster.Nodes)
        {
            await FaultRun.GoOnAsync(TimeSpan.FromSeconds(2));
            await node.StopAsync();
            await node.StartAgainAsync();
            await run.EverybodyIsBackAsync(TimeSpan.FromSeconds(30));
        }

        await FaultRun.GoOnAsync(TimeSpan.FromSeconds(2));
        var history = await run.EndAsync();
        FaultRun.Print($"rolling restart: seed {seed}; {cluster.Nodes.Count} nodes; {FaultRun.Told(history)}; answers {run.Answers(started, long.MaxValue)}");
        Assert.All(history.Acts, act => Assert.Equal(Outcome.Ok, act.Outcome));
    }
}
