using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Offline;
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

    [Fact, Rule("G196")]
    public async Task Two_boards_in_one_page_have_each_their_own_height_which_no_other_frame_can_set()
    {
        var port = Site.FreePort();
        await using var site = await Site.StartAsync(("Embedding__Sites", $"http://localhost:{port}"));
        await using var street = await OtherSite.StartAsync(port);
        var frames = "";
        foreach (var (title, cards) in new[] { ("Our town", 1), ("The library", 6) })
        {
            var (code, _) = await site.OpenBoardAsync(title);
            var key = await site.JoinAsync(code, "Ben");
            foreach (var n in Enumerable.Range(1, cards))
            {
                await site.ContributeAsync(code, key, $"{title}, card {n}.");
            }

            frames += $"<iframe src=\"{site.At($"embed/{code}")}\" width=\"100%\" height=\"600\"></iframe>";
        }

        street.Lines = $"{frames}<script src=\"{site.At("embed.js")}\" async></script><iframe srcdoc=\"<p>Somebody else</p>\" height=\"50\"></iframe>";
        await using var person = await chromium.PersonAsync(width: 390, height: 844);
        var page = await person.NewPageAsync();
        await page.GotoAsync(street.Address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        foreach (var (at, title) in new[] { "Our town", "The library" }.Index())
        {
            await Expect(page.FrameLocator($"iframe >> nth={at}").GetByText($"{title}, card 1.")).ToBeVisibleAsync();
        }

        var fits = await HeightsAsync(page, heights => heights.Frames[0] == heights.Boards[0] && heights.Frames[1] == heights.Boards[1]);
        Assert.True(fits.Frames[1] > fits.Frames[0] + 100, $"{fits.Frames[0]} px and {fits.Frames[1]} px");

        // A frame of another site and the page itself say heights too; a last word comes after theirs.
        await page.EvaluateAsync("""
            () => new Promise(done => {
              addEventListener('message', said => said.data === 'last' && done());
              document.querySelectorAll('iframe')[2].contentWindow.eval("parent.postMessage({ dialogueboard: { height: 9999 } }, '*')");
              for (const frame of document.querySelectorAll('iframe')) frame.contentWindow.postMessage({ dialogueboard: { height: 9999 } }, '*');
              postMessage({ dialogueboard: { height: 9999 } }, '*');
              postMessage('last', '*');
            })
            """);
        var after = await HeightsAsync(page, _ => true);
        Assert.Equal(fits.Frames[..2], after.Frames[..2]);
        Assert.Equal(50, after.Frames[2]);
    }

    [Fact, Rule("G210")]
    public async Task A_board_that_was_there_before_the_page_listened_is_asked_how_high_it_is()
    {
        var port = Site.FreePort();
        await using var site = await Site.StartAsync(("Embedding__Sites", $"http://localhost:{port}"));
        await using var street = await OtherSite.StartAsync(port);
        var (code, _) = await site.OpenBoardAsync("Our town");
        street.Lines = $"<iframe src=\"{site.At($"embed/{code}")}\" width=\"100%\" height=\"600\"></iframe><iframe srcdoc=\"<p>Somebody else</p>\" height=\"50\"></iframe>";
        await using var person = await chromium.PersonAsync(width: 390, height: 844);
        var page = await person.NewPageAsync();
        await page.GotoAsync(street.Address.ToString());
        await Expect(page.FrameLocator("iframe >> nth=0").Locator("embedded-board:defined")).ToBeAttachedAsync();
        Assert.Equal(600, await page.EvaluateAsync<int>("() => document.querySelector('iframe').clientHeight"));

        await page.AddScriptTagAsync(new() { Url = site.At("embed.js").ToString() });
        await HeightsAsync(page, heights => heights.Frames[0] == heights.Boards[0] && heights.Frames[0] != 600);
    }

    [Fact, Rule("G210")]
    public async Task A_board_far_down_the_page_has_its_height_before_anybody_scrolls_to_it()
    {
        var port = Site.FreePort();
        await using var site = await Site.StartAsync(("Embedding__Sites", $"http://localhost:{port}"));
        await using var street = await OtherSite.StartAsync(port);
        var (code, _) = await site.OpenBoardAsync("Our town");
        street.Lines = $"<script src=\"{site.At("embed.js")}\"></script><div style=\"height: 9000px\"></div><iframe src=\"{site.At($"embed/{code}")}\" width=\"100%\" height=\"600\"></iframe>";
        await using var person = await chromium.PersonAsync(width: 390, height: 844);
        var page = await person.NewPageAsync();
        await page.GotoAsync(street.Address.ToString(), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Expect(page.FrameLocator("iframe").Locator("embedded-board:defined")).ToBeAttachedAsync();
        await HeightsAsync(page, heights => heights.Frames[0] == heights.Boards[0] && heights.Frames[0] != 600);
    }

    private static Task<(int[] Frames, int[] Boards)> HeightsAsync(IPage page, Func<(int[] Frames, int[] Boards), bool> enough) => Until.SeenAsync(
        async () => (
            Frames: await page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('iframe')].map(frame => frame.clientHeight)"),
            Boards: await Task.WhenAll(page.Frames.Skip(1).Take(2).Select(frame => frame.EvaluateAsync<int>("() => Math.ceil(document.body.getBoundingClientRect().height)")))),
        enough,
        seen => $"frames of {string.Join(", ", seen.Frames)} px, boards of {string.Join(", ", seen.Boards)} px");

    // The frame is as high as what is in it: nothing to scroll, and no gap.
    private static async Task FitsAsync(IPage page) => await Until.SeenAsync(
        async () => (
            Frame: await page.EvaluateAsync<int>("() => document.querySelector('iframe').clientHeight"),
            Board: await page.Frames[1].EvaluateAsync<int>("() => Math.ceil(document.body.getBoundingClientRect().height)"),
            Scrolls: await page.Frames[1].EvaluateAsync<bool>("() => document.documentElement.scrollHeight > innerHeight")),
        seen => seen.Frame == seen.Board && !seen.Scrolls && seen.Frame != 600,
        seen => $"a frame of {seen.Frame} px, a board of {seen.Board} px");
}
