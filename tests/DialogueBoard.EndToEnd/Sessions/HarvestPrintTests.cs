using System.Text;
using System.Text.RegularExpressions;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>What a session came to, on paper.</summary>
public sealed partial class HarvestPrintTests(Chromium chromium, SiteForAll forAll)
{
    private const string ToPress = "nav, button, .button, summary, input, select, textarea";

    [Fact, Rule("N50")]
    public async Task Printed_what_a_session_came_to_has_all_its_words_and_nothing_to_press()
    {
        var site = forAll.Site;
        await using var person = await chromium.PersonAsync();
        var session = await LedSession.OpenAsync(site);
        var ann = await session.ComeAsync("Ann");
        await session.StartAsync(0);
        await session.SayAsync(ann, "Tired, and glad to be here.", "story");
        await session.StartAsync(2);
        await session.SayAsync(ann, "Who decides when the last bus goes?", "question");
        await session.DoAsync("close-session");
        await person.BeAsync(site, ann);
        var page = await person.OpenAsync(site, $"b/{session.Code}/sessions/{session.Id}");
        var toPress = page.Locator(ToPress).Filter(new() { Visible = true });
        await Expect(toPress.First).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(toPress).ToHaveCountAsync(0);
        foreach (var words in new[] { "What would get everybody home?", "How are you here today?", "Tired, and glad to be here.", "Who decides when the last bus goes?" })
        {
            await Expect(page.GetByText(words).First).ToBeVisibleAsync();
        }

        var paper = Encoding.Latin1.GetString(await page.PdfAsync());
        Assert.StartsWith("%PDF-", paper, StringComparison.Ordinal);
        Assert.InRange(Sheet().Count(paper), 1, 9);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
