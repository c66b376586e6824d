using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Offline;

/// <summary>Somebody's page to add by, with and without a connection.</summary>
internal static class OfflinePage
{
    private const string WorkerIsReady = "() => navigator.serviceWorker.ready.then(registration => registration.active !== null)";

    /// <summary>Opens the page and waits until the browser could open it without a connection.</summary>
    public static async Task<IPage> OpenToAddAsync(this IBrowserContext person, Uri site, string code)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(site, $"b/{code}/add").ToString());
        await page.WaitForFunctionAsync(WorkerIsReady);
        await page.WritableAsync();
        return page;
    }

    /// <summary>The writing box has its script.</summary>
    public static Task WritableAsync(this IPage page) => Expect(page.Locator("word-composer:defined")).ToBeAttachedAsync();

    public static async Task SayAsync(this IPage page, string words)
    {
        await page.Box("What is happening?").FillAsync(words);
        await page.Button("Put it on the board").ClickAsync();
    }

    /// <summary>What becomes of these words, as the page says it.</summary>
    public static ILocator Parcel(this IPage page, string words) => page.Locator(".composer-parcel", new() { HasText = words });

    public static Task ExpectKeptAsync(this IPage page, string words) =>
        Expect(page.Parcel(words)).ToContainTextAsync("Kept on this computer. It goes to the board when there is a connection.");

    /// <summary>The mark of the build whose scripts the page has.</summary>
    public static Task<string> MarkAsync(this IPage page) => page.EvaluateAsync<string>("() => document.querySelector('script[type=module]').src.split('/')[4]");

    /// <summary>What is on the board, in order.</summary>
    public static async Task<string[]> TextsAsync(this Site site, string code) =>
        [.. (await site.ContributionsAsync(code)).Select(card => card!["text"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
}
