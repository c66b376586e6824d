using DialogueBoard.Contributions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

public sealed class MoveAndTidyTests
{
    [Fact, Rule("A12")]
    public void Anyone_moves_anyones_cards_and_only_their_place_changes()
    {
        var board = Begun();
        var (open, hidden) = (board.View.Contributions[Open], board.View.Contributions[Hidden]);
        var decision = board.Tries(Ben, new Move { Id = IdOf("new"), Positions = [new(Open, 1.5, -2.5), new(Hidden, 3, 4)] });
        Assert.Equal([open with { X = 1.5, Y = -2.5 }, hidden with { X = 3, Y = 4 }], decision.Changed);
    }

    [Fact, Rule("A12")]
    public void Of_two_places_for_one_card_the_last_counts()
    {
        var decision = Begun().Tries(Ben, new Move { Id = IdOf("new"), Positions = [new(Open, 1, 1), new(Open, 2, 2)] });
        Assert.Equal((2, 2), Assert.Single(decision.Changed) is Contribution moved ? (moved.X, moved.Y) : default);
    }

    [Fact, Rule("A13")]
    public void Tidying_lays_out_the_cards_it_knew_and_leaves_those_that_came_meanwhile()
    {
        var board = Begun().Does(Ann, Say(IdOf("late"), "Wait for me"));
        var late = board.View.Contributions[IdOf("late")];
        board.Does(Sue, new Tidy { Id = IdOf("new"), Layout = [new(Open, 100, 100), new(BensAnswer, 500, 100), new(Nothing, 9, 9)] });

        Assert.Equal((100, 100), (board.View.Contributions[Open].X, board.View.Contributions[Open].Y));
        Assert.Equal((500, 100), (board.View.Contributions[BensAnswer].X, board.View.Contributions[BensAnswer].Y));
        Assert.Equal(late, board.View.Contributions[late.Id]);
    }
}
