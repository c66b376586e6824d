using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using Xunit;
using static DialogueBoard.Tests.Sessions.SessionBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Sessions;

/// <summary>Rounds and their time, the card to which everybody is brought, and turns.</summary>
public sealed class RoundsTests
{
    private static readonly Guid Id = IdOf("new");

    [Fact, Rule("N7")]
    public void A_round_that_starts_ends_the_one_that_is_on_and_has_its_time()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        var at = board.Now;
        board.Does(Sue, Starting(GoRound));
        var session = board.The(On);
        Assert.Equal((GoRound, at.AddMinutes(10), null), (session.Now, session.RoundEnds, session.PausedWith));
        Assert.Equal((at, at, null), (session.Rounds[CheckIn].Ended, session.Rounds[GoRound].Began, session.Rounds[GoRound].Ended));
        Assert.Equal(RefusalCode.RoundEnded, board.Decide(Sue, new EndRound { Id = Id, SessionId = On, Round = CheckIn }).Refusal?.Code);
    }

    [Fact, Rule("N7")]
    public void A_round_that_was_ended_is_not_ended_again_nor_held_again()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn)).Does(Sue, new EndRound { Id = IdOf("end"), SessionId = On, Round = CheckIn });
        Assert.Equal((null, null), (board.The(On).Now, board.The(On).RoundEnds));
        Assert.Equal(
            [RefusalCode.RoundEnded, RefusalCode.RoundEnded, RefusalCode.RoundEnded, RefusalCode.RoundBegunAlready],
            new Act[]
            {
                new EndRound { Id = Id, SessionId = On, Round = CheckIn }, new ExtendRound { Id = Id, SessionId = On, Round = CheckIn, Minutes = 5 },
                new PauseRound { Id = Id, SessionId = On, Round = CheckIn }, Starting(CheckIn),
            }.Select(act => board.Decide(Sue, act).Refusal?.Code));
    }

    [Fact, Rule("N7")]
    public void Of_two_who_press_next_at_once_nothing_is_passed_over()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        Assert.Equal([null, RefusalCode.RoundBegunAlready], new[] { 1, 2 }.Select(_ => board.Tries(Sue, Starting(Gather)).Refusal?.Code));
        Assert.Equal(Gather, board.The(On).Now);
    }

    [Fact, Rule("N8")]
    public void More_time_counts_from_its_end_and_from_now_where_that_has_passed()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        var ends = board.The(On).RoundEnds!.Value;
        Assert.Equal(ends.AddMinutes(3), Extended(board, 3, at: ends.AddSeconds(-1)).RoundEnds);
        Assert.Equal(ends.AddMinutes(18), Extended(board, 3, at: ends.AddMinutes(15)).RoundEnds);
    }

    [Fact, Rule("N8")]
    public void However_often_it_is_extended_a_round_ends_within_twelve_hours()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        foreach (var n in Enumerable.Range(0, 9))
        {
            board.Does(Sue, new ExtendRound { Id = IdOf($"more {n}"), SessionId = On, Round = CheckIn, Minutes = Round.MostMinutes });
            Assert.True(board.The(On).RoundEnds <= board.Now.AddHours(Session.MostHours));
        }

        board.Does(Sue, new PauseRound { Id = IdOf("pause"), SessionId = On, Round = CheckIn });
        Assert.Equal(Session.MostHours * 3600, Extended(board, Round.MostMinutes, board.Now).PausedWith);
    }

    [Fact, Rule("N8")]
    public void A_pause_keeps_what_is_left_and_going_on_gives_it_back()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        var ends = board.The(On).RoundEnds!.Value;
        board.Takes(board.Decide(Sue, new PauseRound { Id = IdOf("pause"), SessionId = On, Round = CheckIn }, ends.AddSeconds(-90)));
        Assert.Equal((null, 90), (board.The(On).RoundEnds, board.The(On).PausedWith));
        Assert.Equal(RefusalCode.PausedAlready, board.Decide(Sue, new PauseRound { Id = Id, SessionId = On, Round = CheckIn }).Refusal?.Code);
        Assert.Equal(90 + 120, Extended(board, 2, ends).PausedWith);

        var later = ends.AddHours(1);
        board.Takes(board.Decide(Sue, new PauseRound { Id = IdOf("go on"), SessionId = On, Round = CheckIn, GoOn = true }, later));
        Assert.Equal((later.AddSeconds(90), null), (board.The(On).RoundEnds, board.The(On).PausedWith));
    }

    [Fact, Rule("N8")]
    public void Paused_after_its_time_a_round_has_none_left_and_a_round_that_starts_meanwhile_runs()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        board.Takes(board.Decide(Sue, new PauseRound { Id = IdOf("pause"), SessionId = On, Round = CheckIn }, board.The(On).RoundEnds!.Value.AddHours(1)));
        Assert.Equal(0, board.The(On).PausedWith);
        board.Does(Sue, Starting(GoRound));
        Assert.Equal((null, true), (board.The(On).PausedWith, board.The(On).RoundEnds is not null));
    }

    [Fact, Rule("N9")]
    public void A_card_to_which_everybody_was_brought_stays_there_without_its_words_when_it_is_hidden_or_taken_back()
    {
        var board = Begun().Opens(On).Does(Sue, new BringTo { Id = IdOf("bring"), SessionId = On, ContributionId = Open });
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = "It names a person" });
        Assert.Equal((Open, ""), (board.The(On).Focus, board.View.Contributions[Open].Text));
        board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = Open });
        Assert.Equal(Open, board.The(On).Focus);
        board.Does(Sue, new BringTo { Id = Id, SessionId = On });
        Assert.Null(board.The(On).Focus);
    }

    [Fact, Rule("N11")]
    public void The_turn_goes_to_each_once_in_the_order_in_which_they_came_and_to_who_came_late()
    {
        var board = GoingRound(Ben, Ann);
        Assert.Equal(Sue.Id, board.The(On).Turn);
        board.Does(Sue, Passing(Sue));
        Assert.Equal(Ben.Id, board.The(On).Turn);
        board.Enters(OtherAnn, On);
        board.Does(Ben, Passing(Ben)).Does(Ann, Passing(Ann));
        Assert.Equal(OtherAnn.Id, board.The(On).Turn);
        board.Does(OtherAnn, Passing(OtherAnn));
        Assert.Null(board.The(On).Turn);
        Assert.Equal(RefusalCode.NotYourTurn, board.Decide(Ann, Passing(Ann)).Refusal?.Code);

        // Whoever holds the panel can still give it to somebody.
        board.Does(Sue, Passing(null, Ben));
        Assert.Equal(Ben.Id, board.The(On).Turn);
    }

    [Fact, Rule("N11")]
    public void Handed_to_somebody_the_turn_comes_back_to_those_who_were_passed_by()
    {
        var board = GoingRound(Ben, Ann).Does(Sue, Passing(Sue, Ann));
        Assert.Equal(Ann.Id, board.The(On).Turn);
        board.Does(Ann, Passing(Ann));
        Assert.Equal(Ben.Id, board.The(On).Turn);
        Assert.Equal(RefusalCode.NotInSession, board.Decide(Ben, Passing(Ben, Ben)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotInSession, board.Decide(Ben, Passing(Ben, OtherAnn)).Refusal?.Code);
    }

    [Fact, Rule("N11")]
    public void Of_two_who_hand_the_turn_on_at_once_the_second_is_told_and_nobody_is_left_out()
    {
        var board = GoingRound(Ben, Ann).Does(Sue, Passing(Sue));

        // Ben, whose turn it is, and Sue, who holds the panel, press at the same moment.
        Assert.Null(board.Tries(Ben, Passing(Ben)).Refusal);
        Assert.Equal(RefusalCode.TurnMovedOn, board.Tries(Sue, Passing(Ben)).Refusal?.Code);
        Assert.Equal(Ann.Id, board.The(On).Turn);
    }

    [Fact, Rule("N6", "N11")]
    public void Whoever_leaves_in_their_turn_gives_it_to_the_next_and_has_it_again_when_they_come_back()
    {
        var board = GoingRound(Ben, Ann).Does(Sue, Passing(Sue)).Does(Ben, new LeaveSession { Id = IdOf("leave"), SessionId = On });
        Assert.Equal(Ann.Id, board.The(On).Turn);
        board.Does(Ben, new EnterSession { Id = IdOf("back"), SessionId = On }).Does(Ann, Passing(Ann));
        Assert.Equal(Ben.Id, board.The(On).Turn);
    }

    [Fact, Rule("N11")]
    public void There_is_a_turn_in_a_go_round_alone()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        Assert.Equal((null, RefusalCode.NoGoRound), (board.The(On).Turn, board.Decide(Sue, Passing(null)).Refusal?.Code));
        board.Does(Sue, Starting(GoRound)).Does(Sue, new EndRound { Id = IdOf("end"), SessionId = On, Round = GoRound });
        Assert.Equal((null, RefusalCode.NoGoRound), (board.The(On).Turn, board.Decide(Sue, Passing(Sue)).Refusal?.Code));
    }

    private static SmallBoard GoingRound(params Actor[] people) =>
        people.Aggregate(Begun().Opens(On), (board, who) => board.Enters(who, On)).Does(Sue, Starting(GoRound));

    private static StartRound Starting(int round) => new() { Id = Guid.NewGuid(), SessionId = On, Round = round };

    private static HandOnTurn Passing(Actor? from, Actor? to = null) => new() { Id = Guid.NewGuid(), SessionId = On, From = from?.Id, To = to?.Id };

    private static Session Extended(SmallBoard board, int minutes, DateTime at) =>
        board.Decide(Sue, new ExtendRound { Id = Id, SessionId = On, Round = CheckIn, Minutes = minutes }, at).Changed.OfType<Session>().Single();
}
