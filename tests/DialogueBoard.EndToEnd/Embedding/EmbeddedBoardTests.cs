using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Offline;
using DialogueBoard.EndToEnd.Sessions;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Embedding;

/// <summary>A board in another site's page, in a browser that refuses the cookies of sites within sites.</summary>
public sealed class EmbeddedBoardTests(Chromium chromium)
{
    private const string NoCookiesOfOthers = "--test-third-party-cookie-phaseout";

    [Fact, Rule("G98", "G99", "G100", "G101")]
    public async Task It_is_read_and_added_to_without_cookies_remembers_the_visit_and_has_the_height_it_needs()
    {
        var port = Site.FreePort();
        await using var site = await Site.StartAsync(("Embedding__Sites", $"http://localhost:{port}"));
        await using var street = await OtherSite.StartAsync(port);
        var (code, _) = await site.OpenBoardAsync("Our town");
        await site.ContributeAsync(code, await site.JoinAsync(code, "Ben"), "The bus stopped coming.");
        await using var browser = await chromium.WithAsync(NoCookiesOfOthers);
        await using var person = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, Locale = "en-GB" });
        person.SetDefaultTimeout(20_000);

        // The lines as the product gives them.
        var page = await person.OpenAsync(site, $"b/{code}/on-your-site");
        street.Lines = await page.Box("Lines for your page").InputValueAsync();
        await page.TakeAsync("on-your-site");
        await person.ClearCookiesAsync();

        await page.GotoAsync(street.Address.ToString());
        var board = page.FrameLocator("iframe");
        await Expect(board.GetByText("The bus stopped coming.")).ToBeVisibleAsync();
        await Expect(board.Locator("word-composer:defined")).ToBeAttachedAsync();
        await FitsAsync(page);
        await board.GetByRole(AriaRole.Textbox, new() { Name = "What is happening?" }).FillAsync("Said from our street");
        await FitsAsync(page);
        await board.GetByRole(AriaRole.Textbox, new() { Name = "What should others call you?" }).FillAsync("Ann");
        await page.TakeAsync("embedded-writing", ("narrow", 320, 700), ("phone", 390, 844), ("wide", 1440, 900));
        await board.GetByRole(AriaRole.Button, new() { Name = "Put it on the board" }).ClickAsync();
        await Expect(board.Locator(".composer-parcel")).ToContainTextAsync("On the board.");
        await Expect(board.GetByRole(AriaRole.Article).First).ToContainTextAsync("Said from our street");

        // Loaded anew in the same tab it is the same person, who is not asked for a name again.
        await page.ReloadAsync();
        await Expect(board.Locator("word-composer[data-joined]")).ToBeAttachedAsync();
        await board.GetByRole(AriaRole.Textbox, new() { Name = "What is happening?" }).FillAsync("And this too");
        await Expect(board.GetByRole(AriaRole.Textbox, new() { Name = "What should others call you?" })).ToBeHiddenAsync();
        await board.GetByRole(AriaRole.Button, new() { Name = "Put it on the board" }).ClickAsync();
        await Expect(board.GetByRole(AriaRole.Article).First).ToContainTextAsync("And this too");
        var mine = (await site.ContributionsAsync(code)).Where(card => (string?)card!["by"]!["name"] == "Ann").ToList();
        Assert.Equal(2, mine.Count);
        Assert.Single(mine.Select(card => (string?)card!["by"]!["id"]).Distinct());

        // Their own card can be taken back; nobody else's.
        await FitsAsync(page);
        await page.TakeAsync("embedded", ("narrow", 320, 700), ("phone", 390, 844), ("wide", 1440, 900));
        var said = board.GetByRole(AriaRole.Article).Filter(new() { HasText = "Said from our street" });
        await Expect(board.GetByRole(AriaRole.Button, new() { Name = "Take it back" })).ToHaveCountAsync(2);
        await said.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await said.GetByRole(AriaRole.Button, new() { Name = "Really take it back?" }).ClickAsync();
        await Expect(said).ToHaveCountAsync(0);
        Assert.DoesNotContain("Said from our street", await site.TextsAsync(code));
        Assert.All(await person.CookiesAsync(), cookie => Assert.StartsWith("visit-", cookie.Name, StringComparison.Ordinal));
    }

    // The frame is as high as what is in it: nothing to scroll, and no gap.
    private static async Task FitsAsync(IPage page) => await Until.SeenAsync(
        async () => (
            Frame: await page.EvaluateAsync<int>("() => document.querySelector('iframe').clientHeight"),
            Board: await page.Frames[1].EvaluateAsync<int>("() => Math.ceil(document.body.getBoundingClientRect().height)"),
            Scrolls: await page.Frames[1].EvaluateAsync<bool>("() => document.documentElement.scrollHeight > innerHeight")),
        seen => seen.Frame == seen.Board && !seen.Scrolls && seen.Frame != 600,
        seen => $"a frame of {seen.Frame} px, a board of {seen.Board} px");
}
