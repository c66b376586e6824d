using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bunit;
using DialogueBoard.Burning;
using DialogueBoard.Dates;
using DialogueBoard.Server.Burning;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Burning;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.Burning;

/// <summary>The same forms on the live page's panel, through the real pipeline.</summary>
public sealed class OnTheLivePageTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private LiveSeat _seat = null!;

    private DialogueBoard.Boards.BoardView View => _seat.Board.Feed.View;

    public async ValueTask InitializeAsync()
    {
        using var http = shared.Site.Browser();
        using var opened = await http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var board = (await shared.Site.Get<OpenBoards>().FindAsync((await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>()))!;
        var (me, _) = await shared.Site.Get<Participants>().JoinAsync(board, PersonalKey.New(), "Ben", Door.Here);
        _seat = new(board, me!, shared.Site.Get<Participants>(), shared.Site.Get<ActPipeline>());
        _page.Services.AddLocalization();
        _page.Services.AddSingleton(TimeProvider.System);
        _page.Services.AddSingleton(shared.Site.Get<TakenOutReader>());
        await _seat.PerformAsync(Say(Open, "The 14 bus is cut"));
        await _seat.PerformAsync(new StartGroup { Id = Hidden, Text = "Getting home", Until = Day.Of(DateTime.UtcNow).AddDays(3) });
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact, Rule("E14", "E15")]
    public async Task A_card_is_put_into_a_group_from_its_panel_and_the_group_tells_who_took_it_out()
    {
        var panel = Panel(Open);
        await DoAsync(panel, "Add this to a group");
        panel.WaitForAssertion(() => Assert.Equal(Open, Assert.Single(Groups.CardsIn(View, Hidden)).Id));

        await _seat.PerformAsync(new DialogueBoard.Threads.CutThread { Id = Guid.NewGuid(), ThreadId = Assert.Single(View.ThreadsOf(Open)).Id });
        var taken = _page.Render<TakenOutOf>(parameters => parameters.Add(one => one.Board, _seat.Board).Add(one => one.View, View).Add(one => one.Group, Hidden));
        taken.WaitForAssertion(() => Assert.Contains("Ben, now", taken.Find("li").TextContent, StringComparison.Ordinal));
    }

    [Fact, Rule("E16", "E12")]
    public async Task Where_it_got_stuck_is_said_and_a_group_is_renamed_from_the_panel()
    {
        var panel = Panel(Open);
        OpenForm(panel, "Where did this get stuck?");
        panel.Find("input[value=service]").Change("service");
        panel.Find("input[name=\"Fields.Name\"]").Change("Housing office");
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal((StuckAt.Service, "Housing office"), View.Beside<Stuck>(Open).Select(stuck => (stuck.Where, stuck.Name)).Single()));

        var group = Panel(Hidden);
        OpenForm(group, "Give this group another name");
        group.Find("input[name=\"Rename.Text\"]").Change("Getting home at night");
        await group.Find("form").SubmitAsync();
        group.WaitForAssertion(() => Assert.Equal("Getting home at night", View.Contributions[Hidden].Text));
    }

    private IRenderedComponent<CardActs> Panel(Guid card) => _page.Render<CascadingValue<LiveSeat>>(parameters => parameters
        .Add(cascade => cascade.Value, _seat)
        .AddChildContent<CardActs>(acts => acts
            .Add(one => one.Contribution, View.Contributions[card])
            .Add(one => one.View, View)
            .Add(one => one.Me, _seat.Me)))
        .FindComponent<CardActs>();

    private static void OpenForm(IRenderedComponent<CardActs> panel, string label) =>
        panel.FindAll("button").Single(button => button.TextContent == label).Click();

    private static Task DoAsync(IRenderedComponent<CardActs> panel, string label)
    {
        OpenForm(panel, label);
        return panel.Find("form").SubmitAsync();
    }
}
