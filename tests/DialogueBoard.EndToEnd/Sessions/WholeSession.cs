using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Faults;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>
/// Three browsers in one session over two nodes: who leads it on a laptop, somebody with a phone, and the wall. The laptop is at
/// one node, the phone and the wall are at the other. Each method is a stage, in the order in which a session goes.
/// </summary>
internal sealed class WholeSession : IAsyncDisposable
{
    public const string Bus = "The last bus goes at six, and I finish at half past. Zwölfuhrbus.";
    public const string Lamps = "The lamps by the lock are out, and I am afraid. Laternenmühle.";
    public const string Led = "My mother cannot walk that far any more. Großmutterweg.";

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };
    private readonly IBrowserContext[] _browsers;
    private readonly string[] _ways;

    private WholeSession(Cluster cluster, string code, string[] ways, IBrowserContext[] browsers)
    {
        (Cluster, Code, _ways, _browsers) = (cluster, code, ways, browsers);
        string[] names = ["the laptop of who leads", "the phone", "the wall"];
        Heard = [.. browsers.Select((browser, n) => Overheard.To(names[n], browser))];
    }

    public Cluster Cluster { get; }

    public string Code { get; }

    public Guid Id { get; private set; }

    /// <summary>What each browser has received: the laptop, the phone, the wall.</summary>
    public Overheard[] Heard { get; }

    public LivePage Lead { get; private set; } = null!;

    public LivePage Phone { get; private set; } = null!;

    public WallPage Wall { get; private set; } = null!;

    /// <summary>At which node the laptop and the phone are.</summary>
    public Site LeadAt { get; private set; } = null!;

    public Site PhoneAt { get; private set; } = null!;

    public static async Task<WholeSession> BeginAsync(Chromium chromium, Cluster cluster)
    {
        var (code, link) = await cluster.Nodes[0].OpenBoardAsync("Getting home", "How people get home in the evening.");
        IBrowserContext[] browsers = [await chromium.PersonAsync(), await chromium.PersonAsync(width: 390, height: 844), await chromium.PersonAsync(width: 1920, height: 1080)];
        var session = new WholeSession(cluster, code, await WaysAsync(cluster), browsers);

        // Who leads looks after the board, as a person and not as a link.
        var (node, sue) = (cluster.Nodes[0], await cluster.Nodes[0].JoinAsync(code, "Sue"));
        foreach (var (key, act) in new[] { (link, "look-after"), (link, "offer-care"), (sue, "take-care") })
        {
            using var answer = await node.ActAsync(code, key, new() { ["id"] = Guid.NewGuid(), ["type"] = act });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        await session.StandAtAsync(browsers[0], 0, sue);
        await session.StandAtAsync(browsers[1], 1);
        await session.StandAtAsync(browsers[2], 1);
        session.Wall = await WallPage.OpenAsync(browsers[2], cluster.Address, code);
        await session.Wall.SeesAsync("title", "Getting home");
        return session;
    }

    /// <summary>From the list of sessions by a template, with a go-round added to it.</summary>
    public async Task PlanAsync()
    {
        var page = await _browsers[0].NewPageAsync();
        await page.GotoAsync(At($"b/{Code}/sessions"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^An open gathering") }).ClickAsync();
        var more = page.Button("One more round");
        await more.ClickAsync();
        var added = page.GetByRole(AriaRole.Group, new() { Name = "Round 7" });
        await added.GetByLabel("What people do").SelectOptionAsync("go-round");
        await added.GetByLabel("What everybody is asked").FillAsync("What has this stirred in you?");
        await page.GetByLabel("What it is for").FillAsync("What would get everybody home after six?");
        await page.Button("Plan this session").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What would get everybody home after six?" })).ToBeVisibleAsync();
        // Whichever node answers: the other one learns of it a moment later.
        Id = await Until.SeenAsync(IdAsync, id => id != default, _ => "no session");
        await page.Button("Open the session").ClickAsync();
        Lead = new(page);
        await Lead.ReadyAsync();
        LeadAt = Cluster.LatestCircuitAt!;
        await Expect(Lead.Lead).ToBeVisibleAsync(Patiently);
        await Wall.SeesAsync("label", "We begin in a moment");
        await PressAsync("Begin: Check in");
        await Wall.SeesAsync("label", "Check in, 1 of 7");
    }

    /// <summary>From the address behind the QR code to the first card on the board.</summary>
    /// <returns>How often the phone was touched, and how long it took.</returns>
    public async Task<(int Taps, TimeSpan Took)> ComeInAsync()
    {
        var page = await _browsers[1].NewPageAsync();
        var (taps, began) = (0, Stopwatch.GetTimestamp());
        await page.GotoAsync(At($"b/{Code}/session"));
        await TapAsync(page.Button("Come in"));
        Phone = new(page);
        await Expect(Phone.Box).ToBeVisibleAsync(Patiently);
        await TapAsync(Phone.Box);
        await page.Keyboard.TypeAsync("Tired, and glad to be here.");
        await TapAsync(page.Locator(".composer-put"));
        await Wall.SeesAsync("cards", "Tired, and glad to be here.");
        var took = Stopwatch.GetElapsedTime(began);
        await Phone.ReadyAsync();
        PhoneAt = Cluster.LatestCircuitAt!;
        await Expect(Lead.Card("Tired, and glad to be here.")).ToBeVisibleAsync(Patiently);
        await AwayFromSheetAsync();
        return (taps, took);

        async Task TapAsync(ILocator target)
        {
            taps++;
            await target.ClickAsync();
        }
    }

    /// <summary>The quiet round begins, and each writes what nobody else may read yet.</summary>
    public async Task WriteInTheQuietAsync()
    {
        await PressAsync("Begin: Gather");
        await Wall.SeesAsync("say", "People are writing for themselves");
        await Expect(Phone.Session).ToContainTextAsync("Kept until shown");
        await SayAsync(Bus);
        await Expect(Kept(Phone).GetByText(Bus)).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await Lead.SayAsync(Led);
        await Expect(Kept(Lead).GetByText(Led)).ToBeVisibleAsync(Patiently);
        await TakeAsync("quiet");
    }

    /// <summary>And goes on writing, whatever came between.</summary>
    public async Task GoOnInTheQuietAsync()
    {
        await SayAsync(Lamps);
        await Expect(Kept(Phone).GetByText(Lamps)).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await Expect(Kept(Phone).GetByText(Bus)).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await Expect(Kept(Lead).GetByText(Led)).ToBeVisibleAsync(Patiently);
        await Expect(Lead.Lead.GetByText("3 cards are kept back.")).ToBeVisibleAsync(Patiently);
        await Wall.SeesAsync("say", "People are writing for themselves");
    }

    /// <summary>Waits until each answer that a browser has begun to receive has ended.</summary>
    public Task AllHasEndedAsync() => Until.SeenAsync(
        () => Task.FromResult(Heard.SelectMany(one => one.Unended.Select(from => $"{one.Who}, from {from}")).ToList()),
        unended => unended.Count == 0,
        unended => $"not ended: {string.Join("; ", unended)}.");

    /// <summary>Nothing that one has written has reached another yet.</summary>
    public async Task NothingWasShownAsync(IEnumerable<Overheard> others)
    {
        await Task.WhenAll(Heard.Concat(others).Select(one => one.SettleAsync()));
        foreach (var (words, receivers) in new[] { (Bus, new[] { Heard[0], Heard[2] }), (Lamps, [Heard[0], Heard[2]]), (Led, [Heard[1], Heard[2]]) })
        {
            foreach (var one in receivers.Concat(others))
            {
                // The word that nothing else on the board has is looked for too: it is found wherever a text is cut.
                Assert.True(one.Bytes > 0, $"Nothing was overheard of {one.Who}.");
                Assert.Empty(one.Where(words));
                Assert.Empty(one.Where(words.Split(' ')[^1].TrimEnd('.')));
            }
        }
    }

    /// <summary>All of it, to everybody, at once.</summary>
    public async Task ShowAsync(IEnumerable<Overheard> streams)
    {
        await PressAsync("Show everybody's words");
        foreach (var words in new[] { Bus, Lamps, Led })
        {
            await Wall.SeesAsync("cards", words);
            await Expect(Lead.Card(words)).ToBeVisibleAsync(Patiently);
            await Expect(Phone.Card(words)).ToBeAttachedAsync(new() { Timeout = 60_000 });
        }

        await TakeAsync("shown");
        foreach (var stream in streams)
        {
            var told = await ToldInAsync(stream);
            Assert.True(told is [3], $"{stream.Who} was told {string.Join(", then ", told)} of the three.");
        }
    }

    public async Task EnquireAsync()
    {
        await PressAsync("Begin: Enquire");
        await Lead.OpenAsync(Bus);
        await Lead.Panel.GetByRole(AriaRole.Button, new() { Name = "Bring everybody here" }).ClickAsync();
        await Wall.SeesAsync("focus", Bus);
        await Expect(Phone.Panel).ToContainTextAsync(Bus, new() { Timeout = 60_000 });
        await TakeAsync("focus");
        await Phone.Panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await SayAsync("Who decides when the last one goes?");
        await Wall.SeesAsync("cards", "Who decides when the last one goes?");
        await Expect(Lead.Panel).ToContainTextAsync("Who decides when the last one goes?", new() { Timeout = 60_000 });
        await Lead.Lead.GetByRole(AriaRole.Button, new() { Name = "Let everybody go" }).ClickAsync();
        await Expect(Wall.Part("focus")).ToBeHiddenAsync();
        await Lead.Panel.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
    }

    /// <summary>Who leads speaks first, then the phone, which passes.</summary>
    public async Task GoRoundAsync()
    {
        await PressAsync("Begin: Go round");
        await Wall.SeesAsync("say", "Sue, it is your turn");
        await Lead.Session.GetByRole(AriaRole.Button, new() { Name = "I have spoken" }).ClickAsync();
        await Wall.SeesAsync("say", "somebody without a name");
        await TakeAsync("turn");
        await Phone.Session.GetByRole(AriaRole.Button, new() { Name = "I have spoken, or pass" }).ClickAsync();
        await Wall.SeesAsync("say", "Everybody has had a turn");
    }

    /// <summary>What the phone would give, what is tried, and what has grown.</summary>
    public async Task DecideAsync()
    {
        await PressAsync("Begin: Energy");
        var card = Phone.Page.Locator(".round-card").Filter(new() { HasText = Bus });
        await card.GetByRole(AriaRole.Button, new() { Name = "I'd give an hour to this" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Say so on the card" }).ClickAsync();
        await Wall.SeesAsync("cards", "1 would give an hour");
        await TakeAsync("energy");

        await PressAsync("Begin: Good enough for now");
        var tried = await UnfoldAsync(Lead, "Try something, good enough for now");
        await tried.GetByLabel("What will we try?").FillAsync("A van at half past six, on Fridays.");
        await tried.GetByLabel("When do we look again?").FillAsync(Townsperson.InDays(30));
        await tried.GetByRole(AriaRole.Button, new() { Name = "Put this step on the board" }).ClickAsync();
        await Wall.SeesAsync("cards", "A van at half past six, on Fridays.");

        await PressAsync("Begin: How was it");
        var gain = await UnfoldAsync(Phone, "Something is growing here");
        await gain.GetByLabel("What is growing?").FillAsync("I know two people now who would drive.");
        await gain.GetByLabel("What came of it").CheckAsync();
        await gain.GetByRole(AriaRole.Button, new() { Name = "Put this on the board" }).ClickAsync();
        await Wall.SeesAsync("cards", "I know two people now who would drive.");
        await TakeAsync("how-was-it");
    }

    /// <summary>The session ends, and both read what it came to.</summary>
    public async Task CloseAsync()
    {
        await Lead.Lead.GetByRole(AriaRole.Button, new() { Name = "End the session" }).ClickAsync();
        await Lead.Lead.GetByRole(AriaRole.Button, new() { Name = "Yes, end it" }).ClickAsync();
        await Wall.SeesAsync("title", "Thank you");
        await Expect(Wall.Page.GetByRole(AriaRole.Img, new() { Name = $"/sessions/{Id}" })).ToBeVisibleAsync(Patiently);
        foreach (var page in new[] { Lead.Page, Phone.Page })
        {
            await page.GotoAsync(At($"b/{Code}/sessions/{Id}"));
            foreach (var words in new[] { Bus, Lamps, Led, "Who decides when the last one goes?", "A van at half past six, on Fridays.", "I know two people now who would drive.", "1 would give an hour" })
            {
                await Expect(page.GetByText(words).First).ToBeVisibleAsync(Patiently);
            }

            await TakeAsync("over");
        }
    }

    /// <summary>Everybody's page is alive, at whatever node.</summary>
    public async Task EverybodyIsThereAsync()
    {
        await Expect(Lead.Page.Locator("live-board[data-away]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Lead.ReadyAsync();
        await Phone.ReadyAsync();
        await Expect(Lead.Lead.GetByText(new System.Text.RegularExpressions.Regex("cards? (is|are) kept back"))).ToBeVisibleAsync(Patiently);
        await Expect(Wall.Line).ToBeEmptyAsync(new() { Timeout = 60_000 });
    }

    private async Task<Guid> IdAsync()
    {
        using var http = new HttpClient { BaseAddress = Cluster.Address };
        return (Guid?)(await http.GetFromJsonAsync<JsonObject>($"api/boards/{Code}/view"))!["put"]!["sessions"]?[0]!["id"] ?? default;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers)
        {
            await browser.DisposeAsync();
        }
    }

    private async Task TakeAsync(string stage)
    {
        await Lead.Page.TakeAsync($"session-{stage}-lead", ("1440", 1440, 900));
        await Phone.Page.TakeAsync($"session-{stage}-phone", ("390", 390, 844));
        await Wall.Page.TakeAsync($"session-{stage}-wall", ("1920", 1920, 1080));
    }

    private string At(string path) => new Uri(Cluster.Address, path).ToString();

    private Task PressAsync(string button) => Lead.Lead.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(new() { Timeout = 60_000 });

    private static ILocator Kept(LivePage page) => page.Page.GetByLabel("Kept until everybody's words are shown");

    // On a phone the writing box is a sheet that is opened, and put away again.
    private async Task SayAsync(string words)
    {
        await Phone.Page.GetByRole(AriaRole.Navigation, new() { Name = "What to show" }).GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Phone.Box.FillAsync(words);
        await Phone.Page.Locator(".composer-put").ClickAsync();
        await Expect(Phone.Box).ToHaveValueAsync("", new() { Timeout = 60_000 });
        await AwayFromSheetAsync();
    }

    private Task AwayFromSheetAsync() => Phone.Page.Keyboard.PressAsync("Escape");

    private static async Task<ILocator> UnfoldAsync(LivePage page, string label)
    {
        var ways = page.Page.Locator(".round-ways");
        await ways.GetByText(label, new() { Exact = true }).First.ClickAsync(new() { Timeout = 60_000 });
        return ways;
    }

    /// <summary>How many of the kept texts each delta had that had any.</summary>
    private static Task<int[]> ToldInAsync(Overheard stream)
    {
        string[] marks = [.. new[] { Bus, Lamps, Led }.Select(words => words[..20])];
        return Until.SeenAsync<int[]>(
            () => Task.FromResult<int[]>([.. stream.Deltas.Select(delta => marks.Count(mark => delta.Contains(mark, StringComparison.Ordinal))).Where(count => count > 0)]),
            told => told.Length > 0,
            _ => $"{stream.Who} was told none of the three in {stream.Deltas.Count} deltas.");
    }

    private async Task StandAtAsync(IBrowserContext browser, int way, string? key = null)
    {
        await browser.AddCookiesAsync([new() { Name = "node", Value = _ways[way], Url = Cluster.Address.ToString() }]);
        if (key is not null)
        {
            await browser.AddCookiesAsync([new() { Name = "device", Value = key, Url = Cluster.Address.ToString(), HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);
        }
    }

    // The proxy knows each node by a word of its own in a cookie.
    private static async Task<string[]> WaysAsync(Cluster cluster)
    {
        var ways = new HashSet<string>();
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (ways.Count < cluster.Nodes.Count)
        {
            bound.Token.ThrowIfCancellationRequested();
            using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
            using var answer = await http.GetAsync(new Uri(cluster.Address, "api/time"), bound.Token);
            ways.Add(answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("node=", StringComparison.Ordinal)).Split(';')[0]["node=".Length..]);
        }

        return [.. ways];
    }
}
