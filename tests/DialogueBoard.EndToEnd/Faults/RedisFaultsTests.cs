using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Redis goes, stands still, comes back empty, or is gone for one node only.</summary>
[Collection("Faults")]
public sealed class RedisFaultsTests
{
    private const int People = 20;
    private const int ActsPerSecond = 50;
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(4);

    /// <summary>What happens to Redis, and for how many seconds.</summary>
    public static TheoryData<string, int> Faults => Form.IsLong
        ? new() { { "killed", 3 }, { "killed", 30 }, { "frozen", 3 }, { "frozen", 15 }, { "emptied", 2 } }
        : new() { { "killed", 3 }, { "frozen", 3 }, { "emptied", 2 } };

    [Theory, Rule("F3", "D10", "D13"), MemberData(nameof(Faults))]
    public async Task Whatever_becomes_of_Redis_no_act_waits_and_everyone_is_told_within_two_seconds(string fault, int seconds)
    {
        var seed = Form.Seed();
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var run = await FaultRun.StartAsync(cluster, People, ActsPerSecond, seed, spokenAt: 0);
        await FaultRun.GoOnAsync(Calm);

        var began = Stopwatch.GetTimestamp();
        await BreakAsync(cluster, fault);
        await FaultRun.GoOnAsync(TimeSpan.FromSeconds(seconds));
        await MendAsync(cluster, fault);
        var mended = Stopwatch.GetTimestamp();
        await FaultRun.GoOnAsync(Calm);

        var history = await run.EndAsync();
        var (during, after, answers) = (run.Staleness(began, mended), run.Staleness(mended, long.MaxValue), run.Answers(began, long.MaxValue));
        FaultRun.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"Redis {fault} {seconds} s: seed {seed}; {FaultRun.Told(history)}; told late meanwhile {during}; afterwards {after}; answers {answers}"));
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
        await using var run = await FaultRun.StartAsync(cluster, People, ActsPerSecond, seed, spokenAt);
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
