using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bunit;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DialogueBoard.Tests.Web.Live;

/// <summary>Doing something from the card's panel, through the real pipeline.</summary>
public sealed class PanelFormTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private LiveSeat _seat = null!;

    public async ValueTask InitializeAsync()
    {
        using var http = shared.Site.Browser();
        using var opened = await http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var board = (await shared.Site.Get<OpenBoards>().FindAsync((await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>()))!;
        var (me, _) = await shared.Site.Get<Participants>().JoinAsync(board, PersonalKey.New(), "Ann", Door.Here);
        _seat = new(board, me!, shared.Site.Get<Participants>(), shared.Site.Get<ActPipeline>());
        _page.Services.AddLocalization();
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_stored_closes_its_fields()
    {
        var act = SmallBoard.Say(Guid.NewGuid(), "The 14 bus is cut");
        var form = Open(() => act);
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Empty(form.FindAll("form")));
        Assert.True(_seat.Board.Feed.View.Contributions.ContainsKey(act.Id));
    }

    [Fact, Rule("A16")]
    public async Task A_refusal_is_told_in_place_and_the_fields_stay()
    {
        var form = Open(() => new Withdraw { Id = Guid.NewGuid(), ContributionId = Guid.NewGuid() });
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Contains(
            Refusal.Because(RefusalCode.UnknownContribution).Detail, form.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Single(form.FindAll("form"));
    }

    [Fact]
    public async Task Nothing_is_done_while_something_is_missing()
    {
        var before = _seat.Board.Feed.View.Version;
        var form = Open(() => null);
        await form.Find("form").SubmitAsync();

        Assert.Single(form.FindAll("form"));
        Assert.Equal(before, _seat.Board.Feed.View.Version);
    }

    private IRenderedComponent<PanelForm> Open(Func<Act?> make)
    {
        var form = _page.Render<CascadingValue<LiveSeat>>(parameters => parameters
            .Add(cascade => cascade.Value, _seat)
            .AddChildContent<PanelForm>(act => act.Add(one => one.Label, "Do it").Add(one => one.Submit, "Yes").Add(one => one.Make, make)))
            .FindComponent<PanelForm>();
        form.Find("button").Click();
        return form;
    }
}
