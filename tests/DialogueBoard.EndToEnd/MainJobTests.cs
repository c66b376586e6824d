using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Contributions;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>The main job on real input: 607 statements on a board that browsers, a hub client and a plain form all write to, live.</summary>
public sealed class MainJobTests(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 15_000 };

    [Fact, Rule("I1", "D7", "X1", "X7")]
    public async Task Six_hundred_real_statements_and_four_doors_make_one_board()
    {
        var comments = Repository.SharedData("bowling-green-comments.csv");
        await using var site = await Site.StartAsync();
        var (code, steward) = await site.OpenBoardAsync("A better Bowling Green");
        await using var annsBrowser = await chromium.PersonAsync();
        await using var bensPhone = await chromium.PersonAsync(width: 390, height: 844);
        await using var plainBrowser = await chromium.PersonAsync(javaScript: false);
        await using var program = new Listener(site, code, await site.JoinAsync(code, "Program"));
        var ann = await LivePage.JoinAsync(annsBrowser, site.Address, code, "Ann");
        var ben = await LivePage.JoinAsync(bensPhone, site.Address, code, "Ben");

        // The import comes in while people are there.
        var report = await ImportAsync(site, code, steward, comments);
        Assert.Equal((607, 289), (report["added"]!.GetValue<int>(), report["leftOut"]!.AsArray().Count));
        await program.HearAsync(card => card.Text.StartsWith("Smallhouse Rd", StringComparison.Ordinal));
        await Expect(ann.Card("Smallhouse Rd (at Campbell Ln)")).ToBeVisibleAsync(Patiently);

        // Four doors.
        await ann.SayAsync("From a live page");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).Or(ben.Page.GetByRole(AriaRole.Link, new() { Name = "Add", Exact = true })).First.ClickAsync();
        await ben.SayAsync("From a phone");
        await program.ActAsync(new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Story, Text = "From a program" });
        await AddWithoutScriptAsync(plainBrowser, site, code, "From a plain form");

        foreach (var words in new[] { "From a live page", "From a phone", "From a program", "From a plain form" })
        {
            await program.HearAsync(card => card.Text == words);
            await Expect(ann.Card(words)).ToBeVisibleAsync(Patiently);
            await Expect(ann.Card(words)).ToHaveCountAsync(1);
        }

        // Everyone has the same, each card once.
        var cards = await site.ContributionsAsync(code);
        Assert.Equal(611, cards.Count);
        Assert.Equal(611, program.Told);
        Assert.Equal(
            cards.Select(card => card!["id"]!.GetValue<Guid>()).Order(),
            program.Cards.Select(card => card.Id).Order());

        // And it can be searched, without JavaScript too.
        var reader = await plainBrowser.NewPageAsync();
        await reader.GotoAsync(new Uri(site.Address, $"b/{code}?q=opioid").ToString());
        await Expect(reader.GetByRole(AriaRole.Article).First).ToContainTextAsync("opioid", new() { IgnoreCase = true });
        await ann.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find a card" }).FillAsync("Smallhouse Rd");
        await ann.Page.Locator(".mud-popover-open").GetByText("Smallhouse Rd (at Campbell Ln)").First.ClickAsync();
        await Expect(ann.CardInWeb("Smallhouse Rd (at Campbell Ln)")).ToBeVisibleAsync(Patiently);
    }

    [Fact, Rule("D7", "D10", "S3")]
    public async Task A_second_node_on_the_same_file_tells_what_was_said_at_the_first()
    {
        await using var site = await Site.StartAsync();
        await using var beside = await site.StartBesideAsync();
        var (code, _) = await site.OpenBoardAsync();
        var key = await site.JoinAsync(code);
        await using var here = new Listener(site, code, key);
        await using var there = new Listener(beside, code, key);

        for (var i = 0; i < 20; i++)
        {
            await (i % 2 == 0 ? here : there).ActAsync(new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = $"Card {i}" });
        }

        for (var i = 0; i < 20; i++)
        {
            await here.HearAsync(card => card.Text == $"Card {i}");
            await there.HearAsync(card => card.Text == $"Card {i}");
        }

        Assert.Equal((20, 20), (here.Told, there.Told));
        Assert.Equal(
            (await site.ContributionsAsync(code)).ToJsonString(),
            (await beside.ContributionsAsync(code)).ToJsonString());
    }

    private static async Task<JsonObject> ImportAsync(Site site, string code, string steward, string file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/import")
        {
            Content = new ByteArrayContent(await File.ReadAllBytesAsync(file)),
        };
        request.Content.Headers.ContentType = new("text/csv");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", steward);
        using var answer = await site.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task AddWithoutScriptAsync(IBrowserContext person, Site site, string code, string words)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, $"b/{code}/add").ToString());
        await page.GetByRole(AriaRole.Textbox, new() { Name = "What is happening?" }).FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the board" }).ClickAsync();
        await Expect(page.GetByText("It is on the board.")).ToBeVisibleAsync();
    }
}
