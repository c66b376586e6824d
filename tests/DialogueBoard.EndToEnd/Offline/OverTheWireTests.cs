using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Offline;

/// <summary>What somebody pays for with their data: everything that a first visit loads. How long it takes is measured by tests/DialogueBoard.Load.</summary>
public sealed class OverTheWireTests(Chromium chromium)
{
    private const int Cards = 200;
    private const long Most = 150 * 1024;

    [Theory, Rule("G102")]
    [InlineData("b/{code}", "board-news")]
    [InlineData("b/{code}/add", "word-composer")]
    [InlineData("embed/{code}", "word-composer")]
    public async Task A_first_visit_to_a_page_to_read_or_to_add_by_stays_under_150_KB(string path, string element)
    {
        // As a published program does: files as they were compressed when it was built.
        await using var site = await Site.StartAsync(("ReloadStaticAssetsAtRuntime", "false"));
        await using var person = await chromium.PersonAsync(width: 390, height: 844);
        var (code, _) = await site.OpenBoardAsync("Our town");
        var key = await site.JoinAsync(code, "Ann");
        for (var n = 0; n < Cards; n++)
        {
            await site.ContributeAsync(code, key, $"The bus number {n} stopped coming, and nobody at the stop in Mill Lane was told why or until when.");
        }

        var bytes = 0L;
        var page = await person.NewPageAsync();
        var devTools = await person.NewCDPSessionAsync(page);
        devTools.Event("Network.loadingFinished").OnEvent += (_, told) => Interlocked.Add(ref bytes, (long)told!.Value.GetProperty("encodedDataLength").GetDouble());
        await devTools.SendAsync("Network.enable");
        await page.GotoAsync(site.At(path.Replace("{code}", code, StringComparison.Ordinal)), new() { WaitUntil = WaitUntilState.Load });
        await Expect(page.Locator($"{element}:defined")).ToBeAttachedAsync();

        TestContext.Current.SendDiagnosticMessage($"{path}: {Interlocked.Read(ref bytes) / 1024.0:0.0} KB");
        Assert.InRange(Interlocked.Read(ref bytes), 1, Most);
    }
}
