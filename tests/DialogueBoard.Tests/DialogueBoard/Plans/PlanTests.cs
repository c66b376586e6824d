using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using Xunit;
using static DialogueBoard.Tests.Held.SetAheadBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Plans;

public sealed class PlanTests
{
    private readonly SmallBoard _board = AddTo(Begun());

    private Plan Now => _board.View.PartOf<Plan>(Approved)!;

    [Fact, Rule("M155")]
    public void It_has_its_stages_in_the_order_in_which_they_were_written_down_and_waits()
    {
        var plan = _board.View.PartOf<Plan>(Tests.Held.SetAheadBoard.Plan)!;
        Assert.Equal(
            [new("Count the cars", "Highways", Day(0), Day(10)), new Stage("Build it", "Highways", Day(8), Day(40)), new("Look how it goes", "Highways", Day(41), Day(60))],
            plan.Stages);
        Assert.Equal((null, null, null), (plan.ApprovedAt, plan.ApprovedBy, plan.Due));
    }

    [Fact, Rule("M155")]
    public void A_stage_that_runs_backwards_is_refused_by_its_name() => Assert.Equal(
        "The stage “Build it” would end before it begins. Change one of its days.",
        _board.Decide(Ann, Planning(IdOf("new")) with { Stages = [Stage("Count", 1, 2), Stage("Build it", 9, 8)] }).Refusal?.Detail);

    [Fact, Rule("M157", "M158")]
    public void It_is_approved_by_name_and_its_stages_begin_and_are_finished_one_by_one()
    {
        Assert.Equal((Sue.By, true), (Now.ApprovedBy, Now.ApprovedAt > Start));
        Assert.Equal([(true, true), (true, false), (false, false)], Now.Stages.Select(stage => (stage.StartedAt is not null, stage.FinishedAt is not null)));
        Assert.True(Now.Stages[0].FinishedAt > Now.Stages[0].StartedAt);
    }

    [Fact, Rule("M156", "M157", "M158")]
    public void Redrawn_it_waits_for_approval_again_and_a_stage_keeps_by_its_place_when_it_began_and_was_finished()
    {
        var before = Now.Stages;
        _board.Does(Ben, new RedrawPlan { Id = IdOf("redraw"), ContributionId = Approved, Stages = [Stage("Count all cars", 0, 12), Stage("Build it", 8, 45)] });
        Assert.Equal((null, null), (Now.ApprovedAt, Now.ApprovedBy));
        Assert.Equal([new("Count all cars", "Highways", Day(0), Day(12), before[0].StartedAt, before[0].FinishedAt), new Stage("Build it", "Highways", Day(8), Day(45), before[1].StartedAt)], Now.Stages);
        Assert.Equal(RefusalCode.NotApprovedYet, _board.Decide(Ben, new FinishStage { Id = IdOf("f"), ContributionId = Approved, Stage = 1 }).Refusal?.Code);

        _board.Does(Sue, new ApprovePlan { Id = IdOf("again"), ContributionId = Approved }).Does(Sue, new FinishStage { Id = IdOf("f"), ContributionId = Approved, Stage = 1 });
        Assert.NotNull(Now.Stages[1].FinishedAt);
    }

    [Fact, Rule("M155", "M156")]
    public void A_day_gone_by_may_stay_where_it_stood_and_cannot_be_chosen_anew()
    {
        PlannedStage[] same = [Stage("Count the cars", 0, 10), Stage("Build it", 8, 40), Stage("Look", 41, 60)];
        Assert.Null(Redrawn(same));
        Assert.Equal(RefusalCode.StagePast, Redrawn([Stage("Count the cars", 0, 11), .. same[1..]]));

        string? Redrawn(PlannedStage[] stages) =>
            Rules.Decide(new(_board.View, Ben, Start.AddDays(20)), new RedrawPlan { Id = IdOf("redraw"), ContributionId = Approved, Stages = stages }).Refusal?.Code;
    }

    [Theory, Rule("M159")]
    [InlineData(false, false, 0, StageState.Waiting)]
    [InlineData(false, false, 1, StageState.Waiting)]
    [InlineData(false, false, 2, StageState.Late)]
    [InlineData(true, false, 0, StageState.UnderWay)]
    [InlineData(true, false, 5, StageState.UnderWay)]
    [InlineData(true, false, 6, StageState.Overrun)]
    [InlineData(true, true, 6, StageState.Finished)]
    public void A_stage_from_the_first_to_the_fifth_says_how_it_stands(bool begun, bool finished, int today, StageState state) =>
        Assert.Equal(state, new Stage("Count", "Highways", Day(1), Day(5), begun ? Start : null, finished ? Start : null).On(Day(today)));

    [Fact, Rule("M162", "W9")]
    public void Hidden_it_has_no_words_and_no_name_and_restored_it_has_all_of_them_again()
    {
        var before = Now;
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Approved, Reason = "It names a person" });
        Assert.All(Now.Stages, stage => Assert.Equal(("", ""), (stage.Name, stage.Owner)));
        Assert.Equal((null, null), (Now.By.Name, Now.ApprovedBy!.Name));
        Assert.Equal(RefusalCode.WordsNotOnBoard, _board.Decide(Ben, new FinishStage { Id = IdOf("f"), ContributionId = Approved, Stage = 1 }).Refusal?.Code);

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = Approved });
        Assert.Equal(before.Stages, Now.Stages);
        Assert.Equal((before.ApprovedBy, before.ApprovedAt, before.By), (Now.ApprovedBy, Now.ApprovedAt, Now.By));
        _board.Does(Ben, new Withdraw { Id = IdOf("w"), ContributionId = Approved });
        Assert.All(Now.Stages, stage => Assert.Equal(("", ""), (stage.Name, stage.Owner)));
    }

    [Fact, Rule("M165")]
    public void Where_the_mix_has_no_plans_none_is_drawn_up_and_the_one_there_is_seen_through()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Change, 5)] });
        var refusal = _board.Decide(Ben, Planning(IdOf("new"))).Refusal;
        Assert.Equal((RefusalCode.NotInThisMix, "change"), (refusal?.Code, refusal?.Dial));
        Assert.Null(_board.Decide(Ben, new FinishStage { Id = IdOf("f"), ContributionId = Approved, Stage = 1 }).Refusal);
    }

    [Fact, Rule("M140", "M155")]
    public void Where_leading_is_done_from_the_front_only_stewards_take_on_and_draw_up()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Leadership, 1)] });
        foreach (Act act in new Act[] { Taking(IdOf("new")), Planning(IdOf("new")) })
        {
            Assert.Equal(RefusalCode.NotInThisMix, _board.Decide(Ben, act).Refusal?.Code);
            Assert.Null(_board.Decide(Sue, act).Refusal);
        }
    }
}
