using System.Diagnostics;
using System.Globalization;
using DialogueBoard.Contributions;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>Two nodes on one database with a real Redis between them, which is killed and frozen.</summary>
public sealed class RedisDoorbellTests(Chromium chromium) : IAsyncLifetime
{
    private const int Acts = 20;
    private const int Visits = 20;

    // Milliseconds. One who looks each second is told of acts that follow each other after nearly a second each.
    private const int Soon = 300;
    private RedisServer _redis = null!;
    private Site _one = null!;
    private Site _other = null!;
    private string _code = null!;
    private string _key = null!;
    private Listener _here = null!;
    private Listener _there = null!;
    private int _said;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _one = await Site.StartAsync(("Redis__Configuration", _redis.Configuration));
        _other = await _one.StartBesideAsync();
        (_code, _) = await _one.OpenBoardAsync();
        _key = await _one.JoinAsync(_code, "Ann");
        (_here, _there) = (new(_one, _code, _key), new(_other, _code, _key));

        // What is made once, at the first act, is not measured.
        await SayAsync();
        await SayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        await _other.DisposeAsync();
        await _one.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact, Rule("D9", "D13")]
    public async Task What_is_said_at_one_node_is_told_at_the_other_at_once()
    {
        var took = await SayManyAsync();
        Assert.True(Median(took) < 500, $"Looking alone takes seconds; this took {Median(took)} ms in the median.");
        AssertEverythingOnce();
    }

    [Fact, Rule("D9", "D13")]
    public async Task Redis_is_told_which_board_has_moved_on_and_nothing_that_was_said()
    {
        var overheard = await _redis.OverhearAsync(SayManyAsync);
        Assert.Contains("dialogueboard:doorbell", overheard, StringComparison.Ordinal);
        Assert.DoesNotContain("Card ", overheard, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann", overheard, StringComparison.Ordinal);
        Assert.DoesNotContain(_code, overheard, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_key, overheard, StringComparison.Ordinal);
    }

    [Fact, Rule("D10", "D13", "P21")]
    public async Task While_Redis_is_gone_people_come_in_and_everything_is_told_and_afterwards_at_once_again()
    {
        await _redis.KillAsync();
        await SayManyAsync();
        await using (var person = await chromium.PersonAsync())
        {
            var live = await LivePage.JoinAsync(person, _other.Address, _code, "Ben");
            for (var visit = 1; visit < Visits; visit++)
            {
                await live.Page.ReloadAsync();
                await live.ReadyAsync();
            }

            await Microsoft.Playwright.Assertions.Expect(live.Card($"Card {_said}.")).ToBeVisibleAsync();
            await Microsoft.Playwright.Assertions.Expect(live.Page.GetByText("about 2 here")).ToBeVisibleAsync();
        }

        await _redis.StartAgainAsync();
        await RungAgainAsync();
        AssertEverythingOnce();
    }

    [Fact, Rule("D10", "D13")]
    public async Task While_Redis_stands_still_no_act_waits_for_it_and_everything_is_told()
    {
        _redis.Freeze();
        for (var i = 0; i < Acts; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await _here.ActAsync(Next());
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1), "An act waited for a Redis that stood still.");
        }

        await _there.HearAsync(card => card.Text == $"Card {_said}.");
        _redis.Thaw();
        await RungAgainAsync();
        AssertEverythingOnce();
    }

    [Fact, Rule("D13")]
    public async Task Redis_with_a_file_that_only_one_host_can_use_is_refused_with_a_sentence()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Site.StartAsync(("Redis__Configuration", _redis.Configuration), ("Storage__SharedHost", "false")));
        Assert.Contains("processes on one host only can share", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Says things until one is told faster than looking each second could.</summary>
    private async Task RungAgainAsync()
    {
        for (var i = 0; i < 200; i++)
        {
            if (await SayAsync() < Soon && await SayAsync() < Soon && await SayAsync() < Soon)
            {
                return;
            }
        }

        Assert.Fail("The nodes hear each other by looking only.");
    }

    private async Task<List<long>> SayManyAsync()
    {
        var took = new List<long>();
        for (var i = 0; i < Acts; i++)
        {
            took.Add(await SayAsync());
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Told at the other node after {Median(took)} ms in the median."));
        return took;
    }

    /// <returns>Milliseconds from the receipt at one node until the other has told it.</returns>
    private async Task<long> SayAsync()
    {
        var act = Next();
        await _here.ActAsync(act);
        var received = Stopwatch.GetTimestamp();
        await _there.HearAsync(card => card.Id == act.Id);
        return (long)Stopwatch.GetElapsedTime(received).TotalMilliseconds;
    }

    private Contribute Next() => new() { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = $"Card {++_said}." };

    private void AssertEverythingOnce()
    {
        Assert.Equal(_said, _there.Told);
        Assert.Equal(_said, _there.Cards.Count);
    }

    private static long Median(List<long> took) => took.Order().ElementAt(took.Count / 2);
}
