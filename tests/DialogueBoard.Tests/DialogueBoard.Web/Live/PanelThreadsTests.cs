using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bunit;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DialogueBoard.Tests.Web.Live;

/// <summary>What hangs on the chosen card, in the live page's panel.</summary>
public sealed class PanelThreadsTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
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

    [Fact, Rule("E60")]
    public async Task What_answers_a_question_stands_side_by_side_oldest_first_however_it_was_said()
    {
        var question = await SayAsync("How do you get home?", ContributionKind.Question);
        await SayAsync("On foot", ContributionKind.Story, question);
        await SayAsync("Not at all", ContributionKind.DifferentView, question);
        await SayAsync("By bike", ContributionKind.BuildingOn, question);

        var list = Assert.Single(Show(question).FindAll("ul"));
        Assert.Equal("is-side-by-side", list.ClassName);
        Assert.Equal(["Story On foot", "Seen differently Not at all", "Building on By bike"], list.QuerySelectorAll("li > a").Select(answer => answer.TextContent));
    }

    [Fact, Rule("E60")]
    public async Task What_was_said_to_any_other_card_stands_by_what_it_says_of_it()
    {
        var issue = await SayAsync("The bus is cut", ContributionKind.Issue);
        await SayAsync("On foot", ContributionKind.Story, issue);
        await SayAsync("Who decides?", ContributionKind.Question, issue);
        Assert.Equal(2, Show(issue).FindAll("ul:not(.is-side-by-side)").Count);
    }

    private async Task<Guid> SayAsync(string text, ContributionKind kind, params Guid[] about)
    {
        var act = SmallBoard.Say(Guid.NewGuid(), text, kind, about);
        Assert.Null(await _seat.PerformAsync(act));
        return act.Id;
    }

    private IRenderedComponent<PanelThreads> Show(Guid card)
    {
        var view = _seat.Board.Feed.View;
        return _page.Render<PanelThreads>(with => with
            .AddCascadingValue(_seat)
            .Add(shown => shown.Contribution, view.Contributions[card])
            .Add(shown => shown.View, view));
    }
}
