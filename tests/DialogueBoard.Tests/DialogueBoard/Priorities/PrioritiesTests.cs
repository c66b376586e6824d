using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.OurMix;
using DialogueBoard.Priorities;
using DialogueBoard.Tests.Promises;
using Xunit;
using static DialogueBoard.Acts.RefusalCode;
using static DialogueBoard.Tests.Consulting.AskedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Priorities;

/// <summary>Dots, a list and its line, as rules.</summary>
public sealed class PrioritiesTests
{
    private readonly SmallBoard _board = new SmallBoard().Does(Ann, Say(Open, "The last bus goes at six")).Does(Sue, Asking(Round));

    public static TheoryData<string, OpenPriorities, string> Askings => new()
    {
        { "no words", Asking(IdOf("r")) with { Text = "\u200B" }, Empty },
        { "too many words", Asking(IdOf("r")) with { Text = new('w', 281) }, TooLong },
        { "no dots", Asking(IdOf("r")) with { Dots = 0 }, NumberOutOfRange },
        { "21 dots", Asking(IdOf("r")) with { Dots = 21 }, NumberOutOfRange },
        { "no line", Asking(IdOf("r")) with { Line = 0 }, NumberOutOfRange },
        { "a line after 51", Asking(IdOf("r")) with { Line = 51 }, NumberOutOfRange },
        { "no day", Asking(IdOf("r")) with { Closes = null }, DateMissing },
        { "yesterday", Asking(IdOf("r")) with { Closes = Ahead(-1) }, DatePast },
        { "the year 9999", Asking(IdOf("r")) with { Closes = DateOnly.MaxValue }, DateTooFar },
        { "today, 20 dots and a line after 50", Asking(IdOf("r")) with { Closes = Ahead(0), Dots = 20, Line = 50 }, "" },
    };

    [Theory, MemberData(nameof(Askings)), Rule("M110")]
    public void What_a_round_asks_for_has_its_limits(string what, OpenPriorities act, string code) =>
        Assert.Equal((what, code), (what, new SmallBoard().Decide(Sue, act).Refusal?.Code ?? ""));

    [Fact, Rule("M110", "M111")]
    public void There_is_one_open_round_at_a_time_and_the_next_once_it_is_over_by_hand_or_by_its_day()
    {
        Assert.Equal(RoundOpen, _board.Tries(Sue, Asking(IdOf("second"))).Refusal?.Code);
        var over = new Situation(_board.View, Sue, Day.IsOver(Ahead(10)));
        Assert.Null(Rules.Decide(over, Asking(IdOf("second")) with { Closes = Ahead(20) }).Refusal);
        Assert.Equal(RoundOpen, Rules.Decide(over with { Now = over.Now.AddTicks(-1) }, Asking(IdOf("second")) with { Closes = Ahead(20) }).Refusal?.Code);

        _board.Does(Sue, new ClosePriorities { Id = IdOf("close"), RoundId = Round }).Does(Sue, Asking(IdOf("second")));
        Assert.Equal(AlreadyEnded, _board.Tries(Sue, new ClosePriorities { Id = IdOf("again"), RoundId = Round }).Refusal?.Code);
    }

    [Fact, Rule("M111")]
    public void A_round_closes_exactly_when_its_last_day_is_over_and_says_that_moment_however_late_it_is_noticed()
    {
        var late = Day.IsOver(Ahead(10)).AddDays(40);
        Assert.Null(Rules.Decide(new(_board.View, Ann, Day.IsOver(Ahead(10)).AddTicks(-1)), Giving(IdOf("last"), (Open, 1))).Refusal);
        Assert.Equal(RoundClosed, Rules.Decide(new(_board.View, Ann, Day.IsOver(Ahead(10))), Giving(IdOf("late"), (Open, 1))).Refusal?.Code);

        var noticed = _board.View.Notices(late);
        var round = noticed.All<PriorityRound>().Single();
        Assert.Equal((Day.IsOver(Ahead(10)), null), (round.ClosedAt, round.Due));
        Assert.Equal(NotDue, Rules.Decide(new(noticed, Actor.TheBoard, late), new DialogueBoard.Dates.ComeDue { Id = IdOf("twice"), RecordId = Round }).Refusal?.Code);
        Assert.Equal(RoundClosed, Rules.Decide(new(noticed, Ann, late), Giving(IdOf("later"), (Open, 1))).Refusal?.Code);
    }

    public static TheoryData<string, GiveDots, string> Givings => new()
    {
        { "all on one", Giving(IdOf("g"), (Open, 5)), "" },
        { "none", Giving(IdOf("g")), "" },
        { "one too many", Giving(IdOf("g"), (Open, 6)), TooManyDots },
        { "so many that they run over", Giving(IdOf("g"), (Open, int.MaxValue), (BensAnswer, int.MaxValue)), TooManyDots },
        { "zero", Giving(IdOf("g"), (Open, 0)), NoDots },
        { "fewer than none", Giving(IdOf("g"), (Open, 5), (BensAnswer, -1)), NoDots },
        { "one card twice", Giving(IdOf("g"), (Open, 1), (Open, 1)), CardTwice },
        { "a card of no board", Giving(IdOf("g"), (Nothing, 1)), UnknownContribution },
        { "a hidden card", Giving(IdOf("g"), (IdOf("hidden issue"), 1)), WordsNotOnBoard },
        { "a story", Giving(IdOf("g"), (IdOf("story"), 1)), OtherKind },
        { "a round of no board", Giving(IdOf("g"), (Open, 1)) with { RoundId = Nothing }, UnknownRecord },
        { "a card as a round", Giving(IdOf("g"), (Open, 1)) with { RoundId = Open }, UnknownRecord },
        { "a round that was closed", Giving(IdOf("g"), (Open, 1)) with { RoundId = ClosedRound }, RoundClosed },
        { "no list", Giving(IdOf("g")) with { Dots = null! }, Malformed },
        { "a hole in the list", Giving(IdOf("g")) with { Dots = [null!] }, Malformed },
    };

    [Theory, MemberData(nameof(Givings)), Rule("M112", "M113")]
    public void Dots_go_to_cards_that_can_be_priorities_and_never_more_than_each_has(string what, GiveDots act, string code)
    {
        var board = Consulting.AskedBoard.AddTo(Begun())
            .Does(Ann, Say(IdOf("story"), "It rained", ContributionKind.Story)).Does(Ann, Say(IdOf("hidden issue"), "Him"))
            .Does(Sue, new Hide { Id = IdOf("hide it"), ContributionId = IdOf("hidden issue"), Reason = "It names a person" });
        Assert.Equal((what, code), (what, board.Decide(Ann, act).Refusal?.Code ?? ""));
    }

    [Fact, Rule("M112")]
    public void A_dot_too_many_is_refused_with_a_sentence_that_says_how_many_there_are() =>
        Assert.Equal("That is 7 dots, and you have 5. Take some away and send it again.", _board.Decide(Ann, Giving(IdOf("g"), (Open, 7))).Refusal?.Detail);

    [Fact, Rule("M113")]
    public void What_tells_answers_or_runs_already_is_no_priority() => Assert.Equal(
        [ContributionKind.Issue, ContributionKind.Question, ContributionKind.Seed, ContributionKind.Need, ContributionKind.Position, ContributionKind.Group, ContributionKind.Proposal],
        Enum.GetValues<ContributionKind>().Where(Kinds.CanBePriority));

    [Fact, Rule("M114", "M115")]
    public void What_is_given_changes_no_record_and_says_neither_who_nor_when_and_nothing_takes_it_all_back()
    {
        var given = _board.Decide(Ann, Giving(IdOf("g"), (Open, 2)));
        Assert.Empty(given.Changed);
        Assert.Equal(["BoardId", "OnId", "Said", "Voter"], typeof(Ballots.Ballot).GetProperties().Where(property => property.GetMethod!.IsPublic && property.Name != "EqualityContract").Select(property => property.Name).Order());
        Assert.Equal((Round, $"[{{\"contributionId\":\"{Open}\",\"dots\":2}}]"), (given.Cast!.OnId, given.Cast.Said));
        Assert.DoesNotContain(Ann.Id.ToString(), JsonSerializer.Serialize(given.Cast), StringComparison.Ordinal);
        Assert.NotEqual(Ann.Voter, given.Cast.Voter);
        Assert.Null(_board.Decide(Ann, Giving(IdOf("back"))).Cast!.Said);
        Assert.Equal(OnItsOwnPage, _board.Decide(Ann with { Voter = null }, Giving(IdOf("g"), (Open, 2))).Refusal?.Code);
    }

    [Fact, Rule("M116", "M117")]
    public void The_list_is_cut_after_as_many_as_the_round_says()
    {
        var ranking = Ranked(2, 7, 5, 3, 1);
        Assert.Equal([(1, 7, LineSide.Above), (2, 5, LineSide.Above), (3, 3, LineSide.Below), (4, 1, LineSide.Below)], ranking.Cards.Select(card => (card.Rank, card.Dots, card.Side)));
        Assert.Equal((16, 0), (ranking.Dots, ranking.PlacesLeft));
    }

    [Theory, Rule("M117")]
    [InlineData(2, new[] { 7, 5, 5, 1 }, "1 Above, 2 On, 2 On, 4 Below")]
    [InlineData(3, new[] { 7, 5, 5, 1 }, "1 Above, 2 Above, 2 Above, 4 Below")]
    [InlineData(1, new[] { 5, 5, 5 }, "1 On, 1 On, 1 On")]
    [InlineData(4, new[] { 5, 5 }, "1 Above, 1 Above")]
    [InlineData(1, new int[0], "")]
    public void Cards_with_equal_dots_share_a_rank_and_the_line_goes_through_none_of_them_unsaid(int line, int[] dots, string said) =>
        Assert.Equal(said, string.Join(", ", Ranked(line, dots).Cards.Select(card => $"{card.Rank} {card.Side}")));

    [Fact, Rule("M118")]
    public void Dots_of_a_card_that_is_hidden_do_not_count_and_count_again_when_it_is_back()
    {
        var board = new SmallBoard().Does(Ann, Say(IdOf("one"), "One")).Does(Ann, Say(IdOf("two"), "Two")).Does(Sue, Asking(Round));
        IReadOnlyList<GivenDots>[] ballots = [[new(IdOf("one"), 3), new(IdOf("two"), 2)], [new(IdOf("one"), 1)]];
        Assert.Equal((2, 6), Sums());
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("one"), Reason = "It names a person" });
        Assert.Equal((1, 2), Sums());
        board.Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = IdOf("one") });
        Assert.Equal((2, 6), Sums());
        board.Does(Ann, new Withdraw { Id = IdOf("back"), ContributionId = IdOf("two") });
        Assert.Equal((2, 4), Sums());

        (int, int) Sums() => Ranking.Of(board.View, board.View.All<PriorityRound>().Single(), ballots) is var ranking ? (ranking.People, ranking.Dots) : default;
    }

    [Fact, Rule("M119")]
    public void Asking_for_dots_needs_the_practice_at_hand_and_a_round_that_is_open_is_seen_through_without_it()
    {
        _board.Does(Sue, Moved(Principle.Planning, 5));
        Assert.Null(_board.Decide(Ann, Giving(IdOf("g"), (Open, 1))).Refusal);
        _board.Does(Sue, new ClosePriorities { Id = IdOf("close"), RoundId = Round });
        Assert.Equal(("not-in-this-mix", "planning"), _board.Decide(Sue, Asking(IdOf("second"))).Refusal is { } refusal ? (refusal.Code, refusal.Dial) : default);
    }

    [Fact, Rule("M119")]
    public void Where_only_members_speak_nobody_else_gives_dots_but_everybody_can_take_theirs_back()
    {
        _board.Does(Sue, Moved(Principle.Legitimacy, 1));
        Assert.Equal(NotInThisMix, _board.Decide(Ann, Giving(IdOf("g"), (Open, 1))).Refusal?.Code);
        Assert.Null(_board.Decide(Ann, Giving(IdOf("g"))).Refusal);
        Assert.Null(_board.Decide(Sue, Giving(IdOf("g"), (Open, 1))).Refusal);
    }

    private static MoveDials Moved(Principle dial, int to) => new() { Id = IdOf($"move {dial}"), To = [new(dial, to)] };

    private static Ranking Ranked(int line, params int[] dots)
    {
        var board = new SmallBoard();
        for (var n = 0; n < dots.Length; n++)
        {
            board.Does(Ann, Say(IdOf($"card {n}"), $"Card {n}"));
        }

        board.Does(Sue, Asking(Round) with { Line = line });
        return Ranking.Of(board.View, board.View.All<PriorityRound>().Single(), [[.. dots.Select((sum, n) => new GivenDots(IdOf($"card {n}"), sum))]]);
    }
}
