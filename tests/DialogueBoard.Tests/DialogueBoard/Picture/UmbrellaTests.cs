using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Picture;
using DialogueBoard.Tests.Acts;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Picture;

public sealed class UmbrellaTests
{
    private static readonly Actor[] Everyone = [Ann, Ben, OtherAnn, Sue];

    [Fact, Rule("M72")]
    public void Whatever_is_done_on_a_board_every_card_stands_in_its_tree_exactly_once() =>
        RandomActs.Sequence(Everyone.Length).Sample(steps =>
        {
            var board = new SmallBoard();
            foreach (var (who, act) in steps)
            {
                board.Tries(Everyone[who], act);
            }

            AssertEachStandsOnce(board.View);
        }, iter: 200);

    [Fact, Rule("M72")]
    public void Cards_that_are_about_each_other_in_a_circle_or_about_nothing_there_still_stand_once() =>
        Gen.Int[0, 9].Array[0, 3].Array[1, 10].Sample(abouts =>
        {
            // What no act makes, but a view is made of records, wherever they come from.
            var cards = abouts.Select((about, n) => new Contribution
            {
                Id = IdOf($"{n}"),
                Kind = ContributionKind.Issue,
                Text = "Words",
                By = Ann.By,
                At = Start.AddMinutes(n % 3),
                X = 0,
                Y = 0,
                About = [.. about.Select(to => IdOf($"{to}"))],
            });
            AssertEachStandsOnce(new SmallBoard().View.With(new SmallBoard().View.Board, cards));
        }, iter: 500);

    [Fact, Rule("M70", "M71")]
    public void A_card_stands_under_the_first_that_it_is_about_and_what_is_about_none_under_its_theme()
    {
        var board = Begun();
        board.Does(Sue, new AddTheme { Id = IdOf("transport"), Name = "Transport" });
        board.Does(Sue, new AddTheme { Id = IdOf("buses"), Name = "Buses", Under = IdOf("transport") });
        board.Does(Ann, new FileUnder { Id = IdOf("file"), ContributionId = Open, ThemeId = IdOf("buses") });
        board.Does(Ann, Say(IdOf("link"), "These belong together", ContributionKind.LinkNoticed, BensAnswer, Open, Hidden));
        board.Does(Ann, new FileUnder { Id = IdOf("file too"), ContributionId = IdOf("link"), ThemeId = IdOf("transport") });
        var tree = Umbrella.Of(board.View);
        Assert.Equal(
            ["Transport 0 of 0", "Buses 1 of 3", "none 2 of 2"],
            tree.Branches.Select(branch => $"{branch.Entry?.Theme.Name ?? "none"} {branch.Tops.Count} of {branch.Cards}"));
        Assert.Equal([BensAnswer], tree.Under(Open).Select(card => card.Id));
        Assert.Equal([Open, BensAnswer], tree.Path(IdOf("link")).Select(card => card.Id));
        Assert.Equal((2, 1, 0), (tree.Beneath(Open), tree.Beneath(BensAnswer), tree.Beneath(IdOf("link"))));

        // Where the thread to the first is cut, the next that it is about is the first.
        board.Does(Ann, new CutThread { Id = IdOf("cut"), ThreadId = DerivedId.Of(IdOf("link"), BensAnswer) });
        Assert.Equal(Open, Umbrella.Of(board.View).Over(IdOf("link"))?.Id);
    }

    [Fact, Rule("M72")]
    public void A_chain_of_ten_thousand_cards_is_a_tree_like_any_other()
    {
        const int Cards = 10_000;
        var view = new SmallBoard().View;
        var cards = Enumerable.Range(0, Cards).Select(n => new Contribution
        {
            Id = IdOf($"{n}"),
            Kind = ContributionKind.BuildingOn,
            Text = "And then",
            By = Ann.By,
            At = Start.AddSeconds(n),
            X = n,
            Y = 0,
            About = n == 0 ? [] : [IdOf($"{n - 1}")],
        });
        var tree = Umbrella.Of(view.With(view.Board, cards));
        Assert.Equal((Cards - 1, Cards), (tree.Beneath(IdOf("0")), Assert.Single(tree.Branches).Cards));
        Assert.Equal(Cards - 1, tree.Path(IdOf($"{Cards - 1}")).Count);
    }

    private static void AssertEachStandsOnce(BoardView view)
    {
        var tree = Umbrella.Of(view);
        var standing = new List<Guid>();
        var waiting = new Stack<Contribution>(tree.Branches.SelectMany(branch => branch.Tops));
        while (waiting.TryPop(out var card))
        {
            standing.Add(card.Id);
            Assert.True(standing.Count <= view.Contributions.Count);
            foreach (var under in tree.Under(card.Id))
            {
                Assert.Equal(card.Id, tree.Over(under.Id)?.Id);
                waiting.Push(under);
            }
        }

        Assert.Equal(view.Contributions.Values.Select(card => card.Id).Order(), standing.Order());
        Assert.Equal(view.Contributions.Count, tree.InOrder.DistinctBy(card => card.Id).Count());
        Assert.Equal(view.Contributions.Count, tree.Branches.Sum(branch => branch.Cards));
        Assert.Equal(view.Contributions.Count, ThemedCards.Of(view).Groups.Where(group => group.Entry is null or { Depth: 0 }).Sum(group => group.All)
            + view.Contributions.Values.Count(card => card.State != ContributionState.OnBoard));
    }
}
