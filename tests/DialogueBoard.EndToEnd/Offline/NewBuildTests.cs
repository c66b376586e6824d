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
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.getRegistration(location.href).then(registration => registration.waiting !== null)");
        await page.CloseAsync();

        await person.SetOfflineAsync(true);
        _ = await Until.SeenAsync(() => KeptMarkAsync(person, way, code), mark => mark == way.Mark, mark => $"the kept page is of {mark}");
    }

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
