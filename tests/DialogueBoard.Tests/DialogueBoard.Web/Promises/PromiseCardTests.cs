using Bunit;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Seeds;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.Promises;

/// <summary>What a promise, a seed and a report show of themselves on any page.</summary>
public sealed class PromiseCardTests : BunitContext
{
    private readonly SmallBoard _board = PromisedBoard.AddTo(Begun());

    public PromiseCardTests()
    {
        Services.AddLocalization();
        Services.AddSingleton(TimeProvider.System);
    }

    [Fact, Rule("E33")]
    public void A_silent_half_says_so_in_words_and_with_a_mark_and_the_other_does_not()
    {
        var shown = Show(_board.View.Notices(Start.AddDays(15)), PromisedBoard.Promise);
        var silent = Assert.Single(shown.FindAll("[data-half=silent]"));
        Assert.Contains("Silent: it was to say how it goes by 11 March 2026", silent.TextContent, StringComparison.Ordinal);
        Assert.NotNull(silent.QuerySelector("svg"));
        Assert.Contains("Says how it goes by 21 March 2026", shown.Find("[data-half=expected]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Show(_board.View, PromisedBoard.Promise).FindAll("[data-half=silent]"));
    }

    [Fact, Rule("E39", "V11")]
    public void A_hidden_promise_shows_no_halves_and_markup_in_names_is_only_words()
    {
        var act = PromisedBoard.Promising(IdOf("p")) with { Agency = new(["<img src=x>"], PromisedBoard.Day(3), "<b>all</b>") };
        _board.Does(Ann, act);
        Assert.Contains("<img src=x>", Show(_board.View, act.Id).Find(".half").TextContent, StringComparison.Ordinal);
        Assert.Empty(Show(_board.View, act.Id).FindAll("img, .half b"));
        _board.Does(Sue, new Hide { Id = IdOf("h"), ContributionId = act.Id, Reason = "It names a person" });
        Assert.Empty(Show(_board.View, act.Id).FindAll(".half"));
    }

    [Fact, Rule("E103")]
    public void A_seed_in_the_live_list_shows_what_was_noticed_as_soon_as_it_is_told()
    {
        var item = Render<LiveItem>(parameters => parameters
            .Add(one => one.Contribution, _board.View.Contributions[PromisedBoard.Seed]).Add(one => one.View, _board.View).Add(one => one.Me, Ann.Id));
        Assert.Equal(2, item.FindAll(".loops > li").Count);

        _board.Does(Ben, new TellTrial { Id = IdOf("t"), ContributionId = PromisedBoard.Trial, Noticed = "It rained and they came" });
        item.Render(parameters => parameters.Add(one => one.Contribution, _board.View.Contributions[PromisedBoard.Seed]).Add(one => one.View, _board.View));
        Assert.Contains("It rained and they came", item.Find(".loops > li").TextContent, StringComparison.Ordinal);
    }

    [Fact, Rule("E102")]
    public void A_loop_that_is_over_and_not_told_asks()
    {
        var shown = Show(_board.View.Notices(Start.AddDays(20)), PromisedBoard.Seed);
        Assert.Contains("Over since 15 March, not told yet", Assert.Single(shown.FindAll(".loops > .is-asking")).TextContent, StringComparison.Ordinal);
        Assert.Single(Show(_board.View.Notices(Start.AddDays(20)), PromisedBoard.Trial).FindAll(".part-asks"));
    }

    private IRenderedComponent<Card> Show(BoardView view, Guid card) =>
        Render<Card>(parameters => parameters.Add(shown => shown.Contribution, view.Contributions[card]).Add(shown => shown.View, view));
}
