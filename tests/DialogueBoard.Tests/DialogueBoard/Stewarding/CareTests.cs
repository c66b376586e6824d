using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;
using DialogueBoard.Tests.Sessions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Stewarding;

/// <summary>Letting in, turning down, reporting, hiding many and putting back, and what is counted of it.</summary>
public sealed class CareTests
{
    private static readonly Guid Id = IdOf("new");

    [Fact, Rule("G2")]
    public void Ground_rules_are_put_down_one_on_a_line_and_take_the_place_of_those_before()
    {
        var board = Begun();
        Assert.Null(GroundRules.Of(board.View));
        Assert.InRange(GroundRules.Suggested.Count, 1, GroundRules.Most);
        board.Does(Sue, new AgreeGroundRules { Id = Id, Rules = [" Be\nkind ", "Leave out names"] });
        board.Does(Sue, new AgreeGroundRules { Id = IdOf("again"), Rules = [.. GroundRules.Of(board.View)!.Rules, "No adverts"] });
        var rules = Assert.Single(board.View.All<GroundRules>());
        Assert.Equal(["Be kind", "Leave out names", "No adverts"], rules.Rules);
        Assert.Equal(Sue.By, rules.By);
    }

    [Fact, Rule("G10")]
    public void What_is_let_in_comes_as_of_when_it_was_written_with_what_it_said_of_its_session()
    {
        var on = SessionBoard.On;
        var board = Begun().Opens(on).Enters(OtherAnn, on).Does(Sue, new StartRound { Id = IdOf("round"), SessionId = on, Round = SessionBoard.CheckIn }).Sets(PostingMode.HoldAll);
        var at = board.Now;
        board.Does(OtherAnn, Say(Id, "Could the van take us?", ContributionKind.Question, Open, BensAnswer));
        board.Does(Ann, new Withdraw { Id = IdOf("gone"), ContributionId = Open }).Does(OtherAnn, new LeaveSession { Id = IdOf("leave"), SessionId = on });
        board.Does(Sue, new LetIn { Id = IdOf("let in"), ActIds = [Id] });
        var card = board.View.Contributions[Id];
        Assert.Equal((at, OtherAnn.By, "Could the van take us?"), (card.At, card.By, card.Text));
        Assert.Equal((on, SessionBoard.CheckIn), (board.View.PartOf<SaidIn>(Id)!.SessionId, board.View.PartOf<SaidIn>(Id)!.Round));
        Assert.Empty(board.Waiting);
        Assert.Equal(RefusalCode.NotWaiting, board.Decide(Sue, new LetIn { Id = IdOf("again"), ActIds = [Id] }).Refusal?.Code);
    }

    [Fact, Rule("G10")]
    public void What_the_board_would_not_take_any_more_goes_on_waiting_and_stops_nothing_else()
    {
        var board = CareBoard.AddTo(Begun()).Does(Ann, Say(IdOf("seed"), "A walking bus", ContributionKind.Seed)).Sets(PostingMode.HoldAll);
        board.Does(Ann, new StartTrial { Id = Id, Text = "Walking together", About = [IdOf("seed")] }).Sets(PostingMode.Open);
        board.Does(Ann, new Withdraw { Id = IdOf("gone"), ContributionId = IdOf("seed") });
        Assert.Equal(RefusalCode.NotLetIn, board.Decide(Sue, new LetIn { Id = IdOf("let in"), ActIds = [Id] }).Refusal?.Code);
        board.Does(Sue, new LetIn { Id = IdOf("let in"), ActIds = [Id, CareBoard.Waits] });
        Assert.True(board.View.Contributions.ContainsKey(CareBoard.Waits));
        Assert.Contains(board.Waiting, waiting => waiting.ActId == Id);
    }

    [Fact, Rule("G10", "G12")]
    public void What_waits_in_a_session_is_not_theirs_to_let_in()
    {
        var on = SessionBoard.On;
        var board = Begun().Opens(on).Enters(Ben, on).Does(Sue, new KeepQuiet { Id = IdOf("quiet"), SessionId = on }).Does(Ben, Say(Id, "The lamp is out"));
        Assert.Equal(RefusalCode.NotWaiting, board.Decide(Sue, new LetIn { Id = IdOf("let in"), ActIds = [Id] }).Refusal?.Code);
        Assert.Equal(RefusalCode.NotWaiting, board.Decide(Sue, new TurnDown { Id = IdOf("turn down"), ActIds = [Id], Reason = "No" }).Refusal?.Code);
    }

    [Fact, Rule("G11", "G18")]
    public void What_was_turned_down_can_be_let_in_for_thirty_days_and_is_counted_under_the_reason_it_has_now()
    {
        var board = CareBoard.AddTo(Begun());
        var waiting = board.Waiting.Single(one => one.ActId == CareBoard.TurnedDown);
        Assert.Equal(("Leave out names", "Leave out names"), (waiting.Reason, waiting.Rule));
        var at = waiting.TurnedDownAt!.Value;
        board.Does(Sue, new TurnDown { Id = IdOf("other reason"), ActIds = [CareBoard.TurnedDown], Reason = "It is not kind", Rule = 1 });
        waiting = board.Waiting.Single(one => one.ActId == CareBoard.TurnedDown);
        Assert.Equal((at, "It is not kind", "Be kind"), (waiting.TurnedDownAt, waiting.Reason, waiting.Rule));
        Assert.Equal((1, 1), (CareFigures.Of(board.View).TurnedDown, LineOf(board, "Be kind").TurnedDown));

        var letIn = new LetIn { Id = Id, ActIds = [CareBoard.TurnedDown] };
        Assert.Equal(RefusalCode.NotWaiting, board.Decide(Sue, letIn, at.AddDays(30)).Refusal?.Code);
        Assert.Null(board.Decide(Sue, letIn, at.AddDays(30).AddTicks(-1)).Refusal);
        board.Does(Sue, letIn);
        Assert.Equal("Mr Brown took it", board.View.Contributions[CareBoard.TurnedDown].Text);
        Assert.Equal(0, CareFigures.Of(board.View).TurnedDown);
    }

    [Fact, Rule("G13", "G14")]
    public void Each_person_tells_of_a_card_once_and_it_changes_nothing_that_anybody_reads()
    {
        var board = CareBoard.AddTo(Begun());
        var report = Assert.Single(board.Reports);
        Assert.Equal((CareBoard.BensReport, Open, Ben.Id, "Be kind", "It mocks the drivers", null), (report.Id, report.ContributionId, report.ReporterId, report.Rule, report.Words, report.SeenToAt));
        var before = board.View;
        board.Does(OtherAnn, new ReportCard { Id = Id, ContributionId = Open, Words = "Unkind" });
        Assert.True(board.View.ReadsAs(before));
        board.Does(Sue, new SeeToReport { Id = IdOf("seen"), ReportId = CareBoard.BensReport });
        Assert.True(board.View.ReadsAs(before));
        Assert.Equal(RefusalCode.SeenToAlready, board.Decide(Sue, new SeeToReport { Id = IdOf("again"), ReportId = CareBoard.BensReport }).Refusal?.Code);
        Assert.Equal(RefusalCode.ReportedAlready, board.Decide(Ben, new ReportCard { Id = IdOf("again"), ContributionId = Open, Rule = 2 }).Refusal?.Code);
    }

    [Fact, Rule("G205")]
    public void Many_reports_are_seen_to_in_one_act_and_those_that_were_already_are_passed_over()
    {
        var board = CareBoard.AddTo(Begun());
        var before = board.Reports.Single().Id;
        var ids = new[] { IdOf("first"), IdOf("second") };
        board.Does(Ann, new ReportCard { Id = ids[0], ContributionId = BensAnswer, Rule = 1 }).Does(OtherAnn, new ReportCard { Id = ids[1], ContributionId = BensAnswer, Rule = 1 });
        board.Does(Sue, new SeeToReport { Id = IdOf("one"), ReportId = ids[0] });
        Assert.Equal(2, board.Reports.Count(report => report.SeenToAt is null));
        board.Does(Sue, new SeeToReport { Id = IdOf("all"), ReportId = ids[0], Also = [ids[1], before, Nothing] });
        Assert.All(board.Reports, report => Assert.NotNull(report.SeenToAt));
        Assert.Equal(RefusalCode.SeenToAlready, board.Decide(Sue, new SeeToReport { Id = Id, ReportId = before, Also = ids }).Refusal?.Code);
        Assert.Equal(RefusalCode.TooMany, board.Decide(Sue, new SeeToReport { Id = Id, ReportId = before, Also = [.. Enumerable.Repeat(before, LetIn.Most + 1)] }).Refusal?.Code);
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(Ann, new SeeToReport { Id = Id, ReportId = before, Also = ids }).Refusal?.Code);
    }

    [Theory, Rule("G14"), InlineData(true), InlineData(false)]
    public void Hiding_a_card_sees_to_what_was_told_of_it_and_so_does_its_author_taking_it_back(bool hidden)
    {
        var board = CareBoard.AddTo(Begun()).Does(Ann, new ReportCard { Id = Id, ContributionId = BensAnswer, Rule = 1 });
        board.Does(hidden ? Sue : Ann, hidden ? new HideMany { Id = IdOf("hide"), ContributionIds = [Open], Rule = 1 } : new Withdraw { Id = IdOf("back"), ContributionId = Open });
        Assert.NotNull(board.Reports.Single(report => report.ContributionId == Open).SeenToAt);
        Assert.Null(board.Reports.Single(report => report.ContributionId == BensAnswer).SeenToAt);
    }

    [Fact, Rule("G15")]
    public void A_rule_that_is_named_is_kept_in_its_words_whatever_the_rules_are_later()
    {
        var board = CareBoard.AddTo(Begun()).Does(Sue, new Hide { Id = Id, ContributionId = Open, Rule = 2 });
        board.Does(Sue, new AgreeGroundRules { Id = IdOf("others"), Rules = ["Other rules"] });
        Assert.Equal(("Leave out names", "Leave out names"), (board.Held[Open].Reason, board.Held[Open].Rule));
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = BensAnswer, Rule = 1, Reason = "It mocks the drivers" });
        Assert.Equal(("It mocks the drivers", "Other rules"), (board.Held[BensAnswer].Reason, board.Held[BensAnswer].Rule));
    }

    [Fact, Rule("G16", "G17", "G18")]
    public void Many_are_hidden_in_one_version_and_exactly_those_come_back()
    {
        var board = CareBoard.AddTo(Further());
        var before = board.View;
        board.Does(Sue, new HideMany { Id = Id, By = Ann.Id, Rule = 1 });
        Assert.Equal(before.Version + 1, board.View.Version);
        var hidden = board.View.Contributions.Values.Where(card => card.State == ContributionState.Hidden).Select(card => card.Id).ToHashSet();
        Assert.Equal([.. before.SaidBy(Ann.Id).Where(card => card.State != ContributionState.Withdrawn).Select(card => card.Id).Order()], hidden.Order());
        Assert.Equal((hidden.Count, hidden.Count - 1), (CareFigures.Of(board.View).Hidden, LineOf(board, "Be kind").Hidden));

        // One is put back and hidden anew by another act, one was hidden before: both stay hidden.
        board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = AnnsStep }).Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = AnnsStep, Reason = "It names a person" });
        board.Does(Sue, new RestoreMany { Id = IdOf("undo"), ActId = Id });
        Assert.Equal(new[] { Hidden, AnnsStep }.Order(), board.View.Contributions.Values.Where(card => card.State == ContributionState.Hidden).Select(card => card.Id).Order());
        Assert.Equal(before.Contributions[Open] with { Version = board.View.Version }, board.View.Contributions[Open]);
        Assert.Equal((2, hidden.Count - 1), (CareFigures.Of(board.View).Hidden, CareFigures.Of(board.View).PutBack));
        Assert.Equal(RefusalCode.NotHidden, board.Decide(Sue, new RestoreMany { Id = IdOf("again"), ActId = Id }).Refusal?.Code);
    }

    [Fact, Rule("G16")]
    public void Of_an_hour_all_are_hidden_that_were_said_in_it_and_of_one_person_in_an_hour_theirs()
    {
        var board = new SmallBoard();
        var ids = Enumerable.Range(0, 20).Select(n => IdOf($"card {n}")).ToList();
        ids.ForEach(id => board.Does(ids.IndexOf(id) % 2 == 0 ? Ann : Ben, Say(id, "An advert")));
        var hiding = new HideMany { Id = Id, From = board.View.Contributions[ids[5]].At, Until = board.View.Contributions[ids[9]].At, Reason = "Adverts" };
        Assert.Equal(ids[5..10], hiding.Chosen(board.View).Select(card => card.Id));
        Assert.Equal([ids[6], ids[8]], (hiding with { By = Ann.Id }).Chosen(board.View).Select(card => card.Id));
        Assert.Equal([ids[8]], (hiding with { By = Ann.Id, ContributionIds = [ids[8], ids[9], ids[19], Nothing] }).Chosen(board.View).Select(card => card.Id));
        board.Does(Sue, hiding);
        Assert.Equal(5, board.View.Contributions.Values.Count(card => card.State == ContributionState.Hidden));
    }

    [Fact, Rule("G16")]
    public void At_most_five_hundred_go_at_once_the_oldest_first_and_the_next_time_the_next()
    {
        var board = new SmallBoard();
        Enumerable.Range(0, 510).ToList().ForEach(n => board.Does(Ann, Say(IdOf($"card {n}"), "An advert")));
        board.Does(Sue, new HideMany { Id = Id, By = Ann.Id, Reason = "Adverts" });
        Assert.Equal(Enumerable.Range(500, 10).Select(n => IdOf($"card {n}")), board.View.SaidBy(Ann.Id).Where(card => card.State == ContributionState.OnBoard).Select(card => card.Id));
        board.Does(Sue, new HideMany { Id = IdOf("again"), By = Ann.Id, Reason = "Adverts" });
        Assert.Equal(510, CareFigures.Of(board.View).Hidden);
    }

    [Fact, Rule("G18")]
    public void The_tally_names_nobody_and_counts_rules_apart_up_to_a_limit()
    {
        var board = new SmallBoard();
        for (var n = 0; n < CareTally.MostLines + 3; n++)
        {
            board.Does(Sue, new AgreeGroundRules { Id = IdOf($"rules {n}"), Rules = [$"Rule {n}"] });
            board.Does(Ann, Say(IdOf($"card {n}"), "An advert")).Does(Sue, new Hide { Id = IdOf($"hide {n}"), ContributionId = IdOf($"card {n}"), Rule = 1 });
        }

        var tally = CareTally.Of(board.View)!;
        Assert.Equal((Guid.Empty, null, CareTally.MostLines + 1), (tally.By.Id, tally.By.Name, tally.Lines.Count));
        Assert.Equal(3, tally.Lines.Single(line => line.Rule is null).Hidden);
    }

    private static CareLine LineOf(SmallBoard board, string rule) => CareFigures.Of(board.View).For.Single(line => line.Rule == rule);
}
