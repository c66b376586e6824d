using System.Net;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>Nothing from elsewhere gets onto our pages, and nobody's words become more than words.</summary>
public sealed class SafetyTests(Chromium chromium, SeededBoard board) : IClassFixture<SeededBoard>
{
    [Theory, Rule("V11")]
    [InlineData("b/{0}")]
    [InlineData("b/{0}?view=web")]
    [InlineData("b/{0}/c/{1}")]
    [InlineData("b/{0}/add?about={1}")]
    [InlineData("b/{0}/live")]
    [InlineData("b/{0}/screen")]
    public async Task Hurtful_words_stand_on_the_page_letter_by_letter(string path)
    {
        await using var person = await chromium.PersonAsync();
        await person.BeAsync(board.Site, board.WriterKey);

        // After its session the wall of that board thanks; on another everybody is at a card.
        var onWall = path.EndsWith("/screen", StringComparison.Ordinal);
        var page = await person.OpenAsync(board.Site, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, onWall ? board.AtOneCardCode : board.Code, board.HurtfulCard));

        // The add page shows the beginning only.
        var words = SeededBoard.Hurtful(onWall ? "focus" : "text");
        await Expect(page.GetByText(path.Contains("/add", StringComparison.Ordinal) ? words[..60] : words).First).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("() => 'hurt' in window"));
    }

    [Fact, Rule("V11")]
    public async Task What_is_taken_out_is_a_file_and_never_a_page()
    {
        foreach (var form in new[] { "csv", "md", "json" })
        {
            using var answer = await board.Site.Http.GetAsync($"api/boards/{board.Code}/export.{form}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact, Rule("X11", "X8")]
    public async Task A_strangers_page_can_neither_frame_a_board_nor_write_on_it()
    {
        await using var person = await chromium.PersonAsync();
        await person.BeAsync(board.Site, board.WriterKey);
        using var stranger = new Stranger($"""
            <iframe src="{board.Site.At($"b/{board.Code}/add")}"></iframe>
            <form method="post" action="{board.Site.At($"b/{board.Code}/add")}">
              <input name="_handler" value="add"><input name="text" value="From a stranger"><input name="kind" value="issue">
              <input name="id" value="{Guid.NewGuid()}"><button>Win</button>
            </form>
            """);
        var before = (await board.Site.ContributionsAsync(board.Code)).Count;
        var page = await person.NewPageAsync();
        await page.RunAndWaitForConsoleMessageAsync(
            () => page.GotoAsync(stranger.Address),
            new() { Predicate = said => said.Text.Contains("frame-ancestors", StringComparison.Ordinal) });

        // Without waiting for the board, in the background, and then as a form.
        var act = Door.Contribute(Guid.NewGuid(), "From a stranger").ToJsonString();
        await page.EvaluateAsync(
            "([address, body]) => fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', headers: { 'content-type': 'text/plain' }, body }).catch(() => undefined)",
            new[] { board.Site.At($"api/boards/{board.Code}/acts"), act });
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Win" }).ClickAsync(),
            response => response.Request.Method == "POST" && response.Url.EndsWith("/add", StringComparison.Ordinal));
        Assert.Equal((int)HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(before, (await board.Site.ContributionsAsync(board.Code)).Count);
    }
}
