using Bunit;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DialogueBoard.Tests.Web.Live;

/// <summary>A card in the live list: of a busy board only what changed is rendered.</summary>
public sealed class LiveItemTests : IDisposable
{
    private readonly BunitContext _page = new();

    public LiveItemTests()
    {
        _page.Services.AddLocalization();
        _page.Services.AddSingleton(TimeProvider.System);
    }

    public void Dispose() => _page.Dispose();

    [Fact]
    public void What_happens_to_other_cards_does_not_render_this_one_again()
    {
        var board = SmallBoard.Begun();
        var item = Render(board);
        var times = item.RenderCount;

        board.Does(SmallBoard.Ben, SmallBoard.Say(SmallBoard.IdOf("else"), "Something else"));
        Look(item, board);
        Assert.Equal(times, item.RenderCount);
    }

    [Fact]
    public void New_words_an_answer_and_an_offer_each_show()
    {
        var board = SmallBoard.Begun();
        var item = Render(board);

        board.Does(SmallBoard.Ann, new Reword { Id = SmallBoard.IdOf("r"), ContributionId = SmallBoard.Open, Text = "The last bus goes at five" });
        Look(item, board);
        Assert.Contains("at five", item.Markup, StringComparison.Ordinal);

        board.Does(SmallBoard.Ben, SmallBoard.Say(SmallBoard.IdOf("more"), "Says who?", ContributionKind.Question, SmallBoard.Open));
        Look(item, board);
        Assert.Contains("2 threads", item.Markup, StringComparison.Ordinal);

        board.Does(SmallBoard.Sue, new OfferEnergy { Id = SmallBoard.IdOf("e"), ContributionId = SmallBoard.Open, With = EnergyKind.Room });
        Look(item, board);
        Assert.Contains("1 would give a room", item.Markup, StringComparison.Ordinal);
    }

    [Fact, Rule("W6")]
    public void Markup_in_the_words_is_only_words()
    {
        var board = new SmallBoard().Does(SmallBoard.Ann, SmallBoard.Say(SmallBoard.Open, "<img src=x onerror=alert(1)>"));
        var item = Render(board);

        Assert.Empty(item.FindAll("img"));
        Assert.Equal("<img src=x onerror=alert(1)>", item.Find(".card-words").TextContent);
    }

    private IRenderedComponent<LiveItem> Render(SmallBoard board) => _page.Render<LiveItem>(parameters => parameters
        .Add(item => item.Contribution, board.View.Contributions[SmallBoard.Open])
        .Add(item => item.View, board.View)
        .Add(item => item.Me, SmallBoard.Ben.Id));

    private static void Look(IRenderedComponent<LiveItem> item, SmallBoard board) => item.Render(parameters => parameters
        .Add(one => one.Contribution, board.View.Contributions[SmallBoard.Open])
        .Add(one => one.View, board.View));
}
