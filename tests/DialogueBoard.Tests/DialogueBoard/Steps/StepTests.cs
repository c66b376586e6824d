using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Steps;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Steps;

public sealed class StepTests
{
    private readonly SmallBoard _board = Further();

    [Fact, Rule("E70")]
    public void A_step_is_a_card_about_what_it_would_help_and_says_what_it_was_told()
    {
        var (card, step) = (_board.View.Contributions[AnnsStep], StepOf(AnnsStep));
        Assert.Equal((ContributionKind.Step, "The school van runs on Fridays"), (card.Kind, card.Text));
        Assert.Equal(("The school", null, new DateOnly(2026, 3, 20), StepState.Trying), (step.CarriedBy, step.Why, step.LookAgain, step.State));
        Assert.Equal(Open, Assert.Single(_board.View.ThreadsOf(AnnsStep)).To);
    }

    [Fact, Rule("E71")]
    public void A_different_view_is_pinned_to_the_step_and_the_step_goes_on()
    {
        _board.Does(Ben, Say(IdOf("differs"), "It should be Mondays", ContributionKind.DifferentView, AnnsStep));
        Assert.Equal(ThreadRelation.Differs, Assert.Single(_board.View.ThreadsOf(AnnsStep), thread => thread.To == AnnsStep).Relation);
        Assert.Equal(StepState.Trying, StepOf(AnnsStep).State);
    }

    [Fact, Rule("E72")]
    public void A_step_kept_without_a_day_stays_and_one_kept_until_a_day_comes_back()
    {
        _board.Does(Ann, new LookAgain { Id = IdOf("look 1"), ContributionId = AnnsStep, Verdict = StepVerdict.Keep, Next = new(2026, 4, 1) });
        Assert.Equal((StepState.Trying, new DateOnly(2026, 4, 1), Day.Begins(new(2026, 4, 1))), (StepOf(AnnsStep).State, StepOf(AnnsStep).LookAgain, StepOf(AnnsStep).Due));
        _board.Does(Sue, new LookAgain { Id = IdOf("look 2"), ContributionId = AnnsStep, Verdict = StepVerdict.Keep });
        Assert.Equal((StepState.Kept, null, 2), (StepOf(AnnsStep).State, StepOf(AnnsStep).Due, StepOf(AnnsStep).Looks));
    }

    [Fact, Rule("E72")]
    public void A_step_that_changes_has_new_words_and_a_new_day_and_what_was_learned_hangs_on_it()
    {
        _board.Does(Ann, new LookAgain { Id = IdOf("look"), ContributionId = AnnsStep, Verdict = StepVerdict.Change, Text = "It runs on Mondays", Next = new(2026, 4, 1), Learned = "Fridays are quiet" });
        Assert.Equal("It runs on Mondays", _board.View.Contributions[AnnsStep].Text);
        var learned = _board.View.Contributions[IdOf("look")];
        Assert.Equal((ContributionKind.Learning, "Fridays are quiet", AnnsStep), (learned.Kind, learned.Text, Assert.Single(learned.About)));
    }

    [Fact, Rule("E73", "E3")]
    public void On_its_day_a_step_is_marked_once_until_somebody_has_looked_again()
    {
        var early = new Situation(_board.View, Actor.TheBoard, Day.Begins(new(2026, 3, 20)).AddTicks(-1));
        var due = new ComeDue { Id = Guid.NewGuid(), RecordId = CardPart.IdOf<Step>(AnnsStep) };
        Assert.Equal(RefusalCode.NotDue, Rules.Decide(early, due).Refusal?.Code);

        var noticed = (Step)Assert.Single(Rules.Decide(early with { Now = Day.Begins(new(2026, 3, 20)) }, due).Changed);
        Assert.Equal((Day.Begins(new(2026, 3, 20)), null), (noticed.CameDue, noticed.Due));

        var view = _board.View.With(_board.View.Board, [noticed]);
        Assert.Equal(RefusalCode.NotDue, Rules.Decide(early with { View = view, Now = early.Now.AddYears(1) }, due with { Id = IdOf("again") }).Refusal?.Code);
        var looked = Rules.Decide(new(view, Ann, early.Now), new LookAgain { Id = IdOf("look"), ContributionId = AnnsStep, Verdict = StepVerdict.Keep, Next = new(2026, 5, 1) });
        Assert.Null(looked.Changed.OfType<Step>().Single().CameDue);
    }

    [Fact, Rule("E4", "W9")]
    public void The_words_of_a_step_go_and_come_back_with_its_card()
    {
        var before = Json(StepOf(AnnsStep));
        var due = StepOf(AnnsStep).Due;
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = AnnsStep, Reason = "It names a person" });
        Assert.DoesNotContain("The school", Json(StepOf(AnnsStep)), StringComparison.Ordinal);
        Assert.Equal((null, null), (StepOf(AnnsStep).By.Name, StepOf(AnnsStep).Due));

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = AnnsStep });
        Assert.Equal((before, due), (Json(StepOf(AnnsStep)), StepOf(AnnsStep).Due));

        _board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = AnnsStep });
        Assert.DoesNotContain("The school", Json(StepOf(AnnsStep)), StringComparison.Ordinal);
        Assert.Null(StepOf(AnnsStep).Due);
        Assert.DoesNotContain(AnnsStep, _board.Held.Keys);
    }

    [Fact, Rule("E2")]
    public void A_card_has_the_words_of_its_kind_only()
    {
        Assert.Null(_board.View.PartOf<Step>(Open));
        Assert.Equal(RefusalCode.NeedsItsOwnForm, _board.Tries(Ann, Say(IdOf("bare"), "Words", ContributionKind.Promise)).Refusal?.Code);
    }

    private static string Json(Step step) => JsonSerializer.Serialize(step, WireJson.Options);

    private Step StepOf(Guid card) => _board.View.PartOf<Step>(card)!;
}
