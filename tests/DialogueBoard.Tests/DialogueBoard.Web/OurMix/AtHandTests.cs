using Bunit;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Live;
using DialogueBoard.Web.OurMix;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>A form on the live page, while the dial of its practice moves.</summary>
public sealed class AtHandTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private readonly BunitContext _page = new();
    private LiveSeat _seat = null!;

    public async ValueTask InitializeAsync()
    {
        using var ann = new Visitor(shared.Site);
        var (code, _) = await ann.OpenBoardAsync();
        var board = (await shared.Site.Get<OpenBoards>().FindAsync(code))!;
        var (me, _) = await shared.Site.Get<Participants>().JoinAsync(board, PersonalKey.New(), "Ann", Door.Here);
        _seat = new(board, me!, shared.Site.Get<Participants>(), shared.Site.Get<ActPipeline>());
        _page.Services.AddLocalization();
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact, Rule("M53")]
    public void What_is_begun_stays_when_a_dial_moves_and_only_sending_it_is_over()
    {
        var page = Render(4);
        page.Find("button").Click();

        Show(page, 1);
        Assert.Equal("Half a sentence", page.Find("input").GetAttribute("value"));
        Assert.Empty(page.FindAll("[type=submit]"));
        Assert.Contains("How we decide", page.Find("[role=status]").TextContent, StringComparison.Ordinal);

        Show(page, 4);
        Assert.Equal("Half a sentence", page.Find("input").GetAttribute("value"));
        Assert.Single(page.FindAll("[type=submit]"));
    }

    [Fact, Rule("M44", "M53")]
    public void What_nobody_has_begun_goes_with_the_dial_and_comes_back_with_it()
    {
        var page = Render(4);
        Show(page, 1);
        Assert.Empty(page.FindAll("button"));
        Assert.Contains("/mix", page.Find(".not-at-hand a").GetAttribute("href"), StringComparison.Ordinal);
        Show(page, 4);
        Assert.Single(page.FindAll("button"));

        // One that was never at hand is not there at all.
        Assert.Empty(Render(1).FindAll("button"));
    }

    private IRenderedComponent<CascadingValue<LiveSeat>> Render(int stop) => _page.Render<CascadingValue<LiveSeat>>(parameters => parameters
        .Add(cascade => cascade.Value, _seat)
        .Add(cascade => cascade.ChildContent, Content(stop)));

    private void Show(IRenderedComponent<CascadingValue<LiveSeat>> page, int stop) => page.Render(parameters => parameters
        .Add(cascade => cascade.Value, _seat)
        .Add(cascade => cascade.ChildContent, Content(stop)));

    private static RenderFragment Content(int stop) => builder =>
    {
        builder.OpenComponent<AtHand>(0);
        builder.AddAttribute(1, nameof(AtHand.View), At(stop));
        builder.AddAttribute(2, nameof(AtHand.Practice), (Practice?)Practices.GoodEnoughForNow);
        builder.AddAttribute(3, nameof(AtHand.ChildContent), (RenderFragment)(inner =>
        {
            inner.OpenComponent<PanelForm>(0);
            inner.AddAttribute(1, nameof(PanelForm.Label), "Try something");
            inner.AddAttribute(2, nameof(PanelForm.Submit), "Yes");
            inner.AddAttribute(3, nameof(PanelForm.Make), (Func<DialogueBoard.Acts.Act?>)(() => null));
            inner.AddAttribute(4, nameof(PanelForm.ChildContent), (RenderFragment)(fields => fields.AddMarkupContent(0, "<label>Words <input value=\"Half a sentence\" /></label>")));
            inner.CloseComponent();
        }));
        builder.CloseComponent();
    };

    private static BoardView At(int stop) => BoardView.Empty(new()
    {
        Id = Guid.NewGuid(),
        Code = "TESTB0AR",
        Title = "Getting about",
        Epoch = "e1",
        OpenedAt = SmallBoard.Start,
        StewardKeyHash = "",
        OpenedWith = Mix.AtStart.With(Principle.Deciding, stop),
    });
}
