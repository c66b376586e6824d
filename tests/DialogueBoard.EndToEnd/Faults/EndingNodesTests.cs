using System.Net;
using DialogueBoard.Contributions;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>People in browsers on a live page whose node is told to end, or stands still.</summary>
[Collection("Faults")]
public sealed class EndingNodesTests(Chromium chromium)
{
    private const string Draft = "Half a thought about the bus";
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    [Fact, Rule("C4", "C5", "C7")]
    public async Task Somebody_on_a_node_that_is_told_to_end_finds_themselves_on_the_other_as_they_were()
    {
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var browser = await chromium.PersonAsync();
        var (ann, code, node, key) = await WriteAsync(cluster, browser);
        await ann.Page.Locator(".live-place select").SelectOptionAsync("Mill Lane");
        await Expect(ann.Card("The 9 bus is late")).ToHaveCountAsync(0);

        var ended = node.StopAsync();
        await Until.SeenAsync(() => ReadinessAsync(node), seen => seen == (HttpStatusCode.ServiceUnavailable, "Draining"), seen => $"{seen.Status} {seen.Says}");
        Assert.Same(node, cluster.LatestCircuitAt);
        await ended;

        var other = cluster.Nodes.Single(one => one != node);
        Assert.Same(other, cluster.LatestCircuitAt);
        await AsTheyWereAsync(ann);
        Assert.True(await IsTheSamePageAsync(ann));
        await Expect(ann.Card("The 9 bus is late")).ToHaveCountAsync(0);
        await Expect(ann.Page.Locator(".live-place select")).ToHaveValueAsync("Mill Lane");
        await Expect(ann.Page.GetByText("1 here", new() { Exact = true })).ToBeVisibleAsync(Patiently);

        // And the page lives: it hears, it does, and what was half written is sent.
        await using var program = new Listener(other, code, key);
        await program.ActAsync(new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = "Said at the other node", Place = "Mill Lane" });
        await Expect(ann.Card("Said at the other node")).ToBeVisibleAsync(Patiently);
        await ann.Page.Button("Put it on the board").ClickAsync();
        await program.HearAsync(card => card.Text == Draft);
        await ann.Panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(ann.Panel).ToHaveCountAsync(0);
        Assert.DoesNotContain("fail:", node.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", other.Log, StringComparison.Ordinal);
    }

    [Fact, Rule("C5")]
    public async Task What_is_typed_into_a_card_s_own_form_comes_along_to_the_other_node()
    {
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var browser = await chromium.PersonAsync();
        var (ann, _, node, _) = await WriteAsync(cluster, browser);
        await ann.Panel.GetByRole(AriaRole.Button, new() { Name = "I'd give an hour to this" }).ClickAsync();
        var note = ann.Panel.Locator("[data-keep^=energy]");
        await note.FillAsync("On Tuesdays");

        await node.StopAsync();

        await Expect(ann.Page.Locator("live-board[data-away]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(note).ToHaveValueAsync("On Tuesdays", new() { Timeout = 60_000 });
        Assert.True(await IsTheSamePageAsync(ann));
        await ann.Panel.Locator(".act form button[type=submit]").ClickAsync();
        await Expect(ann.Panel.GetByText("On Tuesdays")).ToBeVisibleAsync(Patiently);
        await Expect(note).ToHaveCountAsync(0);
    }

    [Fact, Rule("C6", "C7")]
    public async Task Somebody_on_a_node_that_stands_still_is_told_quietly_and_comes_to_the_other_with_their_words()
    {
        await using var cluster = await Cluster.StartAsync(nodes: 2);
        await using var browser = await chromium.PersonAsync();
        var (ann, _, node, _) = await WriteAsync(cluster, browser);

        node.Freeze();
        await Expect(ann.Page.GetByText("Not connected. Your words are kept here and will be sent.")).ToBeVisibleAsync(Patiently);
        await Expect(ann.Panel).ToBeVisibleAsync();
        await Until.SeenAsync(() => Task.FromResult(cluster.LatestCircuitAt), at => at != node, _ => "the circuit is still at the node that stands still");
        node.Thaw();

        await ann.ReadyAsync();
        await AsTheyWereAsync(ann);
    }

    [Fact, Rule("C6", "C7")]
    public async Task Where_there_is_no_other_node_the_page_waits_and_goes_on_when_its_own_does()
    {
        await using var site = await Site.StartAsync();
        await using var browser = await chromium.PersonAsync();
        var ann = await WriteAsync(site.Address, browser, await BoardAsync(site));

        site.Freeze();
        var line = ann.Page.GetByText("Not connected. Your words are kept here and will be sent.");
        await Expect(line).ToBeVisibleAsync(Patiently);
        site.Thaw();

        await Expect(line).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await AsTheyWereAsync(ann);
        Assert.True(await IsTheSamePageAsync(ann));
    }

    private static async Task<(LivePage Ann, string Code, Site Node, string Key)> WriteAsync(Cluster cluster, IBrowserContext browser)
    {
        var (code, key) = await BoardAsync(cluster.Nodes[0]);
        var ann = await WriteAsync(cluster.Address, browser, (code, key));
        return (ann, code, cluster.LatestCircuitAt!, key);
    }

    private static async Task<(string Code, string Key)> BoardAsync(Site site)
    {
        var (code, _) = await site.OpenBoardAsync();
        var key = await site.JoinAsync(code, "Program");
        await using var program = new Listener(site, code, key);
        await program.ActAsync(new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = "The 14 bus is cut", Place = "Mill Lane" });
        await program.ActAsync(new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = "The 9 bus is late", Place = "High Street" });
        return (code, key);
    }

    /// <summary>Ann has a card open and half a thought in the box. The page is marked, to be known again.</summary>
    private static async Task<LivePage> WriteAsync(Uri address, IBrowserContext browser, (string Code, string Key) board)
    {
        var ann = await LivePage.JoinAsync(browser, address, board.Code, "Ann");
        await ann.OpenAsync("The 14 bus is cut");
        await ann.Box.ClickAsync();
        await ann.Box.FillAsync(Draft);
        await ann.Page.EvaluateAsync("() => { globalThis.marked = true; }");
        return ann;
    }

    private static async Task AsTheyWereAsync(LivePage ann)
    {
        await Expect(ann.Box).ToHaveValueAsync(Draft);
        await Expect(ann.Panel).ToBeVisibleAsync(Patiently);
        await Expect(ann.Panel).ToContainTextAsync("The 14 bus is cut");
        await Expect(ann.Page.Locator("#components-reconnect-modal, .components-reconnect-overlay, dialog[open], #blazor-error-ui").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    private static Task<bool> IsTheSamePageAsync(LivePage ann) => ann.Page.EvaluateAsync<bool>("() => globalThis.marked === true");

    private static async Task<(HttpStatusCode Status, string Says)> ReadinessAsync(Site node)
    {
        using var answer = await node.Http.GetAsync(new Uri("health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
