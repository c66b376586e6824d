using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>One person's live page, worked as a person would: by what can be read on it.</summary>
internal sealed class LivePage(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator List => Page.GetByRole(AriaRole.Region, new() { Name = "Cards, newest first" });

    public ILocator Web => Page.GetByRole(AriaRole.Region, new() { Name = "Web of cards" });

    /// <summary>The writing box, whatever it asks just now.</summary>
    public ILocator Box => Page.Locator("#composer-text");

    /// <summary>The session that is on, at the head of the page.</summary>
    public ILocator Session => Page.Region("The session");

    /// <summary>What only whoever leads the session has.</summary>
    public ILocator Lead => Page.GetByRole(AriaRole.Complementary, new() { Name = "You lead this session" });

    /// <summary>Joins a board by its link, in one step, and waits until the page is alive.</summary>
    public static async Task<LivePage> JoinAsync(IBrowserContext person, Uri site, string code, string name)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(site, $"b/{code}/live").ToString());
        await page.GetByRole(AriaRole.Textbox, new() { Name = "What should others call you?" }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        var live = new LivePage(page);
        await live.ReadyAsync();
        return live;
    }

    /// <summary>The circuit answers (who is here is told), has taken the page over, and the writing box has its script.</summary>
    public async Task ReadyAsync()
    {
        await Expect(Page.Locator("live-board[data-alive]")).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await Expect(Page.GetByText(new Regex("^(about )?[0-9]+ here$")).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(Page.Locator("word-composer:defined")).ToBeAttachedAsync(new() { Timeout = 30_000 });
    }

    public ILocator Card(string words) => List.GetByRole(AriaRole.Article).Filter(new() { HasText = words });

    public ILocator CardInWeb(string words) => Web.GetByRole(AriaRole.Button).Filter(new() { HasText = words });

    /// <summary>Writes and sends. Returns at once: whether it has arrived is for the caller to look for.</summary>
    public async Task SayAsync(string words, string way = "What is burning")
    {
        await Box.ClickAsync();
        await Page.GetByRole(AriaRole.Radio, new() { Name = way, Exact = true }).CheckAsync(new() { Force = true });
        await Box.FillAsync(words);
        await Page.Locator(".composer-put").ClickAsync();
    }

    public async Task OpenAsync(string words)
    {
        await Card(words).GetByRole(AriaRole.Link, new() { NameRegex = new("^Open") }).ClickAsync();
        await Expect(Panel).ToBeVisibleAsync();
    }

    public ILocator Panel => Page.GetByRole(AriaRole.Complementary, new() { Name = "This card" });
}
