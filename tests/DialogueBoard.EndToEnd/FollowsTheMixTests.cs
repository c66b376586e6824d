using System.Diagnostics;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>Pages that are open while the board's dials move.</summary>
public sealed class FollowsTheMixTests(Chromium chromium, SiteForAll forAll, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private string _stewardKey = null!;
    private IBrowserContext _person = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _stewardKey) = await _site.OpenBoardAsync();
        await _site.ContributeAsync(_code, await _site.JoinAsync(_code, "Ben"), "The library has no heating");
        _person = await chromium.PersonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("M48")]
    public async Task The_live_page_follows_a_dial_and_loses_no_letter_and_no_place_in_the_words()
    {
        var live = await LivePage.JoinAsync(_person, _site.Address, _code, "Ann");
        await live.Box.ClickAsync();
        await live.Page.GetByText("When, where, and who for").ClickAsync();
        await live.Page.Locator("#composer-place").FillAsync("Mill Lane");
        await live.Box.PressSequentiallyAsync("I waited an hour");
        await live.Box.PressAsync("ArrowLeft");

        await MoveAsync(("talk", 1), ("picture", 1), ("organising", 1));
        await Expect(Way(live.Page, "Tell a story")).ToHaveCountAsync(0);
        await Expect(Way(live.Page, "Where I stand")).ToBeVisibleAsync();
        await Expect(live.Page.Locator("board-picture")).ToHaveCountAsync(0);
        await Expect(live.Page.Locator("#composer-when")).ToHaveCountAsync(0);
        await Expect(live.Page.Locator(".mix-line")).ToHaveTextAsync("The mix has changed: What the board is arranged by, How we talk, The picture. See Our mix");
        await Expect(live.Page.Locator("#composer-place")).ToHaveValueAsync("Mill Lane");
        await live.Page.Keyboard.TypeAsync("!");
        await Expect(live.Box).ToHaveValueAsync("I waited an hou!r");

        // A field of the part that goes with the dial keeps the cursor too.
        await live.Page.Locator("#composer-place").FocusAsync();
        var since = Stopwatch.GetTimestamp();
        await MoveAsync(("talk", 5), ("picture", 5));
        await Expect(Way(live.Page, "Tell a story")).ToBeVisibleAsync();
        output.WriteLine($"Offered after {Stopwatch.GetElapsedTime(since).TotalMilliseconds:F0} ms.");
        await Expect(Way(live.Page, "Where I stand")).ToHaveCountAsync(0);
        await Expect(live.Page.Locator("board-picture .web-card")).ToHaveCountAsync(1);
        await live.Page.Keyboard.TypeAsync(" 12");
        await Expect(live.Page.Locator("#composer-place")).ToHaveValueAsync("Mill Lane 12");

        await live.Page.GetByRole(AriaRole.Button, new() { Name = "Put it on the board" }).ClickAsync();
        await Expect(live.Card("I waited an hou!r")).ToBeVisibleAsync();
        await Expect(live.Card("I waited an hou!r")).ToContainTextAsync("Mill Lane 12");
    }

    [Fact, Rule("M48")]
    public async Task Where_the_door_closes_the_words_stay_and_where_it_opens_they_can_be_sent()
    {
        var live = await LivePage.JoinAsync(_person, _site.Address, _code, "Ann");
        await live.Box.FillAsync("I waited an hour");
        await MoveAsync(("legitimacy", 1));
        await Expect(live.Page.Locator(".live-say .members-speak")).ToBeVisibleAsync();
        await Expect(live.Page.Button("Put it on the board")).ToBeHiddenAsync();
        await Expect(live.Box).ToHaveValueAsync("I waited an hour");

        await MoveAsync(("legitimacy", 4));
        await live.Page.Button("Put it on the board").ClickAsync();
        await Expect(live.Card("I waited an hour")).ToBeVisibleAsync();
    }

    [Fact, Rule("M48", "M49")]
    public async Task The_page_to_add_by_and_a_page_to_read_follow_too()
    {
        var add = await _person.OpenAsync(_site, $"b/{_code}/add");
        var steps = await _person.OpenAsync(_site, $"b/{_code}/promises");
        await Expect(steps.Locator("mix-news, board-news").First).ToBeAttachedAsync();
        await add.Locator("#composer-text").FillAsync("I waited an hour");
        await MoveAsync(("talk", 1));
        await Expect(Way(add, "Tell a story")).ToHaveCountAsync(0);
        await Expect(add.Locator("#composer-text")).ToHaveValueAsync("I waited an hour");
        await Expect(add.Locator(".mix-line")).ToContainTextAsync("See Our mix");
        await Expect(steps.Locator(".mix-line")).ToContainTextAsync("The mix has changed: How we talk");
        await Expect(steps.Locator(".around > div > ul").GetByRole(AriaRole.Link, new() { Name = "Debate" })).ToBeVisibleAsync();
    }

    [Fact, Rule("M49", "M53")]
    public async Task An_open_cards_page_follows_and_what_is_typed_on_it_stays()
    {
        var key = await _site.JoinAsync(_code, "Ann");
        await _person.BeAsync(_site, key);
        var card = await _site.ContributeAsync(_code, key, "The last bus goes at six.");
        var page = await _person.OpenAsync(_site, $"b/{_code}/c/{card}");
        var energy = page.Locator("summary").Filter(new() { HasText = "I'd give something to this" });
        await energy.ClickAsync();
        await page.Locator("#note").FillAsync("On Fridays");
        await MoveAsync(("planning", 1));
        await Expect(page.Locator(".mix-line")).ToContainTextAsync("See Our mix");
        await Expect(page.Locator("#note")).ToHaveValueAsync("On Fridays");

        await page.Locator("#note").FillAsync("");
        await page.Locator("#note").BlurAsync();
        await MoveAsync(("talk", 1));
        await Expect(energy).ToHaveCountAsync(0);
        await MoveAsync(("planning", 4));
        await Expect(energy).ToHaveCountAsync(1);
    }

    private static ILocator Way(IPage page, string name) => page.Locator(".composer-ways .chip:not([hidden])").Filter(new() { HasText = name });

    private async Task MoveAsync(params (string Principle, int Stop)[] dials)
    {
        using var answer = await _site.ActAsync(_code, _stewardKey, new()
        {
            ["id"] = Guid.NewGuid(),
            ["type"] = "move-dials",
            ["to"] = new JsonArray([.. dials.Select(dial => (JsonNode)new JsonObject { ["principle"] = dial.Principle, ["stop"] = dial.Stop })]),
        });
        answer.EnsureSuccessStatusCode();
    }
}
