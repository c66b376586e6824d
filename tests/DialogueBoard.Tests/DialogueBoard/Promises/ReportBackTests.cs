using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Promises;
using Xunit;
using static DialogueBoard.Tests.Promises.PromisedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Promises;

public sealed class ReportBackTests
{
    private readonly SmallBoard _board = AddTo(Begun());

    private Promise Now => _board.View.PartOf<Promise>(PromisedBoard.Promise)!;

    [Fact, Rule("E32")]
    public void A_report_is_a_card_about_the_promise_and_its_half_was_heard()
    {
        _board.Does(Ann, Reporting(IdOf("r")) with { Next = Day(30) });
        var card = _board.View.Contributions[IdOf("r")];
        Assert.Equal((ContributionKind.Report, "Ann", "The lamps are ordered"), (card.Kind, card.By.Name, card.Text));
        Assert.Equal([PromisedBoard.Promise], card.About);
        Assert.Equal((PromiseHalf.Agency, false), (_board.View.PartOf<Report>(card.Id)!.Half, _board.View.PartOf<Report>(card.Id)!.Kept));
        Assert.Equal((card.At, Day(30), false), (Now.Agency.HeardAt, Now.Agency.ReportBy, Now.Agency.Kept));
        Assert.Equal(new HalfPromise(["Mill Lane neighbours"], null, Day(20)), Now.Community);
        Assert.Equal(DialogueBoard.Dates.Day.IsOver(Day(20)), Now.Due);
    }

    [Fact, Rule("E32")]
    public void A_half_that_names_no_further_day_is_not_expected_again()
    {
        _board.Does(Ann, Reporting(IdOf("r"))).Does(Ben, Reporting(IdOf("s")) with { Half = PromiseHalf.Community });
        Assert.Equal((null, null, null), (Now.Agency.ReportBy, Now.Community.ReportBy, Now.Due));
        Assert.Equal(PromiseState.Open, Now.State);
    }

    [Theory, Rule("E32")]
    [InlineData(0, RefusalCode.DateNotAhead)]
    [InlineData(-400, RefusalCode.DateNotAhead)]
    [InlineData(4000, RefusalCode.DateTooFar)]
    [InlineData(1, null)]
    public void The_next_day_is_one_to_come(int days, string? code) =>
        Assert.Equal(code, _board.Decide(Ann, Reporting(IdOf("r")) with { Next = Day(days) }).Refusal?.Code);

    [Fact, Rule("E34")]
    public void It_is_kept_once_both_halves_say_so_and_no_longer_where_one_says_otherwise()
    {
        _board.Does(Ann, Reporting(IdOf("r")) with { Kept = true, Next = Day(30) });
        Assert.Equal((PromiseState.Open, true, null), (Now.State, Now.Agency.Kept, Now.Agency.ReportBy));

        _board.Does(Ben, Reporting(IdOf("s")) with { Half = PromiseHalf.Community, Kept = true });
        Assert.Equal((PromiseState.Kept, null), (Now.State, Now.Due));

        _board.Does(OtherAnn, Reporting(IdOf("t")) with { Text = "Thank you all" });
        Assert.Equal(PromiseState.Kept, Now.State);

        _board.Does(OtherAnn, Reporting(IdOf("u")) with { Text = "Two lamps are out again", Kept = false, Next = Day(9) });
        Assert.Equal((PromiseState.Open, false, true), (Now.State, Now.Agency.Kept, Now.Community.Kept));
        Assert.Equal(DialogueBoard.Dates.Day.IsOver(Day(9)), Now.Due);
    }

    [Fact, Rule("E34")]
    public void Let_go_it_keeps_its_words_and_expects_nothing_and_the_reason_is_a_card()
    {
        _board.Does(Sue, LettingGo(IdOf("g")));
        Assert.Equal((PromiseState.LetGo, null), (Now.State, Now.Due));
        Assert.Equal("people walk where it is lit", Now.Because);
        var reason = _board.View.Contributions[IdOf("g")];
        Assert.Equal((ContributionKind.Report, "The path is closed for good"), (reason.Kind, reason.Text));
        Assert.Equal(RefusalCode.AlreadyEnded, _board.Decide(Ann, Reporting(IdOf("r"))).Refusal?.Code);
        Assert.False(_board.View.Notices(Start.AddYears(1)).PartOf<Promise>(PromisedBoard.Promise)!.IsSilent());
    }

    [Fact, Rule("E35")]
    public void A_report_taken_back_or_hidden_takes_its_words_and_its_half_stays_as_it_was_heard()
    {
        _board.Does(Ann, Reporting(IdOf("r")) with { Kept = true }).Does(Ann, Reporting(IdOf("s")) with { Half = PromiseHalf.Community, Next = Day(40) });
        var before = Now;
        _board.Does(Ann, new Withdraw { Id = IdOf("w"), ContributionId = IdOf("r") });
        _board.Does(Sue, new Hide { Id = IdOf("h"), ContributionId = IdOf("s"), Reason = "It names a person" });
        Assert.Equal(before, Now);
        Assert.All([IdOf("r"), IdOf("s")], id => Assert.Equal(("", null), (_board.View.Contributions[id].Text, _board.View.PartOf<Report>(id)!.By.Name)));

        _board.Does(Ben, Reporting(IdOf("t")) with { Kept = false, Next = Day(9) });
        Assert.Equal((false, Day(9)), (Now.Agency.Kept, Now.Agency.ReportBy));
    }
}
