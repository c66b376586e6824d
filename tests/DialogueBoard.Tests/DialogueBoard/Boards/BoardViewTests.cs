using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Boards;

public sealed class BoardViewTests
{
    [Fact, Rule("D4")]
    public void Contributions_stand_in_the_order_they_were_said_whatever_order_they_came_in()
    {
        var board = new SmallBoard();
        board.Does(Sue, Say(IdOf("second"), "Words") with { Original = new(Ann.By, Start.AddDays(-1)) });
        board.Does(Sue, Say(IdOf("first"), "Words") with { Original = new(Ann.By, Start.AddDays(-2)) });
        Assert.Equal([IdOf("first"), IdOf("second")], board.View.Arrivals.Select(arrival => arrival.Id));
    }

    [Fact, Rule("G1")]
    public void What_a_person_said_is_found_by_them_oldest_first_and_once_however_often_it_changes()
    {
        var board = new SmallBoard().Does(Ann, Say(IdOf("one"), "Words")).Does(Ben, Say(IdOf("two"), "More")).Does(Ann, Say(IdOf("three"), "Again"));
        board.Does(Ann, new Reword { Id = IdOf("new"), ContributionId = IdOf("one"), Text = "Other words" }).Does(Ann, new Withdraw { Id = IdOf("back"), ContributionId = IdOf("three") });
        Assert.Equal([IdOf("one"), IdOf("three")], board.View.SaidBy(Ann.Id).Select(card => card.Id));
        Assert.Equal(IdOf("three"), board.View.LastSaidBy(Ann.Id)?.Id);
        Assert.Null(board.View.LastSaidBy(Nothing));
    }

    [Fact, Rule("D4")]
    public void Energy_stands_in_the_order_of_the_latest_offers_on_every_node()
    {
        var board = Begun();
        board.Does(Ann, new OfferEnergy { Id = IdOf("one"), ContributionId = Open });
        board.Does(Ben, new OfferEnergy { Id = IdOf("two"), ContributionId = Open });
        Assert.Equal([IdOf("one"), BensEnergy], board.View.EnergyFor(Open).Select(offered => offered.Id));
    }

    [Fact, Rule("D3")]
    public void The_view_before_is_not_changed_by_the_one_after()
    {
        var board = Begun();
        var before = board.View;
        var told = before.Describe();
        board.Does(Ann, new Withdraw { Id = IdOf("new"), ContributionId = Open }).Does(Sue, new CutThread { Id = IdOf("cut"), ThreadId = BensThread });
        Assert.Equal(told, before.Describe());
    }

    [Fact, Rule("A2")]
    public void A_view_knows_what_stands_and_what_once_stood()
    {
        var board = Begun().Does(Ben, new CutThread { Id = IdOf("cut"), ThreadId = BensThread });
        Assert.True(board.View.Knows(Open) && board.View.Knows(BensThread) && board.View.Knows(BensEnergy));
        Assert.False(board.View.Knows(Nothing));
    }

    [Fact, Rule("V2")]
    public void A_place_is_free_again_when_its_card_has_moved()
    {
        var board = new SmallBoard().Does(Ann, Say(Open, "Words"));
        Assert.True(board.View.IsTaken(0, 0));
        board.Does(Ann, new Move { Id = IdOf("move"), Positions = [new(Open, 3200, 2400)] });
        Assert.False(board.View.IsTaken(0, 0));
        Assert.True(board.View.IsTaken(10, 10));
    }

    [Fact, Rule("A10")]
    public void Threads_of_a_card_are_those_at_either_end_oldest_first()
    {
        var board = Begun().Does(Ann, new DrawThread { Id = IdOf("new"), From = Hidden, To = Open, Relation = ThreadRelation.Links });
        Assert.Equal([DerivedId.Of(BensAnswer, Open), IdOf("new")], board.View.ThreadsOf(Open).Select(thread => thread.Id));
    }
}
