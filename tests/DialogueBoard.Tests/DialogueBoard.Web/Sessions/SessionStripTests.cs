using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bunit;
using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Live;
using DialogueBoard.Web.Sessions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DialogueBoard.Tests.Web.Sessions;

/// <summary>The session at the head of somebody's live page, through the real pipeline.</summary>
public sealed class SessionStripTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private readonly Guid _session = Guid.NewGuid();
    private LiveSeat _sue = null!;
    private LiveSeat _ann = null!;

    public async ValueTask InitializeAsync()
    {
        _page.Services.AddLocalization();
        _page.Services.AddSingleton(TimeProvider.System);
        using var http = shared.Site.Browser();
        using var opened = await http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var board = (await shared.Site.Get<OpenBoards>().FindAsync((await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>()))!;
        _sue = await SitAsync(board, "Sue", asSteward: true);
        _ann = await SitAsync(board, "Ann", asSteward: false);
        await DoAsync(_sue, new PlanSession { Id = _session, Purpose = "Home at night", Rounds = [new(RoundKind.CheckIn, "How are you here?", 5), new(RoundKind.GoRound, "What do you take with you?", 5)] });
        await DoAsync(_sue, new OpenSession { Id = Guid.NewGuid(), SessionId = _session });
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    [Rule("N82")]
    public async Task A_card_that_comes_to_the_board_does_not_render_it_again()
    {
        await DoAsync(_ann, new EnterSession { Id = Guid.NewGuid(), SessionId = _session });
        var strip = Render(_ann);
        var times = strip.RenderCount;

        await DoAsync(_sue, SmallBoard.Say(Guid.NewGuid(), "The 14 bus is cut"));
        Look(strip, _ann);
        Assert.Equal(times, strip.RenderCount);

        await DoAsync(_ann, new RaiseHand { Id = Guid.NewGuid(), SessionId = _session });
        Look(strip, _ann);
        Assert.NotEqual(times, strip.RenderCount);
        Assert.Contains("Take my hand down", strip.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Rule("N77")]
    public async Task Who_is_not_in_it_comes_in_by_one_press()
    {
        var strip = Render(_ann);
        Assert.Contains("Home at night", strip.Find(".strip-on").TextContent, StringComparison.Ordinal);
        await strip.Find("button").ClickAsync();
        strip.WaitForAssertion(() => Assert.NotNull(BoardSessions.AttendanceOf(_ann.Board.Feed.View, _session, _ann.Me.Id)));
    }

    [Fact]
    [Rule("N79")]
    public async Task What_the_board_does_not_take_is_told_where_it_was_pressed()
    {
        await DoAsync(_ann, new EnterSession { Id = Guid.NewGuid(), SessionId = _session });
        var strip = Render(_ann);
        await DoAsync(_ann, new RaiseHand { Id = Guid.NewGuid(), SessionId = _session });
        await strip.FindAll("button").First(button => button.TextContent == "Raise my hand").ClickAsync();
        strip.WaitForAssertion(() => Assert.Equal(Refusal.Because(RefusalCode.HandUpAlready).Detail, strip.Find(".press [role=alert]").TextContent));
    }

    [Fact]
    [Rule("N74")]
    public async Task A_turn_that_comes_and_a_round_that_begins_are_said_in_one_go()
    {
        await DoAsync(_ann, new EnterSession { Id = Guid.NewGuid(), SessionId = _session });
        var strip = Render(_ann);
        Assert.Equal("", strip.Find("session-says").GetAttribute("data-says"));
        await DoAsync(_sue, new StartRound { Id = Guid.NewGuid(), SessionId = _session, Round = 1 });
        await DoAsync(_sue, new HandOnTurn { Id = Guid.NewGuid(), SessionId = _session, From = _sue.Me.Id });
        Look(strip, _ann);
        Assert.Equal("Now: Go round. What do you take with you? It is your turn.", strip.Find("session-says").GetAttribute("data-says"));
    }

    private async Task<LiveSeat> SitAsync(OpenBoard board, string name, bool asSteward)
    {
        var (me, _) = await shared.Site.Get<Participants>().JoinAsync(board, PersonalKey.New(), name, Door.Here, asSteward);
        return new(board, me!, shared.Site.Get<Participants>(), shared.Site.Get<ActPipeline>());
    }

    private static async Task DoAsync(LiveSeat seat, Act act) => Assert.Null(await seat.PerformAsync(act));

    private IRenderedComponent<SessionStrip> Render(LiveSeat seat)
    {
        seat.View = seat.Board.Feed.View;
        return _page.Render<CascadingValue<LiveSeat>>(parameters => parameters
            .Add(cascade => cascade.Value, seat)
            .AddChildContent<SessionStrip>(strip => strip.Add(one => one.View, seat.View)))
            .FindComponent<SessionStrip>();
    }

    private static void Look(IRenderedComponent<SessionStrip> strip, LiveSeat seat)
    {
        seat.View = seat.Board.Feed.View;
        strip.Render(parameters => parameters.Add(one => one.View, seat.View));
    }
}
