using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Offline;

/// <summary>The program is deployed anew while phones keep the page of the build before.</summary>
public sealed class NewBuildTests(Chromium chromium, SiteForAll forAll)
{
    [Fact, Rule("G97")]
    public async Task A_new_build_takes_the_kept_page_over_whole_and_loses_no_words_that_wait()
    {
        var site = forAll.Site;
        await using var way = await OtherBuild.OfAsync(site);
        await using var person = await chromium.PersonAsync();
        var (code, _) = await site.OpenBoardAsync("Our town");
        var page = await person.OpenToAddAsync(way.Address, code);
        var before = way.Mark;
        await person.SetOfflineAsync(true);
        await page.SayAsync("Written before the new build");
        await page.ExpectKeptAsync("Written before the new build");
        await page.CloseAsync();
        Assert.Equal(before, await KeptMarkAsync(person, way, code));

        // What is deployed takes over once no page of the build before is open.
        way.Deploy();
        await person.SetOfflineAsync(false);
        page = await person.OpenToAddAsync(way.Address, code);
        Assert.Equal(way.Mark, await page.MarkAsync());
        Assert.Equal(["Written before the new build"], await Until.SeenAsync(() => site.TextsAsync(code), texts => texts.Length > 0, texts => $"{texts.Length} cards"));
        await WaitsAsync(page, code, waits: true);
        await page.CloseAsync();

        // Looked for from a page that is none of the worker's: each that is opened keeps the one before at work.
        page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(way.Address, "languages").ToString());
        await WaitsAsync(page, code, waits: false);
        await person.SetOfflineAsync(true);
        Assert.Equal(way.Mark, await KeptMarkAsync(person, way, code));
    }

    // Whether a worker that was made anew waits for the one before to end.
    private static Task<bool> WaitsAsync(IPage page, string code, bool waits) => Until.SeenAsync(
        () => page.EvaluateAsync<bool>("async page => (await navigator.serviceWorker.getRegistration(page)).waiting !== null", $"/b/{code}/add"),
        seen => seen == waits,
        seen => seen ? "the worker before is at work still" : "no other worker waits");

    // The page without a connection has the scripts of its own build, or none.
    private static async Task<string> KeptMarkAsync(IBrowserContext person, OtherBuild way, string code)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(way.Address, $"b/{code}/add").ToString());
        await Expect(page.GetByText("There is no connection just now.")).ToBeVisibleAsync();
        await page.WritableAsync();
        var mark = await page.MarkAsync();
        await page.CloseAsync();
        return mark;
    }
}
