using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.OurMix;
using DialogueBoard.Tests.Promises;
using Xunit;
using static DialogueBoard.Acts.RefusalCode;
using static DialogueBoard.Tests.Consulting.AskedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Consulting;

/// <summary>Set questions and their answers, as rules.</summary>
public sealed class ConsultationTests
{
    private readonly SmallBoard _board = new SmallBoard().Does(Sue, Setting(Asked));

    public static TheoryData<string, SetConsultation, string> Settings => new()
    {
        { "no words", Setting(IdOf("c")) with { Text = " " }, Empty },
        { "no questions", Setting(IdOf("c")) with { Questions = [] }, NoQuestions },
        { "no list of questions", Setting(IdOf("c")) with { Questions = null! }, NoQuestions },
        { "21 questions", Setting(IdOf("c")) with { Questions = [.. Enumerable.Repeat(Else, 21)] }, TooMany },
        { "20 questions", Setting(IdOf("c")) with { Questions = [.. Enumerable.Repeat(Else, 20)] }, "" },
        { "a hole among the questions", Setting(IdOf("c")) with { Questions = [null!] }, Malformed },
        { "a question of no kind", Setting(IdOf("c")) with { Questions = [Else with { Kind = (QuestionKind)9 }] }, Malformed },
        { "a question without words", Setting(IdOf("c")) with { Questions = [Else with { Text = "\u200B" }] }, Empty },
        { "a question too long", Setting(IdOf("c")) with { Questions = [Else with { Text = new('w', 281) }] }, TooLong },
        { "a choice of nothing", Setting(IdOf("c")) with { Questions = [Which with { Options = null }] }, TooFewOptions },
        { "a choice of one", Setting(IdOf("c")) with { Questions = [Which with { Options = ["Friday"] }] }, TooFewOptions },
        { "a choice of 21", Setting(IdOf("c")) with { Questions = [Which with { Options = [.. Enumerable.Range(1, 21).Select(n => $"Day {n}")] }] }, TooMany },
        { "an option without words", Setting(IdOf("c")) with { Questions = [Which with { Options = ["Friday", ""] }] }, Empty },
        { "an option that is missing", Setting(IdOf("c")) with { Questions = [Which with { Options = ["Friday", null!] }] }, Empty },
        { "the same option twice", Setting(IdOf("c")) with { Questions = [Which with { Options = ["Friday", "friday "] }] }, OptionTwice },
        { "an end of a scale too long", Setting(IdOf("c")) with { Questions = [HowWell with { Low = new('w', 41) }] }, TooLong },
        { "no opening day", Setting(IdOf("c")) with { Opens = null }, DateMissing },
        { "no closing day", Setting(IdOf("c")) with { Closes = null }, DateMissing },
        { "opened yesterday", Setting(IdOf("c")) with { Opens = Ahead(-1) }, DatePast },
        { "days backwards", Setting(IdOf("c")) with { Opens = Ahead(5), Closes = Ahead(4) }, ClosesBeforeItOpens },
        { "one day only", Setting(IdOf("c")) with { Closes = Ahead(0) }, "" },
        { "the year 9999", Setting(IdOf("c")) with { Closes = DateOnly.MaxValue }, DateTooFar },
        { "asked by too long a name", Setting(IdOf("c")) with { AskedBy = new('w', 121) }, TooLong },
    };

    [Theory, MemberData(nameof(Settings)), Rule("M120")]
    public void What_is_asked_and_when_has_its_limits(string what, SetConsultation act, string code) =>
        Assert.Equal((what, code), (what, new SmallBoard().Decide(Sue, act).Refusal?.Code ?? ""));

    [Fact, Rule("M120")]
    public void A_question_keeps_only_what_belongs_to_its_kind()
    {
        var odd = new SetQuestion(" How well? ", QuestionKind.Scale, ["a", "b"], true, "badly", "well");
        var kept = ((Consultation)new SmallBoard().Decide(Sue, Setting(IdOf("c")) with { Questions = [odd] }).Changed[1]).Questions.Single();
        Assert.Equal(new("How well?", QuestionKind.Scale, null, false, "badly", "well"), kept);
    }

    public static TheoryData<string, GivenAnswer?[], string> Answers => new()
    {
        { "all", [Option(1), Option(0, 2), On(5), Told("Yes")], "" },
        { "one only", [null, null, On(1), null], "" },
        { "one of several", [null, Option(2), null, null], "" },
        { "none", [null, null, null, null], NothingAnswered },
        { "nothing that can be seen", [null, Option(), null, Told(" \u200B ")], NothingAnswered },
        { "too few", [Option(1)], AnswersDoNotFit },
        { "too many", [Option(1), null, null, null, null], AnswersDoNotFit },
        { "an option that is not there", [Option(3), null, null, null], AnswersDoNotFit },
        { "an option before the first", [Option(-1), null, null, null], AnswersDoNotFit },
        { "two where one is asked", [Option(0, 1), null, null, null], AnswersDoNotFit },
        { "a text for a choice", [Told("Friday"), null, null, null], AnswersDoNotFit },
        { "a number for a text", [null, null, null, On(2)], AnswersDoNotFit },
        { "two at once", [new(Choices: [1], Scale: 2), null, null, null], AnswersDoNotFit },
        { "six of five", [null, null, On(6), null], NumberOutOfRange },
        { "nought of five", [null, null, On(0), null], NumberOutOfRange },
        { "2,000 letters", [null, null, null, Told(new('w', 2000))], "" },
        { "2,001 letters", [null, null, null, Told(new('w', 2001))], TooLong },
        { "half a letter", [null, null, null, Told("\uD800")], BrokenCharacter },
    };

    [Theory, MemberData(nameof(Answers)), Rule("M121")]
    public void An_answer_fits_its_question_and_not_all_are_left_out(string what, GivenAnswer?[] answers, string code) =>
        Assert.Equal((what, code), (what, _board.Decide(Ann, Answering(IdOf("a"), answers)).Refusal?.Code ?? ""));

    [Fact, Rule("M121", "M115")]
    public void An_answer_is_said_in_private_and_said_again_it_is_the_same_persons_one_answer()
    {
        var (first, again) = (_board.Decide(Ann, Answering(IdOf("a"), "  Late \r\nbuses ")), _board.Decide(Ann, Answering(IdOf("b"), null, Option(2, 2, 0), null, null)));
        Assert.Empty(first.Changed);
        Assert.Equal("[{\"choices\":[1]},{\"choices\":[0,2]},{\"scale\":4},{\"text\":\"Late \\nbuses\"}]", first.Cast!.Said);
        Assert.Equal("[null,{\"choices\":[0,2]},null,null]", again.Cast!.Said);
        Assert.Equal((first.Cast.OnId, first.Cast.Voter), (again.Cast.OnId, again.Cast.Voter));
        Assert.NotEqual(first.Cast.Voter, _board.Decide(Ben, Answering(IdOf("a"))).Cast!.Voter);
        Assert.Equal(OnItsOwnPage, _board.Decide(Ann with { Voter = null }, Answering(IdOf("a"))).Refusal?.Code);
    }

    [Fact, Rule("M122")]
    public void It_opens_and_closes_exactly_on_its_days_whether_or_not_the_board_has_noticed()
    {
        var board = new SmallBoard().Does(Sue, Setting(Asked) with { Opens = Ahead(3), Closes = Ahead(4) });
        var (opens, over) = (Day.Begins(Ahead(3)), Day.IsOver(Ahead(4)));
        Assert.Equal((NotOpenYet, "This opens on 4 March 2026. Come back on that day."), At(board.View, opens.AddTicks(-1)));
        Assert.Equal(("", ""), At(board.View, opens));
        Assert.Equal(("", ""), At(board.View, over.AddTicks(-1)));
        Assert.Equal(ConsultationClosed, At(board.View, over).Code);

        var open = board.View.Notices(opens);
        Assert.Equal((ConsultationState.Open, over), (Of(open).State, Of(open).Due));
        Assert.Equal(("", ""), At(open, over.AddTicks(-1)));
        Assert.Equal(ConsultationClosed, At(open, over).Code);
        var closed = open.Notices(over);
        Assert.Equal((ConsultationState.Closed, over, null), (Of(closed).State, Of(closed).ClosedAt, Of(closed).Due));

        // No node ran for weeks: it opened and closed without anybody.
        var late = board.View.Notices(over.AddDays(60));
        Assert.Equal((ConsultationState.Closed, over, null), (Of(late).State, Of(late).ClosedAt, Of(late).Due));

        static (string Code, string Says) At(BoardView view, DateTime now) =>
            Rules.Decide(new(view, Ann, now), Answering(IdOf("a"))).Refusal is { } refusal ? (refusal.Code, refusal.Detail) : ("", "");
        static Consultation Of(BoardView view) => view.PartOf<Consultation>(Asked)!;
    }

    [Fact, Rule("M123")]
    public void It_is_closed_early_once_and_not_before_it_opened()
    {
        _board.Does(Sue, Setting(ToCome) with { Opens = Ahead(3) });
        Assert.Equal(NotOpenYet, Close(ToCome));
        Assert.Equal("", Close(Asked));
        _board.Does(Sue, new CloseConsultation { Id = IdOf("close"), ConsultationId = Asked });
        Assert.Equal(AlreadyEnded, Close(Asked));
        Assert.Equal(ConsultationClosed, _board.Decide(Ann, Answering(IdOf("a"))).Refusal?.Code);
        Assert.Equal(OtherKind, Rules.Decide(new(_board.Does(Ann, Say(Open, "Words")).View, Sue, Start), new CloseConsultation { Id = IdOf("x"), ConsultationId = Open }).Refusal?.Code);

        string Close(Guid id) => _board.Decide(Sue, new CloseConsultation { Id = IdOf("c"), ConsultationId = id }).Refusal?.Code ?? "";
    }

    [Fact, Rule("M124", "E4", "W9")]
    public void Its_words_go_and_come_back_with_its_card_and_meanwhile_nobody_answers()
    {
        var before = Json();
        _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Asked, Reason = "It names a person" });
        Assert.All(new[] { "van", "council", "Friday", "Shops", "not at all", "know", "Sue" }, word => Assert.DoesNotContain(word, Json(), StringComparison.Ordinal));
        Assert.Null(_board.View.PartOf<Consultation>(Asked)!.Due);
        Assert.Equal(WordsNotOnBoard, _board.Decide(Ann, Answering(IdOf("a"))).Refusal?.Code);
        Assert.Equal(WordsNotOnBoard, _board.Decide(Sue, new CloseConsultation { Id = IdOf("c"), ConsultationId = Asked }).Refusal?.Code);

        _board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = Asked });
        Assert.Equal(before, Json());
        Assert.Equal(Day.IsOver(Ahead(10)), _board.View.PartOf<Consultation>(Asked)!.Due);
        Assert.Null(_board.Decide(Ann, Answering(IdOf("a"))).Refusal);

        _board.Does(Sue, new Withdraw { Id = IdOf("withdraw"), ContributionId = Asked });
        Assert.DoesNotContain("Friday", Json(), StringComparison.Ordinal);
        Assert.Equal(WordsNotOnBoard, _board.Decide(Ann, Answering(IdOf("a"))).Refusal?.Code);

        string Json() => JsonSerializer.Serialize(_board.View.PartOf<Consultation>(Asked), WireJson.Options);
    }

    [Fact, Rule("M124")]
    public void One_that_was_hidden_over_its_days_is_closed_when_it_is_back()
    {
        var hidden = _board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Asked, Reason = "It names a person" });
        var (late, held) = (Day.IsOver(Ahead(10)).AddDays(3), hidden.Held[Asked]);
        var restored = Rules.Decide(new(hidden.View, Sue, late, held), new Restore { Id = IdOf("restore"), ContributionId = Asked });
        var view = hidden.View.With(hidden.View.Board, restored.Changed);
        Assert.Equal(ConsultationClosed, Rules.Decide(new(view, Ann, late), Answering(IdOf("a"))).Refusal?.Code);
        Assert.Equal((ConsultationState.Closed, Day.IsOver(Ahead(10))), view.Notices(late).PartOf<Consultation>(Asked) is { } one ? (one.State, one.ClosedAt!.Value) : default);
    }

    [Fact, Rule("M125")]
    public void A_question_that_fewer_than_five_answered_shows_no_counts_and_its_texts_all_the_same()
    {
        var four = Summed(4);
        Assert.Equal((4, null, 4), (four.People, four.Questions[0].Counts, four.Questions[3].Texts.Count));
        Assert.All(four.Rows, row => Assert.Equal((null, null, null), (row[0], row[1], row[2])));

        var five = Summed(5);
        Assert.Equal([0, 5, 0], five.Questions[0].Counts!);
        Assert.Equal([5, 0, 5], five.Questions[1].Counts!);
        Assert.Equal([0, 0, 0, 5, 0], five.Questions[2].Counts!);
        Assert.All(five.Rows, row => Assert.Equal(("Saturday", "Shops; Friends", "4"), (row[0], row[1], row[2])));
        Assert.Null(Summed(5, leaveOutScaleOf: 1).Questions[2].Counts);
    }

    [Fact, Rule("M126")]
    public void Texts_and_rows_stand_in_an_order_that_does_not_follow_who_came_first()
    {
        var summary = Summed(40);
        var came = Enumerable.Range(0, 40).Select(n => $"Text {n}").ToList();
        Assert.Equal(came.Order(), summary.Questions[3].Texts.Select(text => text.Text).Order());
        Assert.NotEqual(came, summary.Questions[3].Texts.Select(text => text.Text));
        Assert.NotEqual(came, summary.Rows.Select(row => row[3]!));
        Assert.Empty(summary.Questions[3].Texts.Select(text => text.Id).Intersect(Enumerable.Range(0, 40).Select(Row)));
    }

    [Fact, Rule("M127")]
    public void A_text_is_left_out_with_a_reason_once_it_is_closed_and_put_back()
    {
        var id = ConsultationSummary.IdOf(Row(1), 3);
        var leave = new LeaveOutAnswer { Id = IdOf("leave"), ConsultationId = Asked, AnswerId = id, Reason = "It names a person" };
        Assert.Equal(NotClosedYet, _board.Decide(Sue, leave).Refusal?.Code);
        _board.Does(Sue, new CloseConsultation { Id = IdOf("close"), ConsultationId = Asked });
        Assert.Equal(Empty, _board.Decide(Sue, leave with { Reason = " " }).Refusal?.Code);
        Assert.Equal(StewardsOnly, _board.Decide(Ann, leave).Refusal?.Code);
        var left = _board.Decide(Sue, leave).Cast!;
        Assert.Equal((LeaveOutAnswer.KeptOn(Asked), id, "\"It names a person\""), (left.OnId, left.Voter, left.Said));
        Assert.Null(_board.Decide(Sue, leave with { Back = true, Reason = null }).Cast!.Said);

        var summary = Summed(6, leftOut: new() { [id] = "It names a person" });
        Assert.Equal((5, "It names a person"), (summary.Questions[3].Texts.Count, Assert.Single(summary.Questions[3].LeftOut).Text));
        Assert.DoesNotContain("Text 1", summary.Rows.Select(row => row[3]));
        Assert.Equal(6, summary.Questions[3].Answered);
    }

    [Fact, Rule("M119", "M128")]
    public void Setting_questions_needs_the_practice_at_hand_and_what_is_open_is_answered_and_closed_without_it()
    {
        _board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(Principle.Direction, 5)] });
        Assert.Equal("direction", _board.Decide(Sue, Setting(IdOf("c"))).Refusal?.Dial);
        Assert.Null(_board.Decide(Ann, Answering(IdOf("a"))).Refusal);
        Assert.Null(_board.Decide(Sue, new CloseConsultation { Id = IdOf("close"), ConsultationId = Asked }).Refusal);
        _board.Does(Sue, new MoveDials { Id = IdOf("door"), To = [new(Principle.Legitimacy, 1)] });
        Assert.Equal("legitimacy", _board.Decide(Ann, Answering(IdOf("a"))).Refusal?.Dial);
    }

    private static Guid Row(int n) => IdOf($"row {n}");

    private static ConsultationSummary Summed(int people, int leaveOutScaleOf = 0, Dictionary<Guid, string>? leftOut = null)
    {
        var consultation = new SmallBoard().Does(Sue, Setting(Asked)).View.PartOf<Consultation>(Asked)!;
        return ConsultationSummary.Of(
            consultation,
            [.. Enumerable.Range(0, people).Select(n => (Row(n), (IReadOnlyList<GivenAnswer?>)[Option(1), Option(0, 2), n < leaveOutScaleOf ? null : On(4), Told($"Text {n}")]))],
            leftOut ?? []);
    }
}
