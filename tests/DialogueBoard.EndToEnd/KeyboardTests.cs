using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>Taking part live without ever touching a mouse; at each stop one sees where one is.</summary>
public sealed class KeyboardTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private const int Step = 40;
    private readonly Site _site = forAll.Site;
    private string _code = null!;
    private Guid _issue;
    private Guid _question;
    private IBrowserContext _person = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _) = await _site.OpenBoardAsync();
        var key = await _site.JoinAsync(_code, "Ben");
        _issue = await _site.ContributeAsync(_code, key, "The bus stopped coming.");
        _question = await _site.ContributeAsync(_code, key, "Who decides where it goes?", "question", _issue);
        _person = await chromium.PersonAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_person is not null)
        {
            await _person.DisposeAsync();
        }
    }

    [Fact, Rule("V9")]
    public async Task Somebody_joins_says_something_answers_a_card_and_follows_a_thread_by_keys()
    {
        var page = await _person.OpenAsync(_site, $"b/{_code}/live");
        await page.TabToAsync(page.Box("What should others call you?"));
        await page.Keyboard.TypeAsync("Ann");
        await page.PressAsync("Enter");

        var list = page.Region("Cards, newest first");
        await Expect(list.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await new LivePage(page).ReadyAsync();
        await page.TabToAsync(page.Link("Go to the writing box"));
        await page.PressAsync("Enter");
        await Expect(page.Box("What is happening?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The library closes at four.");
        await page.TabToAsync(page.GetByRole(AriaRole.Radio, new() { Name = "What is burning" }));
        await page.PressAsync("ArrowRight");
        await page.TabToAsync(page.Button("Put it on the board"));
        await page.PressAsync("Enter");
        await Expect(list.GetByRole(AriaRole.Article, new() { Name = "Question. You, for yourself" })).ToContainTextAsync("The library closes at four.");

        await page.TabToAsync(list.GetByRole(AriaRole.Link, new() { Name = "Open: The bus stopped coming." }));
        await page.PressAsync("Enter");
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "This card" });
        await Expect(panel.GetByRole(AriaRole.Heading, new() { Name = "This card" })).ToBeFocusedAsync();
        await page.TabToAsync(panel.GetByRole(AriaRole.Button, new() { Name = "Tell a story" }));
        await page.PressAsync("Enter");
        await Expect(page.Box("What do you want to say to it?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("I waited an hour.");
        await page.PressAsync("Control+Enter");
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "I waited an hour." })).ToBeVisibleAsync();

        await page.TabToAsync(panel.GetByRole(AriaRole.Link, new() { Name = "Who decides where it goes?" }));
        await page.PressAsync("Enter");
        await Expect(panel.GetByRole(AriaRole.Article)).ToContainTextAsync("Who decides where it goes?");
        await page.PressAsync("Escape");
        await Expect(panel).ToHaveCountAsync(0);
    }

    /// <summary>
    /// A browser looks for the place named in the address once more when the page is all there, and takes the focus away
    /// from wherever it is if that place cannot have it.
    /// </summary>
    [Fact, Rule("V9")]
    public async Task Somebody_who_writes_while_the_page_is_still_loading_loses_no_letter()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.NewPageAsync();
        var let = new TaskCompletionSource();
        await page.RouteAsync("**/js/page.*", async script =>
        {
            await let.Task;
            await script.ContinueAsync();
        });
        await page.GotoAsync(_site.At($"b/{_code}/live"), new() { WaitUntil = WaitUntilState.Commit });
        var box = page.Box("What is happening?");
        await Expect(box).ToBeVisibleAsync();
        await page.EvaluateAsync("() => new Promise(done => { const look = () => globalThis.Blazor ? done() : setTimeout(look, 20); look(); })");

        await page.TabToAsync(page.Link("Go to the writing box"));
        await page.PressAsync("Enter");
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The library closes at f");
        let.SetResult();
        await new LivePage(page).ReadyAsync();
        await page.Keyboard.TypeAsync("our.");
        await Expect(box).ToHaveValueAsync("The library closes at four.");
        await page.PressAsync("Control+Enter");
        await Expect(page.Region("Cards, newest first").GetByRole(AriaRole.Article).First).ToContainTextAsync("The library closes at four.");
    }

    [Fact, Rule("V9")]
    public async Task A_picture_that_hears_of_its_cards_late_leaves_the_focus_on_the_card_that_was_opened()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.NewPageAsync();
        var let = new TaskCompletionSource();
        await page.RouteAsync("**/changes*", async stream =>
        {
            await let.Task;
            await stream.ContinueAsync();
        });
        await page.GotoAsync(_site.At($"b/{_code}/live"), new() { WaitUntil = WaitUntilState.Commit });
        await new LivePage(page).ReadyAsync();
        await page.TabToAsync(page.Region("Cards, newest first").GetByRole(AriaRole.Link, new() { Name = "Open: The bus stopped coming." }));
        await page.PressAsync("Enter");
        var title = page.GetByRole(AriaRole.Heading, new() { Name = "This card" });
        await Expect(title).ToBeFocusedAsync();

        let.SetResult();
        var drawn = page.Region("Web of cards").Locator($"[data-id='{_issue}'][tabindex='0']");
        await Expect(drawn).ToBeVisibleAsync();
        await Expect(title).ToBeFocusedAsync();
    }

    [Fact, Rule("V9", "V8")]
    public async Task Somebody_goes_along_a_thread_in_the_web_opens_a_card_and_moves_it_by_keys()
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.OpenAsync(_site, $"b/{_code}/live");
        var web = page.Region("Web of cards");
        var issue = web.GetByRole(AriaRole.Button, new() { Name = "The bus stopped coming." });
        var question = web.GetByRole(AriaRole.Button, new() { Name = "Who decides where it goes?" });
        await Expect(issue).ToBeVisibleAsync();
        await Expect(page.Region("Cards, newest first").GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await new LivePage(page).ReadyAsync();
        await page.TabToAsync(page.Link("Go to the web"));
        await page.PressAsync("Enter");
        await page.TabToAsync(web.Locator("[role=button][tabindex='0']"));
        await page.PressAsync("Home");
        await Expect(issue).ToBeFocusedAsync();

        var (fromX, fromY) = await PlaceAsync(_issue);
        var (toX, toY) = await PlaceAsync(_question);
        await page.PressAsync(Math.Abs(toX - fromX) > Math.Abs(toY - fromY)
            ? toX > fromX ? "ArrowRight" : "ArrowLeft"
            : toY > fromY ? "ArrowDown" : "ArrowUp");
        await Expect(question).ToBeFocusedAsync();

        await page.PressAsync("m");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Moving this card" })).ToBeVisibleAsync();
        await page.PressAsync("ArrowRight");
        await page.PressAsync("ArrowRight");
        await page.PressAsync("ArrowDown");
        var answer = await page.RunAndWaitForResponseAsync(() => page.PressAsync("Enter"), response => response.Url.EndsWith("/acts", StringComparison.Ordinal));
        Assert.Equal(200, answer.Status);
        Assert.Equal((toX + (2 * Step), toY + Step), await PlaceAsync(_question));
        await Expect(question).ToBeFocusedAsync();

        await page.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "This card" }).GetByRole(AriaRole.Article)).ToContainTextAsync("Who decides where it goes?");
    }

    [Theory, Rule("V9")]
    [InlineData("b/{0}", "Who decides where it goes?")]
    [InlineData("b/{0}/c/{1}", "Find your way back")]
    [InlineData("b/{0}/add", "Find your way back")]
    public async Task Every_stop_on_a_page_is_seen(string path, string last)
    {
        await _person.BeAsync(_site, await _site.JoinAsync(_code, "Ann"));
        var page = await _person.OpenAsync(_site, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, _code, _issue));
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = last }).First);
    }

    private async Task<(double X, double Y)> PlaceAsync(Guid id)
    {
        var card = (await _site.ContributionsAsync(_code)).Single(one => (Guid)one!["id"]! == id)!;
        return ((double)card["x"]!, (double)card["y"]!);
    }
}
