using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bunit;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Themes;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.Themes;

/// <summary>A card is filed on the live page's panel, through the real pipeline.</summary>
public sealed class FiledOnTheLivePageTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private LiveSeat _seat = null!;

    private DialogueBoard.Boards.BoardView View => _seat.Board.Feed.View;

    public async ValueTask InitializeAsync()
    {
        using var http = shared.Site.Browser();
        using var opened = await http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var board = (await shared.Site.Get<OpenBoards>().FindAsync((await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>()))!;
        var (me, _) = await shared.Site.Get<Participants>().JoinAsync(board, PersonalKey.New(), "Sue", Door.Here, asSteward: true);
        _seat = new(board, me!, shared.Site.Get<Participants>(), shared.Site.Get<ActPipeline>());
        _page.Services.AddLocalization();
        _page.Services.AddSingleton(TimeProvider.System);
        await _seat.PerformAsync(Say(Open, "Mould in the flat"));
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact, Rule("M68", "M64")]
    public async Task A_card_is_filed_filed_elsewhere_and_taken_out_and_without_themes_nothing_of_it_is_offered()
    {
        Assert.DoesNotContain(Panel().FindAll("button"), button => button.TextContent.StartsWith("File this", StringComparison.Ordinal));
        foreach (var name in new[] { "Housing", "Repairs" })
        {
            Assert.Null(await _seat.PerformAsync(new AddTheme { Id = DialogueBoard.Boards.DerivedId.Of(_seat.Board.Id, name), Name = name }));
        }

        await FileAsync("File this under a theme", "Repairs");
        await FileAsync("File this under another theme", "Housing");
        var panel = Panel();
        OpenForm(panel, "Take this out of “Housing”");
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Null(ThemeList.OfCard(View, Open)));
    }

    private async Task FileAsync(string label, string theme)
    {
        var panel = Panel();
        OpenForm(panel, label);
        panel.Find("select[name=\"Fields.Theme\"]").Change(DialogueBoard.Boards.DerivedId.Of(_seat.Board.Id, theme).ToString());
        await panel.Find("form").SubmitAsync();
        panel.WaitForAssertion(() => Assert.Equal(theme, ThemeList.OfCard(View, Open)?.Name));
    }

    private IRenderedComponent<CardActs> Panel() => _page.Render<CascadingValue<LiveSeat>>(parameters => parameters
        .Add(cascade => cascade.Value, _seat)
        .AddChildContent<CardActs>(acts => acts
            .Add(one => one.Contribution, View.Contributions[Open])
            .Add(one => one.View, View)
            .Add(one => one.Me, _seat.Me)))
        .FindComponent<CardActs>();

    private static void OpenForm(IRenderedComponent<CardActs> panel, string label) =>
        panel.FindAll("button").Single(button => button.TextContent == label).Click();
}
