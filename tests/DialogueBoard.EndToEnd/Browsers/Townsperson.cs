using System.Globalization;
using System.Text.RegularExpressions;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>Somebody who has joined a board and goes round its pages with a browser of their own, at whatever node.</summary>
internal sealed class Townsperson(IBrowserContext browser, string code) : IAsyncDisposable
{
    private IPage? _page;

    /// <summary>The node whose pages they open next.</summary>
    public required Site At { get; set; }

    /// <summary>Another node: whoever has heard there what was done goes on here only once this one has heard of it too.</summary>
    public Site? Beside { get; set; }

    /// <summary>The page that lies before them.</summary>
    public IPage Page => _page ?? throw new InvalidOperationException("No page was opened yet.");

    public static async Task<Townsperson> JoinAsync(IBrowserContext browser, Site at, string code, string name) =>
        await BeAsync(browser, at, code, await at.JoinAsync(code, name));

    /// <summary>Somebody who has this key already: the stewards' one, too.</summary>
    public static async Task<Townsperson> BeAsync(IBrowserContext browser, Site at, string code, string key)
    {
        await browser.BeAsync(at, key);
        return new(browser, code) { At = at };
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    /// <summary>Opens a page of the board: "" for the first, "/steps" and so on.</summary>
    public async Task<IPage> OpenAsync(string rest)
    {
        _page ??= await browser.NewPageAsync();
        if (Beside is { } other)
        {
            await At.CaughtUpAsync(other, code);
        }

        await _page.GotoAsync(At.At($"b/{code}{rest}"));
        return _page;
    }

    public Task<IPage> OpenCardAsync(Guid card) => OpenAsync($"/c/{card}");

    /// <summary>The id of the card with these words.</summary>
    public async Task<Guid> IdOfAsync(string words) =>
        (await At.ContributionsAsync(code)).Single(card => card!["text"]!.GetValue<string>() == words)!["id"]!.GetValue<Guid>();

    /// <summary>What is folded under these words on the page, unfolded.</summary>
    public async Task<ILocator> UnfoldAsync(string label)
    {
        var summary = Page.Locator("summary", new() { HasTextRegex = new($@"^\s*{Regex.Escape(label)}\s*$") }).First;
        var folded = summary.Locator("xpath=..");
        if (!await folded.EvaluateAsync<bool>("folded => folded.open"))
        {
            await summary.ClickAsync();
        }

        return folded;
    }

    /// <summary>On a card's page, one of the further things that can be done with it.</summary>
    public async Task<ILocator> FurtherAsync(string label)
    {
        await UnfoldAsync("More you can do with this card");
        return await UnfoldAsync(label);
    }

    /// <summary>Says something on the add page, and has it on the board.</summary>
    public async Task<Guid> SayAsync(string words, string query = "", Func<IPage, Task>? fill = null)
    {
        var page = await OpenAsync($"/add{query}");
        await page.Locator("textarea[name=text]").FillAsync(words);
        if (fill is not null)
        {
            await fill(page);
        }

        await page.Button("Put it on the board").ClickAsync();
        await Expect(page.GetByText(new Regex("^(On the board\\.|It is on the board\\.)")).First).ToBeVisibleAsync();
        return await IdOfAsync(words);
    }

    /// <summary>Sends a form, and sees that the board has it.</summary>
    public async Task SendAsync(ILocator form, string button)
    {
        await form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Expect(Page.GetByText(new Regex("^(It is on the board|Saved)\\.")).First).ToBeVisibleAsync();
    }

    /// <summary>Unfolds a form on the page, fills fields in by their labels (each by how its label begins), and sends it.</summary>
    public async Task FillAsync(string label, string button, params (string Label, string Words)[] fields)
    {
        var form = await UnfoldAsync(label);
        foreach (var (field, words) in fields)
        {
            await form.GetByLabel(new Regex($"^{Regex.Escape(field)}")).FillAsync(words);
        }

        await SendAsync(form, button);
    }

    /// <summary>Reads on the page until this stands there, wherever it was said.</summary>
    public Task SeeAsync(string words) =>
        Expect(Page.GetByText(new Regex(Regex.Escape(words))).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>A day so many days from today, as a date field takes it.</summary>
    public static string InDays(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
