using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Tests.Held;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.OurMix;

/// <summary>What somebody might try by chosen ids, by a file or by changing words after others agreed to them.</summary>
public sealed class NothingUnderhandTests
{
    private static readonly Guid Id = IdOf("new");
    private static readonly DateOnly Later = Day.Of(Start).AddDays(30);

    [Fact]
    [Rule("M175")]
    public void An_experiment_whose_moves_would_take_the_place_of_one_already_told_is_refused()
    {
        var board = Begun().Does(Sue, new MoveDials { Id = DerivedId.Of(Id, "moves"), To = [new(Principle.Organising, 1)], Why = "It was asked for" });

        var refusal = board.Tries(Sue, new StartExperiment { Id = Id, Dials = [new(Principle.Talk, 1)], Text = "Only debate", LookAgain = Later }).Refusal;

        Assert.Equal(RefusalCode.IdTaken, refusal?.Code);
        Assert.Equal(("It was asked for", Principle.Organising), (board.View.All<DialMove>().Single().Why, board.View.All<DialMove>().Single().Principle));
    }

    [Fact]
    [Rule("M15")]
    public void An_experiment_does_not_end_by_a_form_that_says_nothing()
    {
        var board = Begun().Does(Sue, new StartExperiment { Id = Id, Dials = [new(Principle.Talk, 1)], Text = "Only debate", LookAgain = Later });

        Assert.Equal(RefusalCode.NoVerdict, board.Tries(Sue, new EndExperiment { Id = IdOf("end"), ExperimentId = Id, Learned = "Nothing yet" }).Refusal?.Code);
    }

    [Fact]
    [Rule("M176")]
    public void A_file_brings_no_move_of_a_dial_beside_a_card()
    {
        var move = new DialMove { Id = IdOf("forged"), ContributionId = Id, By = Ann.By, At = Start, Principle = Principle.Talk, From = 4, To = 99 };

        var refusal = Begun().Tries(Sue, new BringIn { Id = Id, Kind = ContributionKind.Issue, Text = "The bus", With = new() { DialMoves = [move] } }).Refusal;

        Assert.Equal(RefusalCode.Malformed, refusal?.Code);
    }

    [Fact]
    [Rule("M176")]
    public void A_file_brings_no_card_of_a_kind_with_what_stands_beside_another()
    {
        var step = Further().View.PartOf<DialogueBoard.Steps.Step>(AnnsStep)! with { Id = CardPart.IdOf<DialogueBoard.Steps.Step>(Id), ContributionId = Id };

        var refusal = Begun().Tries(Sue, new BringIn { Id = Id, Kind = ContributionKind.Proposal, Text = "A bus at eight", With = new() { Steps = [step] } }).Refusal;

        Assert.Equal(RefusalCode.NeedsItsOwnForm, refusal?.Code);
    }

    [Fact]
    [Rule("M176")]
    public void The_last_day_of_the_calendar_ends_nothing()
    {
        Assert.Equal(DateOnly.MaxValue, DateOnly.FromDateTime(Day.IsOver(DateOnly.MaxValue)));
        Assert.False(Day.IsPlain(DateOnly.MaxValue));
    }

    [Fact]
    [Rule("M177")]
    public void A_plan_in_other_words_is_approved_anew()
    {
        var board = SetAheadBoard.AddTo(Begun()).Does(Sue, new ApprovePlan { Id = IdOf("approved now"), ContributionId = SetAheadBoard.Plan });

        board.Does(Ben, new Reword { Id = Id, ContributionId = SetAheadBoard.Plan, Text = "A motorway at the school" });

        Assert.Equal((null, null), (board.View.PartOf<Plan>(SetAheadBoard.Plan)!.ApprovedAt, board.View.PartOf<Plan>(SetAheadBoard.Plan)!.ApprovedBy));
    }

    [Fact]
    [Rule("M177")]
    public void What_people_answer_stays_what_was_asked()
    {
        var question = new SetQuestion("How well do you get home?", QuestionKind.Scale);
        var board = Begun().Does(Sue, new SetConsultation { Id = Id, Text = "Getting home", Questions = [question], Opens = Day.Of(Start), Closes = Later });

        Assert.Equal(RefusalCode.AlreadyOpen, board.Tries(Sue, new Reword { Id = IdOf("other words"), ContributionId = Id, Text = "Staying at home" }).Refusal?.Code);
    }

    [Fact]
    [Rule("M177")]
    public void Whoever_no_longer_looks_after_the_board_announces_nothing_by_rewording()
    {
        var board = Begun().Does(Sue, Say(Id, "The office moves", ContributionKind.Announcement));

        Assert.Equal(RefusalCode.StewardsOnly, board.Tries(Sue with { IsSteward = false }, new Reword { Id = IdOf("other words"), ContributionId = Id, Text = "The office burns" }).Refusal?.Code);
        Assert.Null(board.Tries(Sue, new Reword { Id = IdOf("her own"), ContributionId = Id, Text = "The office moves in May" }).Refusal);
    }

    [Fact]
    [Rule("M121")]
    public void Answers_can_be_taken_back_until_it_closes()
    {
        var question = new SetQuestion("How well do you get home?", QuestionKind.Scale);
        var board = Begun().Does(Sue, new SetConsultation { Id = Id, Text = "Getting home", Questions = [question], Opens = Day.Of(Start), Closes = Later });

        var back = board.Tries(Ann, new AnswerConsultation { Id = IdOf("back"), ConsultationId = Id, Answers = [] });

        Assert.Null(back.Refusal);
        Assert.Null(back.Cast!.Said);
    }

    [Fact]
    [Rule("M136")]
    public void Who_knows_one_text_learns_nothing_else_of_its_writer_from_the_answers_taken_away()
    {
        var consultation = (Consultation)Begun().Does(Sue, new SetConsultation
        {
            Id = Id,
            Text = "Getting home",
            Questions = [new("What happens?", QuestionKind.Text), new("What else?", QuestionKind.Text), new("How well?", QuestionKind.Scale)],
            Opens = Day.Of(Start),
            Closes = Later,
        }).View.Sides.Values.Single(side => side is Consultation);
        var given = Enumerable.Range(0, 40).Select(n => (IdOf($"row {n}"), (IReadOnlyList<GivenAnswer?>)[new(Text: $"one {n}"), new(Text: $"two {n}"), new(Scale: (n % 5) + 1)])).ToList();

        var rows = ConsultationSummary.Of(consultation, given, new Dictionary<Guid, string>()).Rows;

        // Every text is there once; and side by side they fit no more often than by chance.
        Assert.Equal(given.Select(one => one.Item2[0]!.Text).Order(), rows.Select(row => row[0]).Order());
        Assert.InRange(rows.Count(row => row[0]![4..] == row[1]![4..]), 0, 6);
    }
}
