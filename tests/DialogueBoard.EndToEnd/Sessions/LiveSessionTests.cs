using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>A session on the live pages of the one who leads it and of those who take part.</summary>
public sealed class LiveSessionTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _people = [];
    private readonly Site _site = forAll.Site;
    private SessionOn _session = null!;

    public async ValueTask InitializeAsync()
    {
        _session = await SessionOn.OpenAsync(
            _site,
            ("check-in", "How are you here tonight?", 5),
            ("gather", "What keeps you from getting home?", 8),
            ("enquire", "What do you know about this one?", 10),
            ("go-round", "One thing that you take with you", 10));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }
    }

    [Fact]
    [Rule("N70", "N71", "N75")]
    public async Task Words_of_a_quiet_round_are_seen_by_nobody_but_their_writer_until_all_are_shown()
    {
        var lead = await _session.LiveAsync(await PersonAsync(), _session.Steward);
        var ann = await _session.LiveAsync(await PersonAsync(), await _session.EnterAsync("Ann"));
        await lead.Lead.GetByRole(AriaRole.Button, new() { Name = "Begin: Gather" }).ClickAsync();
        await Expect(ann.Session.GetByRole(AriaRole.Heading, new() { Name = "What keeps you from getting home?" })).ToBeVisibleAsync();
        await Expect(ann.Session.GetByText("What you write is kept until everybody's words are shown.")).ToBeVisibleAsync();
        await Expect(ann.Page.Box("What keeps you from getting home?")).ToBeVisibleAsync();

        await ann.SayAsync("The last bus goes at eight.");
        await ann.SayAsync("It is dark at the stop.");
        var kept = ann.List.GetByRole(AriaRole.Region, new() { Name = "Kept until everybody's words are shown" });
        await Expect(kept.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(ann.Page.Locator(".composer-parcel").Filter(new() { HasText = "Kept until everybody's words are shown." })).ToHaveCountAsync(2);
        await Expect(lead.Lead.GetByText("2 cards are kept back.")).ToBeVisibleAsync();
        Assert.DoesNotContain("bus goes", await lead.Page.ContentAsync(), StringComparison.Ordinal);

        await kept.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "dark" }).GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
        await ann.Box.FillAsync("There is no light at the stop.");
        await ann.Page.Locator(".composer-put").ClickAsync();
        await Expect(kept.GetByText("There is no light at the stop.")).ToBeVisibleAsync();
        await Expect(kept.GetByText("It is dark at the stop.")).ToHaveCountAsync(0);
        await ann.SayAsync("This was not meant.");
        var mistaken = kept.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "not meant" });
        await mistaken.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await mistaken.GetByRole(AriaRole.Button, new() { Name = "Yes, take it back" }).ClickAsync();
        await Expect(kept.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);

        await lead.Lead.GetByRole(AriaRole.Button, new() { Name = "Show everybody's words" }).ClickAsync();
        await Expect(lead.Card("The last bus goes at eight.")).ToBeVisibleAsync();
        await Expect(lead.Card("There is no light at the stop.")).ToBeVisibleAsync();
        await Expect(kept).ToHaveCountAsync(0);
        await Expect(ann.Card("The last bus goes at eight.")).ToBeVisibleAsync();
        await Expect(ann.List.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
    }

    [Fact]
    [Rule("N72", "N73")]
    public async Task Everybody_goes_to_the_card_they_are_brought_to_but_those_who_stay_behind()
    {
        var ann = await _session.EnterAsync("Ann");
        var first = await SayAsync(ann, "The bus stopped coming.");
        await SayAsync(ann, "Who decides where it goes?");
        var lead = await _session.LiveAsync(await PersonAsync(), _session.Steward);
        var page = await _session.LiveAsync(await PersonAsync(), ann);

        await lead.OpenAsync("The bus stopped coming.");
        await lead.Panel.GetByRole(AriaRole.Button, new() { Name = "Bring everybody here" }).ClickAsync();
        await Expect(page.Panel.GetByRole(AriaRole.Article)).ToContainTextAsync("The bus stopped coming.");
        await page.Session.GetByRole(AriaRole.Button, new() { Name = "Stay behind" }).ClickAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);

        await lead.OpenAsync("Who decides where it goes?");
        await lead.Panel.GetByRole(AriaRole.Button, new() { Name = "Bring everybody here" }).ClickAsync();
        await Expect(page.Session.GetByText("Who decides where it goes?")).ToBeVisibleAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        await page.Session.GetByRole(AriaRole.Button, new() { Name = "Go there" }).ClickAsync();
        await Expect(page.Panel.GetByRole(AriaRole.Article)).ToContainTextAsync("Who decides where it goes?");

        // Who loads the page anew is where everybody is.
        await page.Page.GotoAsync(_site.At($"b/{_session.Code}/live#{first}"));
        await page.Page.ReloadAsync();
        await page.ReadyAsync();
        await Expect(page.Panel.GetByRole(AriaRole.Article)).ToContainTextAsync("Who decides where it goes?");
        await lead.Panel.GetByRole(AriaRole.Button, new() { Name = "Let everybody go" }).ClickAsync();
        await Expect(page.Session.GetByText("Everybody is at")).ToHaveCountAsync(0);
    }

    [Fact]
    [Rule("N73")]
    public async Task Nobody_who_is_writing_on_a_phone_is_taken_away_from_it()
    {
        var ann = await _session.EnterAsync("Ann");
        var card = await SayAsync(ann, "The bus stopped coming.");
        var page = await _session.LiveAsync(await PersonAsync(390, 844), ann);
        await page.Page.Button("Add").ClickAsync();
        await page.Box.FillAsync("I walk home, and");
        await _session.DoAsync(_session.Steward, "bring-to", new() { ["contributionId"] = card });
        await Expect(page.Session.GetByRole(AriaRole.Button, new() { Name = "Go there" })).ToBeAttachedAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        await Expect(page.Box).ToBeFocusedAsync();
        await Expect(page.Panel).ToHaveCountAsync(0);
        await page.Page.PressAsync("Escape");
        await page.Session.GetByRole(AriaRole.Button, new() { Name = "Go there" }).ClickAsync();
        await Expect(page.Panel).ToBeVisibleAsync();
    }

    [Fact]
    [Rule("N74")]
    public async Task Each_change_is_told_once_to_those_who_hear_the_page_until_they_pause_it()
    {
        var page = await _session.LiveAsync(await PersonAsync(), await _session.EnterAsync("Ann"));
        var says = page.Page.Locator("session-says [role=status]");
        await Expect(says).ToHaveTextAsync("");
        await RoundAsync(0);
        await Expect(says).ToHaveTextAsync("Now: Check in. How are you here tonight?");
        await RoundAsync(1);
        await Expect(says).ToHaveTextAsync("Now: Gather. What keeps you from getting home? What you write is kept until everybody's words are shown.");
        await _session.DoAsync(_session.Steward, "reveal");
        await Expect(says).ToHaveTextAsync("Everybody's words are shown now.");
        await TimeUpAsync();
        await Expect(says).ToHaveTextAsync("The time is up");
        await _session.DoAsync(_session.Steward, "keep-quiet");
        await Expect(says).ToHaveTextAsync("What you write is kept until everybody's words are shown.");
        await TimeUpAsync();
        await Expect(says).ToHaveTextAsync("What you write is kept until everybody's words are shown.");
        await _session.DoAsync(_session.Steward, "reveal");
        await Expect(says).ToHaveTextAsync("Everybody's words are shown now.");

        await page.Page.Button("Pause these messages").ClickAsync();
        await RoundAsync(2);
        await Expect(page.Session.GetByRole(AriaRole.Heading)).ToHaveTextAsync("What do you know about this one?");
        await Expect(says).ToHaveTextAsync("Everybody's words are shown now.");
        await page.Page.Button("Tell me again").ClickAsync();
        await RoundAsync(3);
        await Expect(says).ToContainTextAsync("Now: Go round. One thing that you take with you");

        // Where everybody is at one card its answers are not read out to all; where somebody opened it themselves they are.
        var answers = page.Page.Locator("live-board > p.unseen[role=status]");
        var card = await SayAsync(_session.Steward, "The bus stopped coming.");
        await _session.DoAsync(_session.Steward, "bring-to", new() { ["contributionId"] = card });
        await Expect(page.Panel.GetByRole(AriaRole.Article)).ToContainTextAsync("The bus stopped coming.");
        await _site.ContributeAsync(_session.Code, _session.Steward, "Who decides where it goes?", "question", card);
        await Expect(page.Panel.GetByText("Who decides where it goes?")).ToBeVisibleAsync();
        await Expect(answers).ToHaveTextAsync("");
        await _session.DoAsync(_session.Steward, "bring-to");
        await Expect(page.Session.GetByText("Everybody is at")).ToHaveCountAsync(0);
        await _site.ContributeAsync(_session.Code, _session.Steward, "Who pays for it?", "question", card);
        await Expect(answers).ToHaveTextAsync("New on this card: Who pays for it?");

        // As the clock of the page tells it.
        Task TimeUpAsync() => page.Page.Locator(".strip time-left").EvaluateAsync("clock => clock.dispatchEvent(new CustomEvent('time-up', { bubbles: true }))");
    }

    [Fact]
    [Rule("N76")]
    public async Task Without_scripts_it_is_said_before_writing_that_words_are_kept_and_they_can_be_taken_back()
    {
        var ann = await _session.EnterAsync("Ann");
        await RoundAsync(1);
        var person = await PersonAsync(javaScript: false);
        await person.BeAsync(_site, ann);
        var page = await person.OpenAsync(_site, $"b/{_session.Code}/add");
        await Expect(page.GetByText("What you write is kept until everybody's words are shown.")).ToBeVisibleAsync();
        await page.Box("What keeps you from getting home?").FillAsync("The last bus goes at eight.");
        await page.Button("Send it, to be kept").ClickAsync();
        await Expect(page.GetByText("It is kept until everybody's words are shown.")).ToBeVisibleAsync();
        var kept = page.Region("Kept until everybody's words are shown");
        await Expect(kept).ToContainTextAsync("The last bus goes at eight.");
        await kept.Locator("summary", new() { HasText = "Take back" }).ClickAsync();
        await page.Button("Yes, take it back").ClickAsync();
        await Expect(kept).ToHaveCountAsync(0);
        await _session.DoAsync(_session.Steward, "reveal");
        Assert.Empty(await _site.ContributionsAsync(_session.Code));
    }

    [Fact]
    [Rule("N77", "N78")]
    public async Task Somebody_comes_in_raises_a_hand_has_their_turn_and_leaves_by_keys()
    {
        var page = (await _session.LiveAsync(await PersonAsync(), await _site.JoinAsync(_session.Code, "Ann"))).Page;
        var strip = page.Region("The session");
        await Expect(strip).ToContainTextAsync("A session is on: How do we get home at night?");
        await PressAsync(page, page.Button("Come in"));
        await Expect(strip.GetByRole(AriaRole.Heading)).ToHaveTextAsync("How do we get home at night?");
        await Expect(strip.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await PressAsync(page, page.Button("Raise my hand"));
        await Expect(page.Button("Take my hand down")).ToBeFocusedAsync();
        await PressAsync(page, page.Button("Take my hand down"));
        await Expect(page.Button("Raise my hand")).ToBeFocusedAsync();
        await PressAsync(page, page.Button("Pause these messages"));
        await Expect(page.Button("Tell me again")).ToBeFocusedAsync();

        var card = await SayAsync(await _session.EnterAsync("Cas"), "The last bus is cut.");
        await _session.DoAsync(_session.Steward, "bring-to", new() { ["contributionId"] = card });
        await PressAsync(page, page.Button("Stay behind"));
        await Expect(page.Button("Go there")).ToBeFocusedAsync();
        await PressAsync(page, page.Button("Go there"));
        await Expect(page.Locator("#panel-title")).ToBeFocusedAsync();
        await _session.DoAsync(_session.Steward, "bring-to");

        // What somebody has folded away opens at the next round, and they stay where they are.
        var fold = strip.Locator("summary");
        await PressAsync(page, fold);
        await Expect(strip.GetByRole(AriaRole.Heading)).ToBeHiddenAsync();
        await RoundAsync(3);
        await Expect(strip.GetByRole(AriaRole.Heading)).ToHaveTextAsync("One thing that you take with you");
        await Expect(strip.GetByRole(AriaRole.Heading)).ToBeVisibleAsync();
        await Expect(fold).ToBeFocusedAsync();
        var ben = await _session.EnterAsync("Ben");
        await _session.DoAsync(_session.Steward, "hand-on-turn", new() { ["from"] = await TurnAsync() });
        await Expect(strip.Locator(".strip-turn").GetByText("It is your turn.")).ToBeVisibleAsync();
        var me = await TurnAsync();
        await PressAsync(page, page.Button("Hand it on to somebody"));
        await PressAsync(page, strip.GetByLabel("Who?"), "B");
        await PressAsync(page, page.Button("Hand it on"));
        await Expect(strip.Locator(".strip-turn").GetByText("It is the turn of Ben.")).ToBeFocusedAsync();
        await _session.DoAsync(ben, "hand-on-turn", new() { ["from"] = await TurnAsync(), ["to"] = me });
        await PressAsync(page, page.Button("I have spoken, or pass"));
        await Expect(strip.Locator(".strip-turn").GetByText("It is the turn of Cas.")).ToBeFocusedAsync();
        await _session.DoAsync(_session.Steward, "hand-on-turn", new() { ["from"] = await TurnAsync() });
        await Expect(strip.Locator(".strip-turn")).ToContainTextAsync("Everybody has had a turn.");
        await PressAsync(page, page.Button("Leave the session"));
        await Expect(page.Button("Come in")).ToBeVisibleAsync();
        await Expect(strip.GetByText("A session is on:")).ToBeFocusedAsync();
    }

    [Fact]
    [Rule("N79", "N80", "N81")]
    public async Task Whoever_leads_does_all_of_it_by_keys()
    {
        var ann = await _session.EnterAsync("Ann");
        await SayAsync(ann, "The bus stopped coming.");
        await SayAsync(ann, "The last bus is cut.");
        await _session.DoAsync(ann, "raise-hand");
        var live = await _session.LiveAsync(await PersonAsync(), _session.Steward);
        var (page, lead) = (live.Page, live.Lead);
        await Expect(lead.GetByText("2 take part.")).ToBeVisibleAsync();
        await Expect(lead.GetByText("1 has not yet said anything.")).ToBeVisibleAsync();
        var rounds = lead.GetByRole(AriaRole.Heading, new() { Name = "Rounds" });
        foreach (var (press, then, at) in new[]
        {
            ("Begin: Check in", "1 more minute", rounds), ("1 more minute", "5 more minutes", Do("1 more minute")), ("5 more minutes", "Stop the time", Do("5 more minutes")),
            ("Stop the time", "Let the time go on", Do("Let the time go on")), ("Let the time go on", "Stop the time", Do("Stop the time")),
            ("Keep new words back", "Show everybody's words", Do("Show everybody's words")), ("Show everybody's words", "Keep new words back", Do("Keep new words back")),
            ("End this round", "Begin: Gather", rounds),
        })
        {
            await PressAsync(page, Do(press));
            await Expect(Do(then)).ToBeVisibleAsync();
            await Expect(at).ToBeFocusedAsync();
        }

        await PressAsync(page, lead.GetByRole(AriaRole.Button, new() { Name = "Take down the hand of Ann" }));
        await Expect(lead.GetByText("No hand is up.")).ToBeVisibleAsync();
        await Expect(lead.GetByRole(AriaRole.Heading, new() { Name = "Hands" })).ToBeFocusedAsync();
        await live.OpenAsync("The last bus is cut.");
        await PressAsync(page, live.Panel.GetByRole(AriaRole.Button, new() { Name = "Bring everybody here" }));
        await Expect(live.Panel.GetByRole(AriaRole.Button, new() { Name = "Let everybody go" })).ToBeFocusedAsync();
        await PressAsync(page, live.Panel.GetByRole(AriaRole.Button, new() { Name = "Let everybody go" }));
        await Expect(live.Panel.GetByRole(AriaRole.Button, new() { Name = "Bring everybody here" })).ToBeFocusedAsync();
        await PressAsync(page, page.Button("These two say the same"));
        var other = live.Panel.GetByLabel("The chosen card, or one of the newest");
        await PressAsync(page, other, "T");
        await Expect(other.Locator("option:checked")).ToHaveTextAsync("The bus stopped coming.");
        await Expect(other).ToBeFocusedAsync();
        await PressAsync(page, page.Button("Put them beside each other"));
        await Expect(live.Panel.GetByRole(AriaRole.Region, new() { Name = "Threads" })).ToContainTextAsync("The bus stopped coming.");

        await PressAsync(page, lead.GetByRole(AriaRole.Button, new() { Name = "Add for someone in the room" }));
        await PressAsync(page, lead.GetByLabel("Their words"), "");
        await page.Keyboard.TypeAsync("I have no phone.");
        await PressAsync(page, page.Button("Put it in for them"));
        await Expect(lead.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ask them first");
        await PressAsync(page, lead.GetByLabel("They said that this is OK"), "Space");
        await PressAsync(page, page.Button("Put it in for them"));
        await Expect(live.Card("I have no phone.")).ToBeVisibleAsync();

        await PressAsync(page, lead.GetByRole(AriaRole.Button, new() { Name = "Let somebody else lead" }));
        await PressAsync(page, lead.GetByLabel("Who?"), "A");
        await PressAsync(page, page.Button("Hand it on"));
        await Expect(lead).ToHaveCountAsync(0);
        await Expect(live.Session.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await PressAsync(page, page.Button("Lead it instead"));
        await PressAsync(page, page.Button("Lead from now on"));
        await PressAsync(page, lead.GetByRole(AriaRole.Button, new() { Name = "End the session" }));
        await PressAsync(page, page.Button("Yes, end it"));
        await Expect(live.Session).ToHaveCountAsync(0);
        await Expect(live.List).ToBeFocusedAsync();

        ILocator Do(string name) => lead.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }

    [Fact]
    [Rule("N80")]
    public async Task In_two_tabs_of_whoever_leads_what_was_pressed_in_one_is_so_in_the_other()
    {
        var person = await PersonAsync();
        var one = await _session.LiveAsync(person, _session.Steward);
        var other = await _session.LiveAsync(person, _session.Steward);
        await one.Lead.GetByRole(AriaRole.Button, new() { Name = "Begin: Gather" }).ClickAsync();
        await other.Lead.GetByRole(AriaRole.Button, new() { Name = "Show everybody's words" }).ClickAsync();
        await Expect(one.Lead.GetByRole(AriaRole.Button, new() { Name = "Keep new words back" })).ToBeVisibleAsync();
        await other.Page.GotoAsync(_site.At($"b/{_session.Code}"));
        await other.Page.GoBackAsync();
        await other.ReadyAsync();
        await Expect(other.Lead.GetByRole(AriaRole.Button, new() { Name = "End this round" })).ToBeVisibleAsync();
    }

    private static async Task PressAsync(IPage page, ILocator target, string key = "Enter")
    {
        await Expect(target).ToBeVisibleAsync();
        if (!await target.EvaluateAsync<bool>("element => element === document.activeElement"))
        {
            await page.TabToAsync(target);
        }

        if (key.Length > 0)
        {
            await page.PressAsync(key);
        }
    }

    private Task RoundAsync(int round) => _session.DoAsync(_session.Steward, "start-round", new() { ["round"] = round });

    private async Task<Guid> SayAsync(string key, string words)
    {
        var id = Guid.NewGuid();
        await _session.DoAsync(key, "contribute", new() { ["kind"] = "issue", ["text"] = words }, id);
        return id;
    }

    private async Task<JsonNode?> TurnAsync() => (await System.Net.Http.Json.HttpClientJsonExtensions.GetFromJsonAsync<JsonObject>(_site.Http, $"api/boards/{_session.Code}/view"))!["put"]!["sessions"]![0]!["turn"]?.DeepClone();

    private async Task<IBrowserContext> PersonAsync(int width = 1440, int height = 900, bool javaScript = true)
    {
        var person = await chromium.PersonAsync(javaScript, width, height);
        _people.Add(person);
        return person;
    }
}
