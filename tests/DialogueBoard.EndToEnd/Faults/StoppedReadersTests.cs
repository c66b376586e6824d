using System.Diagnostics;
using System.Globalization;
using DialogueBoard.Client;
using DialogueBoard.EndToEnd.Sites;
using DialogueBoard.Presence;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Readers who stop reading and do not leave: what they were not told piles up on the way to them.</summary>
[Collection("Faults")]
public sealed class StoppedReadersTests
{
    private const int StoppingOfAKind = 5;
    private static readonly string[] Kinds = [StoppingReader.HubClient, StoppingReader.LivePage, StoppingReader.EventReader];
    private const int People = 10;
    private const int MostMegabytesEach = 5;
    private static readonly TimeSpan MostHeld = TimeSpan.FromSeconds(45);

    // The memory of a process is then what it holds, and not what a collector with time to spare leaves for later.
    private static readonly (string, string)[] Tidy = [("DOTNET_gcServer", "0"), ("DOTNET_GCgen0size", "0x400000"), ("DOTNET_GCConserveMemory", "9")];

    // As long as may be said, so that the network's own buffers are soon full.
    private static readonly string Words = string.Concat(Enumerable.Repeat("末班车六点开走。", 500));

    [Fact, Rule("F5", "D8", "P7")]
    public async Task Whoever_stops_reading_holds_up_nobody_costs_little_and_is_let_go()
    {
        var seed = Form.Seed();
        await using var cluster = await Cluster.StartAsync(nodes: 1, Tidy);
        await using var run = await FaultRun.StartAsync(cluster, People, actsPerSecond: 10, seed, words: Words);
        var site = cluster.Nodes[0];

        // What their coming takes for a moment, and what is made once, is not measured.
        foreach (var reader in await OpenAllAsync(site, run.Code))
        {
            await reader.DisposeAsync();
        }

        await FaultRun.GoOnAsync(TimeSpan.FromSeconds(Form.Of(inShort: 8, inLong: 20)));
        await using var here = new BoardConnection(site.Address, run.Code, key: null);
        await SeeAsync(here, who => Present(who) == People);
        var before = site.WorkingSet;
        var readers = await OpenAllAsync(site, run.Code);
        await SeeAsync(here, who => Present(who) == People + readers.Length);

        var began = Stopwatch.GetTimestamp();
        Array.ForEach(readers, reader => reader.Stop());
        var (held, most) = await UntilLetGoAsync(readers, site);
        await SeeAsync(here, who => Present(who) == People);
        var noLongerHere = Stopwatch.GetElapsedTime(began);
        var (staleness, answers) = (run.Staleness(began, long.MaxValue), run.Answers(began, long.MaxValue));
        var history = await run.EndAsync();
        foreach (var reader in readers)
        {
            await reader.DisposeAsync();
        }

        var each = (most - before) / 1024.0 / 1024 / readers.Length;
        var letGo = Kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{StoppingOfAKind} of kind {kind} after at most {held.Where(one => one.Key.Kind == kind).Max(one => one.Value.TotalSeconds):F1} s"));
        FaultRun.Print(string.Create(
            CultureInfo.InvariantCulture,
            $"Readers stop reading: seed {seed}; {FaultRun.Told(history)}; let go: {string.Join(", ", letGo)}; told of as gone after {noLongerHere.TotalSeconds:F1} s; at most {each:F1} MB more for each, with all that the board grew by; the others told late {staleness}; answers {answers}"));
        Assert.All(history.Acts, act => Assert.Equal(Outcome.Ok, act.Outcome));
        Assert.All(held.Values, time => Assert.InRange(time, TimeSpan.Zero, MostHeld));
        Assert.InRange(noLongerHere, TimeSpan.Zero, MostHeld);
        Assert.InRange(each, double.MinValue, MostMegabytesEach);
        Assert.InRange(staleness.P99, 0, 250);
        Assert.InRange(answers.P99, 0, 250);
        Assert.DoesNotContain("fail: ", site.Log, StringComparison.Ordinal);
    }

    private static Task<StoppingReader[]> OpenAllAsync(Site site, string code) =>
        Task.WhenAll(Kinds.SelectMany(kind => Enumerable.Repeat(kind, StoppingOfAKind)).Select(async kind => await StoppingReader.OpenAsync(kind, site, code, await site.JoinAsync(code))));

    private static int Present(WhoIsHere who) => who.Here + who.Reading;

    /// <returns>How long each was held, and the most memory that the site used meanwhile, in bytes.</returns>
    private static async Task<(IReadOnlyDictionary<StoppingReader, TimeSpan> Held, long Most)> UntilLetGoAsync(StoppingReader[] readers, Site site)
    {
        var (began, most) = (Stopwatch.GetTimestamp(), 0L);
        var held = new Dictionary<StoppingReader, TimeSpan>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(0.25));
        while (held.Count < readers.Length)
        {
            await timer.WaitForNextTickAsync();
            most = Math.Max(most, site.WorkingSet);
            var passed = Stopwatch.GetElapsedTime(began);
            Assert.InRange(passed, TimeSpan.Zero, MostHeld * 2);
            foreach (var reader in readers.Where(reader => !held.ContainsKey(reader) && !reader.IsHeld))
            {
                held[reader] = passed;
            }
        }

        return (held, most);
    }

    private static async Task SeeAsync(BoardConnection here, Func<WhoIsHere, bool> wanted)
    {
        using var bound = new CancellationTokenSource(MostHeld * 2);
        await foreach (var who in here.HereAsync(bound.Token))
        {
            if (wanted(who))
            {
                return;
            }
        }
    }
}
