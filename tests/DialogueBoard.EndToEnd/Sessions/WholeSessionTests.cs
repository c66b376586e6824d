using System.Globalization;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Faults;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>Whole sessions by template in three browsers over two nodes with a Redis between them, and again with a node killed in the quiet.</summary>
public sealed class WholeSessionTests(Chromium chromium, ITestOutputHelper output)
{
    [Fact, Rule("N120", "N121", "N122")]
    public async Task Three_browsers_go_through_a_whole_session_by_template_and_no_kept_word_reaches_anybody_before_its_moment()
    {
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var session = await WholeSession.BeginAsync(chromium, cluster);
        await session.PlanAsync();
        var (taps, took) = await session.ComeInAsync();
        output.WriteLine($"From the invitation's address to the first card on the wall: {taps} taps, {took.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture)} s.");
        Assert.InRange(taps, 1, 3);
        Assert.NotSame(session.LeadAt, session.PhoneAt);

        // At the node of who leads, where what the phone writes comes from elsewhere, and at the phone's own.
        await using var here = new Outsiders(session.LeadAt, session.Code, session.Id, await session.LeadAt.JoinAsync(session.Code, "Program"));
        await using var there = new Outsiders(session.PhoneAt, session.Code, session.Id, await session.PhoneAt.JoinAsync(session.Code, "Other program"));
        Overheard[] others = [.. here.All, .. there.All];

        // What is missed before anything was written has none of it; from here on nothing may be.
        await session.AllHasEndedAsync();
        var missed = session.Heard.Select(one => one.Missed.Count).ToList();
        await session.WriteInTheQuietAsync();
        await here.ReadAllAsync();
        await session.GoOnInTheQuietAsync();
        await here.ReadAllAsync();
        await there.ReadAllAsync();
        await session.AllHasEndedAsync();
        await session.NothingWasShownAsync(others);
        Assert.Empty(session.Heard.SelectMany((one, n) => one.Missed.Skip(missed[n])));
        output.WriteLine($"Overheard in the quiet, in bytes: {string.Join("; ", session.Heard.Concat(others).Select(one => $"{one.Who} {one.Bytes.ToString("N0", CultureInfo.InvariantCulture)}"))}.");
        await session.ShowAsync([here.Events, here.Hub, there.Events, there.Hub, session.Heard[2]]);

        await session.EnquireAsync();
        await session.GoRoundAsync();
        await session.DecideAsync();
        await session.CloseAsync();
        Assert.DoesNotContain("fail:", session.LeadAt.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", session.PhoneAt.Log, StringComparison.Ordinal);
    }

    [Theory, Rule("N123")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_node_killed_in_the_quiet_ends_no_session_loses_no_kept_word_and_shows_none_early(bool theOneOfWhoLeads)
    {
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var session = await WholeSession.BeginAsync(chromium, cluster);
        await session.PlanAsync();
        await session.ComeInAsync();
        await session.WriteInTheQuietAsync();

        await (theOneOfWhoLeads ? session.LeadAt : session.PhoneAt).KillAsync();
        await session.EverybodyIsThereAsync();
        await session.GoOnInTheQuietAsync();
        await session.NothingWasShownAsync([]);
        output.WriteLine($"Never ended: {string.Join(", ", session.Heard.SelectMany(one => one.Unended))}.");
        await session.ShowAsync([session.Heard[2]]);

        await session.EnquireAsync();
        await session.GoRoundAsync();
        await session.DecideAsync();
        await session.CloseAsync();
    }
}
