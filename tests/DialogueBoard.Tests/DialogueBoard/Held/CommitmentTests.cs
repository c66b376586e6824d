using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Held;
using DialogueBoard.Members;
using DialogueBoard.OurMix;
using DialogueBoard.Promises;
using DialogueBoard.Tests.Promises;
using Xunit;
using static DialogueBoard.Tests.Held.SetAheadBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Held;

public sealed class CommitmentTests
{
    private static readonly DateTime TenthIsOver = Dates.Day.IsOver(Day(10));
    private readonly SmallBoard _board = AddTo(Begun());

    private Commitment Now => _board.View.PartOf<Commitment>(SetAheadBoard.Held)!;

    [Fact, Rule("M140")]
    public void It_names_the_agency_its_mandate_and_whom_it_answers_to_on_a_card()
    {
        Assert.Equal(("Housing", "The housing act, and the council's vote of May", "The tenants of the towers", Day(10)), (Now.Agency, Now.Mandate, Now.AnswersTo, Now.ReportBack));
        Assert.Equal((TenthIsOver, false, null), (Now.Due, Now.Done, Now.ReportedAt));
        Assert.Equal(ContributionKind.Held, _board.View.Contributions[SetAheadBoard.Held].Kind);
    }

    [Fact, Rule("M142")]
    public void A_report_is_a_card_about_it_and_names_the_next_day_or_none()
    {
        _board.Does(Ben, ReportingOn(IdOf("r")) with { Next = Day(30) });
        var card = _board.View.Contributions[IdOf("r")];
        var report = _board.View.PartOf<Report>(card.Id)!;
        Assert.Equal((ContributionKind.Report, null, false), (card.Kind, report.Half, report.Kept));
        Assert.Equal((card.At, Day(30), Dates.Day.IsOver(Day(30))), (Now.ReportedAt, Now.ReportBack, Now.Due));

        _board.Does(Ben, ReportingOn(IdOf("s")));
        Assert.Equal((null, null, false), (Now.ReportBack, Now.Due, Now.Done));
        Assert.Equal([IdOf("s"), IdOf("r")], Now.Reports(_board.View).Select(one => one.Card.Id));
    }

    [Fact, Rule("M142")]
    public void The_latest_report_counts_on_whether_it_is_done()
    {
        _board.Does(Ben, ReportingOn(IdOf("r")) with { Done = true, Next = Day(30) });
        Assert.Equal((true, null, null), (Now.Done, Now.ReportBack, Now.Due));
        Assert.True(_board.View.PartOf<Report>(IdOf("r"))!.Kept);
        _board.Does(Ben, ReportingOn(IdOf("s")) with { Text = "Thank you" });
        Assert.True(Now.Done);
        _board.Does(Sue, ReportingOn(IdOf("t")) with { Text = "One stands still again", Done = false, Next = Day(9) });
        Assert.Equal((false, Day(9)), (Now.Done, Now.ReportBack));
    }

    [Fact, Rule("M141")]
    public void A_member_admitted_for_the_agency_reports_and_one_for_another_body_or_who_only_asked_does_not()
    {
        Assert.Equal(RefusalCode.NotForThisAgency, _board.Decide(Ann, ReportingOn(IdOf("r"))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotForThisAgency, With(MemberFor("Health", Start)).Decide(Ann, ReportingOn(IdOf("r"))).Refusal?.Code);
        Assert.Equal(RefusalCode.NotForThisAgency, With(MemberFor("housing", null)).Decide(Ann, ReportingOn(IdOf("r"))).Refusal?.Code);
        Assert.Null(With(MemberFor("housing", Start)).Decide(Ann, ReportingOn(IdOf("r"))).Refusal);

        static SmallBoard With(Member member)
        {
            var board = AddTo(Begun());
            board.Takes(Decision.Of(member));
            return board;
        }

        static Member MemberFor(string body, DateTime? admitted) =>
            new() { Id = IdOf("member"), By = Ann.By, At = Start, Body = body, AdmittedAt = admitted, AdmittedBy = admitted is null ? null : Sue.By };
    }

    [Fact, Rule("M143")]
    public void Silent_past_its_day_it_is_marked_once_and_not_before_and_a_report_ends_that()
    {
        Assert.Same(_board.View, _board.View.Notices(TenthIsOver.AddSeconds(-1)));
        var view = _board.View.Notices(TenthIsOver.AddMinutes(3));
        var silent = view.PartOf<Commitment>(SetAheadBoard.Held)!;
        Assert.Equal((true, TenthIsOver.AddMinutes(3), null), (silent.IsSilent(), silent.CameDue, silent.Due));
        Assert.Same(silent, view.Notices(TenthIsOver.AddDays(5)).PartOf<Commitment>(SetAheadBoard.Held));
        Assert.Equal(RefusalCode.NotDue, Rules.Decide(new(view, Actor.TheBoard, TenthIsOver.AddDays(5)), new Dates.ComeDue { Id = IdOf("again"), RecordId = silent.Id }).Refusal?.Code);

        var heard = view.Then(TenthIsOver.AddDays(1), Ben, ReportingOn(IdOf("r")) with { Next = Day(40) }).PartOf<Commitment>(SetAheadBoard.Held)!;
        Assert.Equal((false, Dates.Day.IsOver(Day(40))), (heard.IsSilent(), heard.Due));
    }

    [Fact, Rule("M143")]
    public void What_is_done_is_never_silent() =>
        Assert.False(_board.View.Then(Start, Ben, ReportingOn(IdOf("r")) with { Done = true }).Notices(Start.AddYears(2)).PartOf<Commitment>(SetAheadBoard.Held)!.IsSilent());

    [Fact, Rule("M144")]
    public void A_report_taken_back_or_hidden_takes_its_words_and_what_it_did_stays()
    {
        _board.Does(Ben, ReportingOn(IdOf("r")) with { Next = Day(20) }).Does(Sue, ReportingOn(IdOf("s")) with { Done = true });
        var before = Now;
        _board.Does(Ben, new Withdraw { Id = IdOf("w"), ContributionId = IdOf("r") });
        _board.Does(Sue, new Hide { Id = IdOf("h"), ContributionId = IdOf("s"), Reason = "It names a person" });
        Assert.Equal(before, Now);
        Assert.Empty(Now.Reports(_board.View));
        Assert.All([IdOf("r"), IdOf("s")], id => Assert.Equal(("", null), (_board.View.Contributions[id].Text, _board.View.PartOf<Report>(id)!.By.Name)));
        _board.Does(Ben, ReportingOn(IdOf("t")) with { Done = false, Next = Day(9) });
        Assert.Equal((false, Day(9)), (Now.Done, Now.ReportBack));
    }

    [Fact, Rule("M162", "W9")]
    public void Hidden_it_has_no_words_and_no_day_and_restored_it_has_both_again()
    {
        var before = Now;
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = SetAheadBoard.Held, Reason = "It names a person" });
        var hidden = Now;
        Assert.Equal(("", "", null, null, null), (hidden.Agency, hidden.Mandate, hidden.AnswersTo, hidden.By.Name, hidden.Due));
        Assert.Same(hidden, _board.View.Notices(Start.AddYears(1)).PartOf<Commitment>(SetAheadBoard.Held));

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = SetAheadBoard.Held });
        Assert.Equal(before with { Version = _board.View.Version }, Now);
        Assert.True(_board.View.Notices(TenthIsOver).PartOf<Commitment>(SetAheadBoard.Held)!.IsSilent());
    }

    [Fact, Rule("M162")]
    public void Restored_once_it_is_done_it_expects_nothing()
    {
        _board.Does(Ben, ReportingOn(IdOf("r")) with { Done = true })
            .Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = SetAheadBoard.Held, Reason = "It names a person" })
            .Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = SetAheadBoard.Held });
        Assert.Equal((true, null), (Now.Done, Now.Due));
    }

    [Fact, Rule("M165")]
    public void Where_the_mix_has_only_promises_none_is_taken_on_and_the_one_there_is_reported_on()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Accountability, 5)] });
        var refusal = _board.Decide(Ben, Taking(IdOf("new"))).Refusal;
        Assert.Equal((RefusalCode.NotInThisMix, "accountability"), (refusal?.Code, refusal?.Dial));
        Assert.Null(_board.Decide(Ben, ReportingOn(IdOf("r"))).Refusal);
    }
}
