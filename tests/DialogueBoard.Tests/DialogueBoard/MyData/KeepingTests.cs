using DialogueBoard.Acts;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Energy;
using DialogueBoard.MyData;
using DialogueBoard.Steps;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.MyData;

/// <summary>A board that keeps words for a while.</summary>
public sealed class KeepingTests
{
    private static readonly DateTime Over = Start.AddMonths(6).AddDays(1);
    private readonly SmallBoard _board = Begun();

    [Fact, Rule("G114")]
    public void Words_that_nobody_touched_for_so_long_are_let_go_with_their_names_and_the_card_keeps_its_place()
    {
        _board.Does(Ben, new SayStuck { Id = IdOf("stuck"), ContributionId = Open, Where = StuckAt.Service, Name = "The bus desk" });
        Keep(6);
        ComesDue(Over);
        var card = _board.View.Contributions[Open];
        Assert.Equal((ContributionState.LetGo, "", null), (card.State, card.Text, card.By.Name));
        Assert.Equal((null, null), _board.View.Beside<Stuck>(Open).Select(stuck => (stuck.Name, stuck.By.Name)).Single());
        Assert.Empty(_board.View.EnergyFor(Open));
        Assert.All(_board.View.ThreadsOf(Open), thread => Assert.Null(thread.By.Name));
        Assert.Equal(2, _board.View.ThreadsOf(Open).Count() + _board.View.ThreadsOf(Withdrawn).Count());
        Assert.Equal(ContributionState.Withdrawn, _board.View.Contributions[Withdrawn].State);
    }

    [Fact, Rule("G114")]
    public void Held_words_are_let_go_too()
    {
        Keep(6);
        ComesDue(Over);
        Assert.Equal(ContributionState.LetGo, _board.View.Contributions[Hidden].State);
        Assert.Empty(_board.Held);
        Assert.Equal(RefusalCode.NotHidden, _board.Decide(Sue, new Restore { Id = IdOf("restore"), ContributionId = Hidden }).Refusal?.Code);
    }

    [Fact, Rule("G114")]
    public void A_card_that_somebody_answered_reworded_or_gave_to_meanwhile_stays()
    {
        Keep(6);
        var later = Start.AddMonths(4);
        _board.Takes(_board.Decide(Ben, Say(IdOf("later"), "It still does", ContributionKind.BuildingOn, Open), later));
        _board.Takes(_board.Decide(Ben, new OfferEnergy { Id = IdOf("give"), ContributionId = BensAnswer, With = EnergyKind.Time }, later));
        ComesDue(Over);
        Assert.Equal(ContributionState.OnBoard, _board.View.Contributions[Open].State);
        Assert.Equal(ContributionState.OnBoard, _board.View.Contributions[BensAnswer].State);
        ComesDue(later.AddMonths(6).AddDays(1));
        Assert.Equal(ContributionState.LetGo, _board.View.Contributions[Open].State);
    }

    [Fact, Rule("G114")]
    public void What_the_board_still_works_on_stays_until_its_day_has_come()
    {
        _board.Does(Ann, new TryStep { Id = AnnsStep, Text = "A van", LookAgain = DateOnly.FromDateTime(Start.AddMonths(9)) });
        Keep(6);
        ComesDue(Over);
        Assert.Equal(ContributionState.OnBoard, _board.View.Contributions[AnnsStep].State);
        _board.Takes(_board.Decide(Actor.TheBoard, new ComeDue { Id = IdOf("step due"), RecordId = _board.View.PartOf<Step>(AnnsStep)!.Id }, Start.AddMonths(9)));
        ComesDue(Start.AddMonths(9).AddMonths(6).AddDays(-1));
        Assert.Equal(ContributionState.OnBoard, _board.View.Contributions[AnnsStep].State);
        ComesDue(Start.AddMonths(15).AddDays(1));
        Assert.Equal(ContributionState.LetGo, _board.View.Contributions[AnnsStep].State);
    }

    [Fact, Rule("G115")]
    public void Nothing_is_let_go_in_the_first_thirty_days_after_it_was_set()
    {
        var set = Start.AddMonths(10);
        _board.Takes(_board.Decide(Sue, new SetKeeping { Id = IdOf("keep"), Months = 6 }, set));
        var keeping = Keeping.Of(_board.View)!;
        Assert.Equal(set.AddDays(30), keeping.Begins);
        Assert.Equal(set.AddDays(30), keeping.Due);
        Assert.Equal(RefusalCode.NotDue, _board.Decide(Actor.TheBoard, new ComeDue { Id = IdOf("early"), RecordId = keeping.Id }, set.AddDays(29)).Refusal?.Code);
    }

    [Fact, Rule("G115")]
    public void The_board_looks_again_when_the_next_card_may_have_to_go_at_most_daily_and_at_least_monthly()
    {
        Keep(2);
        Assert.Equal(Start.AddMinutes(8).AddMonths(1), Keeping.Of(_board.View)!.Due);
        ComesDue(Start.AddMonths(2).AddMinutes(1));
        Assert.Equal(Start.AddMonths(2).AddMinutes(1).AddDays(1), Keeping.Of(_board.View)!.Due);
    }

    [Fact, Rule("G115")]
    public void Those_who_look_after_the_board_can_keep_words_for_good_again()
    {
        Keep(6);
        _board.Does(Sue, new SetKeeping { Id = IdOf("for good") });
        Assert.Null(Keeping.Of(_board.View));
    }

    private void Keep(int months) => _board.Does(Sue, new SetKeeping { Id = IdOf("keep"), Months = months });

    private void ComesDue(DateTime at)
    {
        var decision = _board.Decide(Actor.TheBoard, new ComeDue { Id = DerivedIdOf(at), RecordId = IdOf("keep") }, at);
        Assert.Null(decision.Refusal);
        _board.Takes(decision);
    }

    private static Guid DerivedIdOf(DateTime at) => IdOf(at.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
