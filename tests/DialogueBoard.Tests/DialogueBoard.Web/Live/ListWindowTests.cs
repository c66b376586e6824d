using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Web.Live;
using Xunit;

namespace DialogueBoard.Tests.Web.Live;

public sealed class ListWindowTests
{
    private readonly ListWindow _window = new();

    [Fact]
    public void It_begins_with_the_newest_and_knows_that_there_are_more()
    {
        var shown = Show(Cards(100));

        Assert.Equal(Enumerable.Range(0, ListWindow.Step).Select(n => Text(99 - n)), shown);
        Assert.True(_window.HasOlder);
        Assert.False(_window.HasNewer);
    }

    [Fact]
    public void A_new_card_comes_first()
    {
        Show(Cards(50));
        Assert.Equal(Text(50), Show(Cards(51))[0]);
    }

    [Fact, Rule("C5")]
    public void A_window_elsewhere_goes_back_to_where_this_one_was()
    {
        var view = Cards(400);
        for (var back = 0; back < 5; back++)
        {
            _window.GoBack(_window.Of(view, Any));
        }

        var (shown, other) = (Show(view), new ListWindow());
        other.GoBackTo(view, _window.Mark.From, _window.Mark.Size);
        Assert.Equal(shown, other.Of(view, Any).Select(card => card.Text));

        // The card it stood at is gone, or the size is nobody's: it follows the newest, and never shows too many.
        other.GoBackTo(view, Guid.NewGuid(), int.MaxValue);
        Assert.Equal(Text(399), other.Of(view, Any)[0].Text);
        Assert.Equal(ListWindow.Most, other.Of(view, Any).Count);
    }

    [Fact]
    public void Going_back_to_the_end_and_forward_again_shows_every_card_and_never_too_many()
    {
        var view = Cards(1_000);
        var seen = new HashSet<string>(Show(view));
        while (_window.HasOlder)
        {
            _window.GoBack(_window.Of(view, Any));
            var shown = Show(view);
            Assert.True(shown.Count <= ListWindow.Most);
            seen.UnionWith(shown);
        }

        Assert.Equal(1_000, seen.Count);
        while (_window.HasNewer)
        {
            _window.GoForward(view, Any);
            Show(view);
        }

        Assert.Equal(Text(999), Show(view)[0]);
    }

    [Fact]
    public void Far_back_it_stays_where_it_is_while_new_cards_come()
    {
        var view = Cards(600);
        Show(view);
        for (var i = 0; i < 8; i++)
        {
            _window.GoBack(_window.Of(view, Any));
        }

        var before = Show(view);
        Assert.Equal(before, Show(Cards(700)));
        Assert.True(_window.HasNewer);
    }

    [Fact]
    public void A_card_that_was_looked_for_is_shown_with_some_before_and_after_it()
    {
        var view = Cards(600);
        _window.GoTo(view, view.Contributions[Id(120)], Any);
        var shown = Show(view);

        var at = shown.IndexOf(Text(120));
        Assert.InRange(at, 1, shown.Count - 2);
        Assert.True(_window.HasNewer);
        Assert.True(_window.HasOlder);
    }

    [Fact]
    public void A_filter_shows_only_what_fits_however_far_apart()
    {
        var view = Cards(600);
        var shown = _window.Of(view, card => card.Text.EndsWith("50", StringComparison.Ordinal));

        Assert.Equal([Text(550), Text(450), Text(350), Text(250), Text(150), Text(50)], shown.Select(card => card.Text));
        Assert.False(_window.HasOlder);
    }

    [Fact]
    public void An_empty_board_shows_nothing_and_offers_nothing()
    {
        Assert.Empty(Show(Cards(0)));
        Assert.False(_window.HasOlder || _window.HasNewer);
    }

    private static bool Any(Contribution card) => true;

    private static string Text(int n) => $"card {n:000}";

    private static Guid Id(int n) => SmallBoard.IdOf(Text(n));

    private static BoardView Cards(int count) => new SmallBoard().View.With(
        new SmallBoard().View.Board,
        Enumerable.Range(0, count).Select(n => new Contribution
        {
            Id = Id(n),
            Kind = ContributionKind.Issue,
            Text = Text(n),
            By = SmallBoard.Ann.By,
            At = SmallBoard.Start.AddMinutes(n),
            X = 0,
            Y = 0,
        }));

    private List<string> Show(BoardView view) => [.. _window.Of(view, Any).Select(card => card.Text)];
}
