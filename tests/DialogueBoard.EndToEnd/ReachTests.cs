using System.Globalization;
using System.Text.Json;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using DialogueBoard.Words;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>Who needs large letters, strong contrast or another direction has all of it: no page scrolls sideways or cuts words off.</summary>
public sealed class ReachTests(Chromium chromium, SeededBoard board) : IClassFixture<SeededBoard>
{
    private const int Narrowest = 320;

    private static readonly string[] Pages =
        ["", "languages", "way-back", "b/{code}", "b/{code}?view=web", "b/{code}/c/{issue}", "b/{code}/add", "b/{code}/join", "b/{code}/live", "b/{code}/mix", "b/{code}/sessions", "b/{code}/reach", "b/{code}/burning", "b/{code}/steps", "b/{code}/growing", "b/{code}/voices", "b/{code}/plans"];

    // What sticks out of the page to either side, leaving out what scrolls in a box of its own.
    private const string SticksOut = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width + 1) return [];
          return [...document.querySelectorAll('body *')].filter(one => { const at = one.getBoundingClientRect(); return at.width > 0 && (at.right > width + 1 || at.left < -1); })
            .slice(0, 6).map(one => `${one.tagName}.${one.className} ${Math.round(one.getBoundingClientRect().left)}..${Math.round(one.getBoundingClientRect().right)}`);
        }
        """;

    // Words that do not fit into a box which hides what does not.
    private const string CutOff = """
        () => [...document.querySelectorAll('main p, main button, main a.button, main label, main h1, main h2, main h3, main legend, main summary')]
          .filter(one => one.offsetParent && !one.closest('.is-folded, .unseen, board-picture, .live-top'))
          .filter(one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 2)
          .slice(0, 6).map(one => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`)
        """;

    [Theory, Rule("G143", "G144")]
    [InlineData("en-GB")]
    [InlineData("cy-GB")]
    [InlineData("ar")]
    public async Task No_page_scrolls_sideways_on_the_narrowest_phone_or_with_letters_of_twice_the_size(string language)
    {
        await using var person = await chromium.PersonAsync(width: Narrowest, height: 640, still: true, javaScript: true);
        await person.AddCookiesAsync([new() { Name = "language", Value = language, Url = board.Site.Address.AbsoluteUri }]);
        var page = await person.NewPageAsync();
        var faults = new List<string>();
        foreach (var path in Pages)
        {
            var address = path.Replace("{code}", board.Code, StringComparison.Ordinal).Replace("{issue}", board.Issue.ToString(), StringComparison.Ordinal);
            await page.SetViewportSizeAsync(Narrowest, 640);
            await page.GotoAsync(new Uri(board.Site.Address, address).AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await NoteAsync("320 px", SticksOut);
            await page.SetViewportSizeAsync(2 * Narrowest, 900);
            await page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
            await NoteAsync("200 %", SticksOut);
            await NoteAsync("200 %, cut off", CutOff);

            async Task NoteAsync(string what, string asked)
            {
                if (await page.EvaluateAsync<string[]>(asked) is { Length: > 0 } found)
                {
                    faults.Add($"{language} /{address} {what}: {string.Join("; ", found)}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact, Rule("G145")]
    public async Task With_strong_contrast_a_button_a_field_and_the_focus_have_lines_of_their_own()
    {
        await using var person = await chromium.PersonAsync(still: true);
        var page = await person.NewPageAsync();
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(new Uri(board.Site.Address, $"b/{board.Code}/add").AbsoluteUri);
        await Expect(page.Locator("textarea").First).ToBeVisibleAsync();
        var lines = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('main button, main textarea, main input:not([type=hidden]), main a.button')].filter(one => one.offsetParent && getComputedStyle(one).appearance === 'none' || one.matches('.button'))
              .filter(one => one.offsetParent && getComputedStyle(one).borderStyle === 'none' && getComputedStyle(one).outlineStyle === 'none' && getComputedStyle(one).textDecorationLine === 'none')
              .map(one => `${one.tagName}.${one.className}`)
            """);
        Assert.Empty(lines);
        await page.Locator("textarea").First.FocusAsync();
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        Assert.Equal("0s", await page.EvaluateAsync<string>("() => [...document.querySelectorAll('main *')].map(one => getComputedStyle(one).animationName === 'none' ? '0s' : getComputedStyle(one).animationDuration).sort().at(-1)"));
    }

    [Fact, Rule("G133")]
    public async Task The_server_gives_numbers_the_forms_that_browsers_give_them()
    {
        await using var person = await chromium.PersonAsync();
        var page = await person.NewPageAsync();
        foreach (var language in Language.All)
        {
            var forms = await page.EvaluateAsync<JsonElement>("language => { const rules = new Intl.PluralRules(language); return Array.from({ length: 1201 }, (_, n) => rules.select(n)); }", language.Name);
            Assert.Equal(forms.EnumerateArray().Select(form => form.GetString()), Enumerable.Range(0, 1_201).Select(n => PluralForm.Of(n, CultureInfo.GetCultureInfo(language.Name))));
        }
    }

    [Fact, Rule("G138", "G146")]
    public async Task A_live_page_goes_on_in_the_language_it_came_in_also_what_comes_to_it_later()
    {
        await using var person = await chromium.PersonAsync();
        await person.AddCookiesAsync([new() { Name = "language", Value = "ar", Url = board.Site.Address.AbsoluteUri }]);
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(board.Site.Address, $"b/{board.Code}/join?returnUrl=/b/{board.Code}/live").AbsoluteUri);
        await page.Locator("main form button.button").First.ClickAsync();
        await page.GotoAsync(new Uri(board.Site.Address, $"b/{board.Code}/live").AbsoluteUri);
        await Expect(page.Locator(".live-list .card").First).ToBeVisibleAsync();

        var key = await board.Site.JoinAsync(board.Code, "Ben");
        var card = await board.Site.ContributeAsync(board.Code, key, "Mae'r bws i'r dref wedi dod i ben.", "story");

        var shown = page.Locator($".live-list #c-{card:N}");
        await Expect(shown.Locator(".card-kind")).ToContainTextAsync("قصة");
        await Expect(shown.Locator(".card-words")).ToHaveAttributeAsync("lang", "cy");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        // The web draws what is in sight: it is brought there.
        await page.Locator("board-picture").EvaluateAsync("(picture, id) => picture.find(id)", card.ToString());
        await Expect(page.Locator($"board-picture [data-id='{card}'] [lang='cy']")).ToHaveCountAsync(1);
    }
}
