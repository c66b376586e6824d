using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Faults;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>A wall that nobody looks after, while its connection or its server is in trouble.</summary>
public sealed class WallInTroubleTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private const string NotConnected = "Not connected for the moment.";

    // Some seconds, in which a try that has begun comes to its end.
    private const int LooksEachTime = 60;

    // A stream that hears nothing any more and does not know it, as after a computer slept.
    private const string StreamsThatCanGoDeaf =
        """
        globalThis.EventSource = class extends EventSource {
          constructor(address) {
            super(address);
            super.onmessage = event => { if (!this.deaf) this.heard?.(event); this.hasHeard = true; };
            (globalThis.streams ??= []).push(this);
          }
          set onmessage(heard) { this.heard = heard; }
        };
        """;

    private readonly Site _site = forAll.Site;
    private IBrowserContext _hall = null!;

    public async ValueTask InitializeAsync()
    {
        _hall = await chromium.PersonAsync(width: 1280, height: 720);
    }

    public async ValueTask DisposeAsync()
    {
        await _hall.DisposeAsync();
    }

    [Fact, Rule("N106")]
    public async Task An_hour_without_a_connection_leaves_what_is_shown_and_ends_by_itself()
    {
        using var way = new FaultProxy(_site.Address.Authority);
        var session = await LedSession.OpenAsync(_site);
        var ann = await session.ComeAsync("Ann");
        await session.StartAsync(0);
        await session.SayAsync(ann, "Said before.");
        var wall = await OpenWithClockAsync(new($"http://{way.Configuration}/"), session.Code);
        await wall.SeesAsync("cards", "Said before.");

        way.Cut();
        await ForwardUntilAsync(wall, wall.Line, NotConnected);
        await session.SayAsync(ann, "Said meanwhile.");
        await session.StartAsync(1);
        await wall.Page.Clock.FastForwardAsync("01:00:00");
        await wall.SeesAsync("cards", "Said before.");
        await wall.SeesAsync("title", "How are you here today?");
        await Expect(wall.Line).ToContainTextAsync(NotConnected);

        way.Mend();
        await ForwardUntilAsync(wall, wall.Part("title"), "What is burning for you?");
        await Expect(wall.Line).ToBeEmptyAsync();
    }

    [Theory, Rule("N106")]
    [InlineData(503)]
    [InlineData(404)]
    public async Task A_server_that_answers_otherwise_for_a_while_is_waited_for(int status)
    {
        var session = await LedSession.OpenAsync(_site);
        await session.StartAsync(0);
        using var way = new FaultProxy(_site.Address.Authority);
        var wall = await OpenWithClockAsync(new($"http://{way.Configuration}/"), session.Code);
        await wall.SeesAsync("title", "How are you here today?");

        await wall.Page.RouteAsync("**/*", route => route.FulfillAsync(new() { Status = status, Body = "" }));
        way.Cut();
        way.Mend();
        await ForwardUntilAsync(wall, wall.Line, NotConnected);
        await session.StartAsync(2);
        await wall.Page.Clock.FastForwardAsync("10:00");
        await wall.SeesAsync("title", "How are you here today?");

        await wall.Page.UnrouteAllAsync();
        await ForwardUntilAsync(wall, wall.Part("title"), "What do we not know yet?");
        await Expect(wall.Line).ToBeEmptyAsync();
    }

    [Fact, Rule("N107")]
    public async Task A_stream_that_went_silent_while_the_computer_slept_is_noticed_and_opened_again()
    {
        var session = await LedSession.OpenAsync(_site);
        await session.StartAsync(0);
        await _hall.AddInitScriptAsync(StreamsThatCanGoDeaf);
        var wall = await OpenWithClockAsync(_site.Address, session.Code);
        await wall.SeesAsync("title", "How are you here today?");

        await wall.Page.WaitForFunctionAsync("() => streams[0].hasHeard");
        await wall.Page.EvaluateAsync("() => { for (const stream of streams) stream.deaf = true; }");
        await session.StartAsync(2);
        await wall.Page.Clock.FastForwardAsync("08:00:00");
        await wall.SeesAsync("title", "What do we not know yet?");
        Assert.Equal(2, await wall.Page.EvaluateAsync<int>("() => streams.length"));
    }

    [Fact, Rule("N108")]
    public async Task A_wall_older_than_the_program_that_answers_loads_itself_anew_and_only_once()
    {
        using var way = new FaultProxy(_site.Address.Authority);
        var session = await LedSession.OpenAsync(_site);
        await session.StartAsync(0);
        var wall = await WallPage.OpenAsync(_hall, new($"http://{way.Configuration}/"), session.Code);
        await wall.SeesAsync("title", "How are you here today?");
        var loaded = 0;
        wall.Page.Load += (_, _) => loaded++;
        await wall.Page.EvaluateAsync("() => { document.querySelector('wall-screen').firstElementChild.dataset.old = 'yes'; }");

        // To this wall another program answers from now on: the same page, made by another build.
        await wall.Page.RouteAsync("**/screen", async route =>
        {
            var page = await route.FetchAsync(new() { MaxRetries = 3 });
            var text = await page.TextAsync();
            await route.FulfillAsync(new() { Response = page, Body = System.Text.RegularExpressions.Regex.Replace(text, "data-build=\"[0-9a-f]+\"", "data-build=\"0123456789abcdef\"") });
        });
        way.Cut();
        await Expect(wall.Line).ToContainTextAsync(NotConnected);
        way.Mend();

        await Expect(wall.Page.Locator("wall-screen[data-build='0123456789abcdef']")).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await wall.SeesAsync("title", "How are you here today?");
        await Expect(wall.Page.Locator("[data-old]")).ToHaveCountAsync(0);
        await Expect(wall.Part("clock")).Not.ToBeEmptyAsync();
        way.Cut();
        await Expect(wall.Line).ToContainTextAsync(NotConnected, new() { Timeout = 60_000 });
        way.Mend();
        await Expect(wall.Line).ToBeEmptyAsync(new() { Timeout = 60_000 });
        await session.StartAsync(2);
        await wall.SeesAsync("title", "What do we not know yet?");
        Assert.Equal(1, loaded);
    }

    [Fact, Rule("N109")]
    public async Task The_day_may_change_and_the_next_session_is_shown_on_its_own_wall()
    {
        var (code, key) = await _site.OpenBoardAsync();
        await new LedSession(_site, code, key).PlanAsync(LedSession.EveryRound, DateTime.UtcNow.AddHours(20));
        var wall = await OpenWithClockAsync(_site.Address, code);
        await wall.SeesAsync("title", "Our town");

        // Nothing but time goes by: for the wall as for the server that it asks.
        await wall.Page.RouteAsync("**/api/time", route => route.FulfillAsync(new() { ContentType = "application/json", Body = $$"""{"now":"{{DateTime.UtcNow.AddHours(19):O}}"}""" }));
        await wall.Page.Clock.FastForwardAsync("19:00:00");

        await wall.SeesAsync("label", "We begin at");
        await wall.SeesAsync("title", "What would get everybody home?");
    }

    // A try that is under way when the time is set forward, and a break that is only noticed after it, wait anew; so it is set forward again.
    private static async Task ForwardUntilAsync(WallPage wall, ILocator part, string words)
    {
        var looks = 0;
        await Until.SeenAsync(
            async () =>
            {
                if (looks++ % LooksEachTime == 0)
                {
                    await wall.Page.Clock.FastForwardAsync("01:00");
                }

                return await part.TextContentAsync() ?? "";
            },
            seen => seen.Contains(words, StringComparison.Ordinal),
            seen => $"\"{seen}\" instead of \"{words}\".");
    }

    private async Task<WallPage> OpenWithClockAsync(Uri site, string code)
    {
        var page = await _hall.NewPageAsync();
        await page.Clock.InstallAsync();
        var wall = new WallPage(page);
        await wall.GoAsync(site, code);
        return wall;
    }
}
