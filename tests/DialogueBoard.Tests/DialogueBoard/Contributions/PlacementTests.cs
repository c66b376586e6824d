using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

public sealed class PlacementTests
{
    [Fact, Rule("V1")]
    public void Cards_about_nothing_stand_apart_and_leave_room_for_answers()
    {
        var board = new SmallBoard();
        for (var n = 0; n < 200; n++)
        {
            board.Does(Ann, Say(IdOf($"card {n}"), "Words"));
        }

        var places = board.View.Contributions.Values.Select(Cell).ToList();
        Assert.Distinct(places);
        Assert.DoesNotContain(places, one => places.Any(other => Math.Max(Math.Abs(one.Column - other.Column), Math.Abs(one.Row - other.Row)) == 1));
    }

    [Fact, Rule("V1")]
    public void An_answer_goes_right_beside_what_it_is_about()
    {
        var board = Begun().Does(Ben, Say(IdOf("new"), "Words", ContributionKind.BuildingOn, Hidden));
        var (about, answer) = (Cell(board.View.Contributions[Hidden]), Cell(board.View.Contributions[IdOf("new")]));
        Assert.Equal(1, Math.Max(Math.Abs(about.Column - answer.Column), Math.Abs(about.Row - answer.Row)));
    }

    [Fact, Rule("V1")]
    public void Three_hundred_answers_to_one_card_lie_close_around_it_and_none_on_another()
    {
        var board = Begun();
        for (var n = 0; n < 300; n++)
        {
            board.Does(Ben, Say(IdOf($"answer {n}"), "Words", ContributionKind.Question, Open));
        }

        var middle = Cell(board.View.Contributions[Open]);
        var places = board.View.Contributions.Values.Select(Cell).ToList();
        Assert.Distinct(places);
        Assert.All(places, place => Assert.InRange(Math.Max(Math.Abs(place.Column - middle.Column), Math.Abs(place.Row - middle.Row)), 0, 9));
    }

    [Fact, Rule("V2")]
    public void So_many_answers_that_room_runs_out_still_find_a_place()
    {
        var board = Begun();
        for (var n = 0; n < 600; n++)
        {
            board.Does(Ben, Say(IdOf($"answer {n}"), "Words", ContributionKind.Question, Open));
        }

        Assert.Equal(604, board.View.Contributions.Count);
    }

    [Fact, Rule("V2")]
    public void Where_a_card_goes_follows_from_the_board_alone()
    {
        Assert.Equal(Place(), Place());

        static (double, double) Place()
        {
            var board = Begun().Does(Ben, Say(IdOf("new"), "Words", ContributionKind.Question, Open, Hidden));
            return (board.View.Contributions[IdOf("new")].X, board.View.Contributions[IdOf("new")].Y);
        }
    }

    [Theory, Rule("V1", "V3")]
    [InlineData(1_000_000, 1_000_000)]
    [InlineData(-1_000_000, 0)]
    public void An_answer_to_a_card_at_the_edge_stays_on_the_picture(double x, double y)
    {
        var board = Begun().Does(Ben, new Move { Id = IdOf("move"), Positions = [new(Open, x, y)] });
        for (var n = 0; n < 30; n++)
        {
            board.Does(Ben, Say(IdOf($"answer {n}"), "Words", ContributionKind.Question, Open));
        }

        Assert.Equal(34, board.View.Contributions.Values.Count(card => new Position(card.Id, card.X, card.Y).IsOnThePicture));
        Assert.Distinct(board.View.Contributions.Values.Select(Cell));
    }

    [Fact, Rule("V2")]
    public void The_spiral_visits_every_cell_once_ring_by_ring()
    {
        var cells = Enumerable.Range(0, 21 * 21).Select(Placement.Spiral).ToList();
        Assert.Distinct(cells);
        Assert.All(cells.Index(), cell => Assert.Equal(
            (int)Math.Ceiling((Math.Sqrt(cell.Index + 1) - 1) / 2),
            Math.Max(Math.Abs(cell.Item.Column), Math.Abs(cell.Item.Row))));
    }

    private static (int Column, int Row) Cell(Contribution card) => BoardView.CellOf(card.X, card.Y);
}
