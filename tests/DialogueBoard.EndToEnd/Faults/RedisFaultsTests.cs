using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Redis goes, stands still, comes back empty, or is gone for one node only.</summary>
[Collection("Faults")]
public sealed class RedisFaultsTests
{
    private const int People = 20;
    private const int ActsPerSecond = 50;
    private const int Visits = 20;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(4);

    /// <summary>What happens to Redis, and for how many seconds.</summary>
    public static TheoryData<string, int> Faults => Form.IsLong
        ? new() { { "killed", 3 }, { "killed", 30 }, { "frozen", 3 }, { "frozen", 15 }, { "emptied", 2 } }
        : new() { { "killed", 3 }, { "frozen", 3 }, { "emptied", 2 } };

    [Theory, Rule("F3", "D10", "D13"), MemberData(nameof(Faults))]
    public async Task Whatever_becomes_of_Redis_no_act_waits_everyone_is_told_within_two_seconds_and_people_come_in(string fault, int seconds)
    {
        var seed = Form.Seed();
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var run = await FaultRun.StartAsync(cluster, People, ActsPerSecond, seed, FaultRun.SpokenAt(cluster, 0));
        await VisitAsync(cluster.Nodes[0], run.Code);
        await VisitAsync(cluster.Nodes[1], run.Code);
        await FaultRun.GoOnAsync(Calm);

        var began = Stopwatch.GetTimestamp();
        await BreakAsync(cluster, fault);
        var outage = FaultRun.GoOnAsync(TimeSpan.FromSeconds(seconds));
        var visits = await VisitAllAsync(cluster, run.Code);
        await outage;
        await MendAsync(cluster, fault);
        var mended = Stopwatch.GetTimestamp();
        await FaultRun.GoOnAsync(Calm);

        var history = await run.EndAsync();
        var (during, after, answers) = (run.Staleness(began, mended), run.Staleness(mended, long.MaxValue), run.Answers(began, long.MaxValue));
        FaultRun.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"Redis {fault} {seconds} s: seed {seed}; {FaultRun.Told(history)}; told late meanwhile {during}; afterwards {after}; answers {answers}; {visits.Count} of {Visits} new circuits live meanwhile, {visits}"));
        Assert.All(history.Acts, act => Assert.Equal(Outcome.Ok, act.Outcome));
        Assert.InRange(during.P99, 0, 2_000);
        Assert.InRange(after.P99, 0, 1_500);
        Assert.InRange(answers.P99, 0, 250);
    }

    [Theory, InlineData(0), InlineData(1), Rule("F4", "D10", "D14")]
    public async Task A_node_cut_off_from_Redis_and_the_other_stay_within_two_seconds_of_each_other(int spokenAt)
    {
        var seed = Form.Seed();
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var run = await FaultRun.StartAsync(cluster, People, ActsPerSecond, seed, FaultRun.SpokenAt(cluster, spokenAt));
        await FaultRun.GoOnAsync(Calm);

        var began = Stopwatch.GetTimestamp();
        cluster.WaysToRedis[1].Cut();
        await FaultRun.GoOnAsync(TimeSpan.FromSeconds(Form.Of(inShort: 8, inLong: 60)));
        cluster.WaysToRedis[1].Mend();
        var mended = Stopwatch.GetTimestamp();
        await FaultRun.GoOnAsync(Calm);

        var history = await run.EndAsync();
        var (during, after) = (run.Staleness(began, mended), run.Staleness(mended, long.MaxValue));
        FaultRun.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"{(spokenAt == 1 ? "the node spoken at" : "the node listened at")} cut off {Stopwatch.GetElapsedTime(began, mended).TotalSeconds:F0} s: seed {seed}; {FaultRun.Told(history)}; told late meanwhile {during}; afterwards {after}"));
        Assert.All(history.Acts, act => Assert.Equal(Outcome.Ok, act.Outcome));
        Assert.InRange(during.Longest, 0, 2_000);
        Assert.InRange(after.Longest, 0, 2_000);
    }

    /// <summary>New people at both nodes open a live page, two at a time; fails where one does not become live.</summary>
    private static async Task<Shares> VisitAllAsync(Cluster cluster, string code)
    {
        var took = new ConcurrentBag<double>();
        await Parallel.ForAsync(0, Visits, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (n, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            await VisitAsync(cluster.Nodes[n % 2], code);
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        });
        return new(took);
    }

    private static async Task VisitAsync(Site node, string code)
    {
        await using var circuit = await Circuit.OpenAsync(node, code, await node.JoinAsync(code));
        Assert.True(circuit.Renders > 0);
    }

    private static async Task BreakAsync(Cluster cluster, string fault)
    {
        if (fault == "frozen")
        {
            cluster.Redis.Freeze();
            return;
        }

        await cluster.Redis.KillAsync();
        if (fault == "emptied")
        {
            await cluster.Redis.StartAgainAsync();
        }
    }

    private static async Task MendAsync(Cluster cluster, string fault)
    {
        if (fault == "frozen")
        {
            cluster.Redis.Thaw();
        }
        else if (fault == "killed")
        {
            await cluster.Redis.StartAgainAsync();
        }
    }
}
