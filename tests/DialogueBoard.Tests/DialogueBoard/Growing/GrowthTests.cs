using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Growing;
using DialogueBoard.Promises;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Growing;

public sealed class GrowthTests
{
    private static readonly Speaking Housing = new(SpeakingFor.Job, "Housing");
    private static readonly Speaking Hospital = new(SpeakingFor.Job, "The hospital");
    private static readonly Speaking Lived = new(SpeakingFor.Self, null, Footing.Lived);
    private static readonly DateTime Now = Start.AddHours(3);

    [Fact, Rule("E93")]
    public void An_empty_board_counts_nothing()
    {
        var growth = Growth.Of(new SmallBoard().View);
        Assert.Null(growth.Begun);
        Assert.All(Enum.GetValues<GrowthFigure>(), figure => Assert.Equal((0, 0), (growth.Count(figure, Now), growth.What(figure, Now).Count)));
    }

    [Fact, Rule("E93")]
    public void A_voice_counts_once_at_its_first_card_and_two_of_one_name_are_two()
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("a1"), "One")).Does(Ann, Say(IdOf("a2"), "Two")).Does(OtherAnn, Say(IdOf("b1"), "Three"));
        Assert.Equal([IdOf("a1"), IdOf("b1")], Cards(board, GrowthFigure.FirstVoices));

        board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("a1") });
        Assert.Equal([IdOf("a2"), IdOf("b1")], Cards(board, GrowthFigure.FirstVoices));
    }

    public static TheoryData<string, Speaking?, Speaking?, bool, bool> Answering => new()
    {
        { "in a job, to a citizen", Housing, null, false, true },
        { "in a job, to somebody for themselves", Housing, Lived, false, true },
        { "in a job, to a job elsewhere", Housing, Hospital, false, true },
        { "in a job, to the same place written otherwise", Housing, new(SpeakingFor.Job, "HOUSING"), false, false },
        { "in a job, to oneself", Housing, Hospital, true, false },
        { "in a job nobody knows where, to a job elsewhere", new(SpeakingFor.Job), Hospital, false, false },
        { "in a job nobody knows where, to a citizen", new(SpeakingFor.Job), null, false, true },
        { "for themselves, to a job", Lived, Hospital, false, false },
        { "with others in mind, to a citizen", new(SpeakingFor.Others, "my neighbour"), null, false, false },
    };

    [Theory, Rule("E94")]
    [MemberData(nameof(Answering))]
    public void An_answer_is_across_agencies_where_it_is_spoken_in_a_job_to_somebody_outside_it(string what, Speaking? answer, Speaking? asked, bool oneself, bool counts)
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("card"), what) with { Speaking = asked });
        board.Does(oneself ? Ann : Ben, Say(IdOf("answer"), "So it is", ContributionKind.BuildingOn, IdOf("card")) with { Speaking = answer });
        Assert.Equal(counts ? [IdOf("answer")] : [], Cards(board, GrowthFigure.AcrossAgencies));
    }

    [Theory, Rule("E95")]
    [InlineData(0, null, true)]
    [InlineData(300, null, true)]
    [InlineData(300, 299, true)]
    [InlineData(300, 30, true)]
    [InlineData(300, 31, false)]
    [InlineData(29, 28, true)]
    public void A_question_lives_thirty_days_after_it_was_asked_or_answered_and_while_nobody_has_answered(int age, int? answeredAgo, bool alive)
    {
        var asked = Start.AddDays(-age);
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("question"), "Why?", ContributionKind.Question) with { Original = new(Ann.By, asked) });
        if (answeredAgo is { } ago)
        {
            // Ago from the day it is looked at, but never before it was asked.
            var at = ago == 299 ? Start : Start.AddDays(-ago);
            board.Does(Ben, Say(IdOf("answer"), "So", ContributionKind.BuildingOn, IdOf("question")) with { Original = new(Ben.By, at) });
        }

        Assert.Equal(alive ? [IdOf("question")] : [], Growth.Of(board.View).What(GrowthFigure.QuestionsAlive, Start).Select(one => one.ContributionId));
    }

    [Fact, Rule("E95")]
    public void A_group_that_gathers_a_question_and_an_answer_that_was_hidden_do_not_answer_it()
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("question"), "Why?", ContributionKind.Question) with { Original = new(Ann.By, Start.AddDays(-100)) });
        board.Does(Ben, Say(IdOf("answer"), "So", ContributionKind.BuildingOn, IdOf("question")) with { Original = new(Ben.By, Start.AddDays(-90)) });
        Assert.Equal(0, Growth.Of(board.View).Count(GrowthFigure.QuestionsAlive, Start));

        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("answer"), Reason = "It names a person" });
        board.Does(Ben, new StartGroup { Id = IdOf("group"), Text = "Together", Until = Day.Of(Start).AddDays(9), About = [IdOf("question")] });
        Assert.Equal(1, Growth.Of(board.View).Count(GrowthFigure.QuestionsAlive, Start));
    }

    [Fact, Rule("E93")]
    public void A_thread_is_between_footings_where_its_ends_are_spoken_on_two()
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("lived"), "I waited") with { Speaking = Lived });
        board.Does(Ben, Say(IdOf("work"), "We drove", ContributionKind.BuildingOn, IdOf("lived")) with { Speaking = Housing });
        board.Does(Ben, Say(IdOf("lived too"), "I drove", ContributionKind.BuildingOn, IdOf("lived")) with { Speaking = Lived });
        board.Does(Ben, Say(IdOf("none"), "Who?", ContributionKind.Question, IdOf("lived")));
        Assert.Equal([IdOf("work")], Cards(board, GrowthFigure.BetweenFootings));

        board.Does(Ann, new DrawThread { Id = IdOf("drawn"), From = IdOf("work"), To = IdOf("lived too"), Relation = ThreadRelation.Links });
        Assert.Equal(2, Growth.Of(board.View).Count(GrowthFigure.BetweenFootings, Now));
        board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("lived") });
        Assert.Equal(1, Growth.Of(board.View).Count(GrowthFigure.BetweenFootings, Now));
    }

    [Fact, Rule("E93")]
    public void A_promise_counts_once_it_is_kept_from_when_the_second_half_said_so()
    {
        var board = new SmallBoard().Does(Ann, Say(IdOf("kept"), "A bench")).Does(Ann, Say(IdOf("open"), "A roof"));
        var view = board.View.With(board.View.Board, [PromiseOf(IdOf("kept"), PromiseState.Kept), PromiseOf(IdOf("open"), PromiseState.Open)]);
        Assert.Equal([new Grown(Start.AddDays(2), IdOf("kept"))], Growth.Of(view).What(GrowthFigure.PromisesKept, Now));
    }

    [Fact, Rule("E96")]
    public void Partnership_development_adds_up_gains_in_working_together_answers_across_agencies_and_threads_between_footings()
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("lived"), "I waited") with { Speaking = Lived });
        board.Does(Ben, Say(IdOf("work"), "We drove", ContributionKind.BuildingOn, IdOf("lived")) with { Speaking = Housing });
        board.Does(Ann, new NoticeGain { Id = IdOf("gain"), Text = "They ring", Of = GainOf.Process });
        board.Does(Ann, new NoticeGain { Id = IdOf("outcome"), Text = "Fewer cars", Of = GainOf.Outcome });
        Assert.Equal([IdOf("work"), IdOf("work"), IdOf("gain")], Cards(board, GrowthFigure.Partnership));
        Assert.Equal([IdOf("outcome")], Cards(board, GrowthFigure.OutcomeGains));

        var week = Week.Of(Start);
        Assert.Equal([0, 3], Growth.Of(board.View).ByWeek(GrowthFigure.Partnership, [new(week.Monday.AddDays(-7)), week], Now));
    }

    [Fact, Rule("E97")]
    public void Week_by_week_a_figure_tells_what_came_in_each_and_questions_what_was_alive_at_its_end()
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(IdOf("a"), "Why?", ContributionKind.Question) with { Original = new(Ann.By, Start.AddDays(-14)) });
        board.Does(Ben, Say(IdOf("b"), "Who?", ContributionKind.Question) with { Original = new(Ben.By, Start.AddDays(-7)) });
        var (growth, weeks) = (Growth.Of(board.View), Week.Between(Start.AddDays(-14), Start, 1, 26));

        Assert.Equal(3, weeks.Count);
        Assert.Equal([1, 1, 0], growth.ByWeek(GrowthFigure.FirstVoices, weeks, Start));
        Assert.Equal([1, 2, 2], growth.ByWeek(GrowthFigure.QuestionsAlive, weeks, Start));
    }

    [Theory, Rule("E97")]
    [InlineData("2026-03-02T00:00:00Z", "2026-03-02")]
    [InlineData("2026-03-08T23:59:59Z", "2026-03-02")]
    [InlineData("2026-03-01T12:00:00Z", "2026-02-23")]
    public void A_week_begins_on_monday(string at, string monday) => Assert.Equal(
        DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture),
        Week.Of(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)).Monday);

    [Fact, Rule("E93")]
    public void What_is_counted_once_for_a_view_is_not_counted_again()
    {
        var view = Begun().View;
        Assert.Same(Growth.Of(view), Growth.Of(view));
    }

    private static IEnumerable<Guid> Cards(SmallBoard board, GrowthFigure figure) => Growth.Of(board.View).What(figure, Now).Select(one => one.ContributionId);

    private static Promise PromiseOf(Guid card, PromiseState state) => new()
    {
        Id = CardPart.IdOf<Promise>(card),
        ContributionId = card,
        By = Ann.By,
        At = Start,
        State = state,
        Agency = new(["Ben"], null, null, Start.AddDays(2), null, true),
        Community = new(["Ann"], null, null, Start.AddDays(1), null, true),
    };
}
