using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Ready;
using DialogueBoard.Steps;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Ready;

public sealed class ReadyNowTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);
    private int _acts;

    [Fact, Rule("E50", "E51")]
    public void Two_footings_and_something_offered_make_it_ready_with_reasons()
    {
        var board = Begun();
        Give(board, Ann, Footing.Lived, with: null);
        Assert.Empty(ReadyNow.Of(board.View, Start));
        Give(board, OtherAnn, Footing.Work, EnergyKind.Room, Today.AddDays(12));
        board.Does(Ben, new TryStep { Id = IdOf("a step"), Text = "A van", LookAgain = Today.AddDays(9), About = [Open] });

        var ready = Assert.Single(ReadyNow.Of(board.View, Start));
        Assert.Equal([Footing.Lived, Footing.Work], ready.Footings);
        Assert.Equal([EnergyKind.Time, EnergyKind.Room], ready.Gifts);
        Assert.Equal((Open, Today.AddDays(12)), (ready.Card.Id, ready.By));
        Assert.Equal([IdOf("a step")], ready.Steps.Select(step => step.Id));
    }

    [Theory, Rule("E51")]
    [InlineData(30, 1)]
    [InlineData(31, 0)]
    public void What_can_only_be_given_later_than_in_thirty_days_does_not_count(int days, int ready)
    {
        var board = Begun();
        Give(board, Ann, Footing.Lived, EnergyKind.Time);
        Give(board, OtherAnn, Footing.Work, EnergyKind.Time, Today.AddDays(days));
        Assert.Equal(ready, ReadyNow.Of(board.View, Start).Count);
    }

    [Fact, Rule("E51")]
    public void What_could_be_given_by_a_day_gone_by_counts_no_more()
    {
        var board = Begun();
        Give(board, Ann, Footing.Lived, EnergyKind.Time);
        Give(board, OtherAnn, Footing.Work, EnergyKind.Time, Today.AddDays(3));
        Assert.Single(ReadyNow.Of(board.View, Start.AddDays(3)));
        Assert.Empty(ReadyNow.Of(board.View, Start.AddDays(4)));
    }

    [Fact, Rule("E51")]
    public void Who_says_no_footing_stands_on_the_one_they_last_spoke_on()
    {
        var board = Begun().Does(Ben, Say(IdOf("a card"), "I drive the bus", ContributionKind.Story) with { Speaking = new(SpeakingFor.Job, "the buses", Footing.Work) });
        Give(board, Ann, Footing.Lived, EnergyKind.Skill);
        Assert.Equal([Footing.Lived, Footing.Work], Assert.Single(ReadyNow.Of(board.View, Start)).Footings);
        board.Does(Ben, new Withdraw { Id = Next(), ContributionId = IdOf("a card") });
        Assert.Empty(ReadyNow.Of(board.View, Start));
    }

    [Fact, Rule("E51")]
    public void Without_anything_offered_it_is_not_ready_and_an_offer_tied_to_it_will_do()
    {
        var board = Begun().Does(Ben, new WithdrawEnergy { Id = Next(), ContributionId = Open });
        Give(board, Ann, Footing.Lived, with: null);
        Give(board, OtherAnn, Footing.Work, with: null);
        Assert.Empty(ReadyNow.Of(board.View, Start));
        board.Does(Ben, Say(IdOf("a van"), "The school van stands idle on Fridays", ContributionKind.Offer, Open));
        var ready = Assert.Single(ReadyNow.Of(board.View, Start));
        Assert.Equal([IdOf("a van")], ready.Offers.Select(offer => offer.Id));
        Assert.Equal(board.View.Contributions[IdOf("a van")].At, ready.Since);
        board.Does(Sue, new Hide { Id = Next(), ContributionId = IdOf("a van"), Reason = "It names a person" });
        Assert.Empty(ReadyNow.Of(board.View, Start));
    }

    [Fact, Rule("E51")]
    public void What_became_ready_last_comes_first_however_many_would_give_something()
    {
        var board = Begun().Does(Ann, Say(IdOf("bench"), "A bench by the stop"));
        Give(board, Ann, Footing.Lived, EnergyKind.Time, card: IdOf("bench"));
        Give(board, Ben, Footing.Work, EnergyKind.Time, card: IdOf("bench"));
        Give(board, Ann, Footing.Lived, EnergyKind.Time);
        Give(board, OtherAnn, Footing.Work, EnergyKind.Time);
        Give(board, Sue, Footing.Elected, EnergyKind.Money, card: IdOf("bench"));
        Assert.Equal([Open, IdOf("bench")], ReadyNow.Of(board.View, Start).Select(ready => ready.Card.Id));
    }

    [Fact, Rule("E51")]
    public void A_hidden_card_is_not_ready()
    {
        var board = Begun();
        Give(board, Ann, Footing.Lived, EnergyKind.Time);
        Give(board, OtherAnn, Footing.Work, EnergyKind.Time);
        board.Does(Sue, new Hide { Id = Next(), ContributionId = Open, Reason = "It names a person" });
        Assert.Empty(ReadyNow.Of(board.View, Start));
    }

    private void Give(SmallBoard board, Actor who, Footing footing, EnergyKind? with, DateOnly? by = null, Guid? card = null) =>
        board.Does(who, new OfferEnergy { Id = Next(), ContributionId = card ?? Open, Footing = footing, With = with, CanBy = by });

    private Guid Next() => IdOf($"ready {_acts++}");
}
