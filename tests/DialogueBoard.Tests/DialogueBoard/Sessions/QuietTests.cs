using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Energy;
using DialogueBoard.Reach;
using DialogueBoard.Sessions;
using DialogueBoard.Steps;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.Sessions.SessionBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Sessions;

/// <summary>Words that wait in a quiet round until they are shown. Ben and Sue are in the session, Ann is not.</summary>
public sealed class QuietTests
{
    private static readonly Guid Id = IdOf("new");
    private static readonly Guid Waits = IdOf("waits");

    [Fact, Rule("N20")]
    public void A_gathering_begins_quiet_and_stays_so_until_everything_is_shown()
    {
        var board = Begun().Opens(On).Does(Sue, Starting(CheckIn));
        Assert.False(board.The(On).IsQuiet);
        board.Does(Sue, Starting(Gather));
        Assert.True(board.The(On).IsQuiet);
        Assert.Equal(RefusalCode.QuietAlready, board.Decide(Sue, new KeepQuiet { Id = Id, SessionId = On }).Refusal?.Code);
        board.Does(Sue, new EndRound { Id = IdOf("end"), SessionId = On, Round = Gather }).Does(Sue, Starting(GoRound));
        Assert.True(board.The(On).IsQuiet);
        board.Does(Sue, Revealing());
        Assert.False(board.The(On).IsQuiet);
        board.Does(Sue, new KeepQuiet { Id = Id, SessionId = On });
        Assert.True(board.The(On).IsQuiet);
    }

    [Fact, Rule("N21", "N23")]
    public void What_those_in_it_write_waits_and_changes_nothing_and_others_write_as_ever()
    {
        var board = Quiet();
        var before = board.View;
        var decision = board.Tries(Ben, Say(Waits, "The lamp is out"));
        Assert.Empty(decision.Changed);
        var waiting = Assert.Single(decision.Wait);
        Assert.Equal((Waits, Ben.Id, On, On), (waiting.ActId, waiting.AuthorId, waiting.SessionId, waiting.SaidIn));
        Assert.Equal(before.Version + 1, board.View.Version);
        Assert.Equal(before.Contributions.Values, board.View.Contributions.Values);
        Assert.Equal(before.Threads.Values, board.View.Threads.Values);
        Assert.Equal(before.Sides.Values, board.View.Sides.Values);
        Assert.False(board.View.Knows(Waits));

        board.Does(Ann, Say(Id, "I write openly"));
        Assert.Equal("I write openly", board.View.Contributions[Id].Text);
        Assert.Null(board.View.PartOf<SaidIn>(Id));
    }

    [Theory, InlineData(true), InlineData(false), Rule("N33")]
    public void Who_came_in_their_job_speaks_so_unless_they_say_otherwise_also_where_they_have_left_before_it_is_shown(bool quiet)
    {
        var housing = new Speaking(SpeakingFor.Job, "Housing", Footing.Work);
        var board = Begun().Opens(On).Does(Ben, new EnterSession { Id = IdOf("enter"), SessionId = On, Speaking = housing });
        board = quiet ? board.Does(Sue, Starting(Gather)) : board;
        board.Does(Ben, Say(Waits, "The lamp is out")).Does(Ben, Say(Id, "I fell on the stairs") with { Speaking = new(SpeakingFor.Self) });
        board.Does(Ben, new LeaveSession { Id = IdOf("leave"), SessionId = On });
        board = quiet ? board.Does(Sue, Revealing()) : board;
        Assert.Equal(housing, board.View.Contributions[Waits].Speaking);
        Assert.Equal(SpeakingFor.Self, board.View.Contributions[Id].Speaking!.For);
        Assert.Null(board.Does(Ben, Say(IdOf("later"), "From outside")).View.Contributions[IdOf("later")].Speaking);
    }

    public static TheoryData<string> Kinds => ["a card", "a step", "for somebody in the room", "a gain"];

    [Theory, MemberData(nameof(Kinds)), Rule("N21", "N24")]
    public void Whatever_stands_beside_a_card_waits_with_it_and_is_shown_with_it(string kind)
    {
        CardAct act = kind switch
        {
            "a step" => new TryStep { Id = Waits, Text = "A van", CarriedBy = "The school", LookAgain = Day.Of(Start).AddDays(9), About = [Open] },
            "for somebody in the room" => Say(Waits, "I cannot write", ContributionKind.Story) with { Came = new(Channel.Meeting, "The hall", true, true) },
            "a gain" => new DialogueBoard.Growing.NoticeGain { Id = Waits, Text = "They ring each other", Of = DialogueBoard.Growing.GainOf.Process },
            _ => Say(Waits, "The lamp is out", ContributionKind.Question, Open),
        };
        var openly = Begun().Opens(On).Enters(Ben, On);
        var expected = openly.Decide(Ben, act).Changed.Select(record => (record.GetType(), record.Id)).ToList();

        var board = Quiet().Does(Ben, act);
        Assert.Empty(board.View.ThreadsOf(Waits));
        var shown = board.Tries(Sue, Revealing()).Changed.Where(record => record is not Session);
        Assert.Equal(expected, shown.Select(record => (record.GetType(), record.Id)));
        Assert.Equal((On, Gather), (board.View.PartOf<SaidIn>(Waits)!.SessionId, board.View.PartOf<SaidIn>(Waits)!.Round));
    }

    [Fact, Rule("N24")]
    public void Everything_is_shown_at_once_by_whom_and_when_it_was_written()
    {
        var board = Quiet().Enters(OtherAnn, On);
        var wrote = new List<(Guid, string?, DateTime)>();
        foreach (var (who, n) in new[] { Ben, OtherAnn, Ben with { Name = "Benjamin" }, Sue }.Select((who, n) => (who, n)))
        {
            wrote.Add((IdOf($"waits {n}"), who.Name, board.Now));
            board.Does(who, Say(IdOf($"waits {n}"), $"Words {n}"));
        }

        var version = board.View.Version;
        var decision = board.Tries(Sue, Revealing());
        Assert.Equal(version + 1, board.View.Version);
        Assert.Equal(wrote, decision.Changed.OfType<Contribution>().Select(card => (card.Id, card.By.Name, card.At)));
        Assert.Equal(decision.NoLongerWaiting, wrote.Select(one => one.Item1));
        Assert.Empty(board.Waiting);
        Assert.NotNull(board.The(On).ShownAt);
    }

    [Fact, Rule("N24")]
    public void Pressed_twice_the_second_is_told_and_nothing_more_is_shown()
    {
        var board = Quiet().Does(Ben, Say(Waits, "The lamp is out"));
        Assert.Equal([null, RefusalCode.ShownAlready], new[] { 1, 2 }.Select(_ => board.Tries(Sue, Revealing()).Refusal?.Code));
        Assert.Single(BoardSessions.Said(board.View, On));
    }

    [Fact, Rule("N22")]
    public void What_the_board_would_not_take_is_refused_at_once()
    {
        var board = Quiet();
        Assert.Equal(
            [RefusalCode.Empty, RefusalCode.UnknownContribution, RefusalCode.IdTaken, RefusalCode.StewardsOnly, RefusalCode.NeedsItsOwnForm],
            new[]
            {
                Say(Id, " "), Say(Id, "Why?", ContributionKind.Question, Nothing), Say(Open, "Words"), Say(Id, "We moved", ContributionKind.Announcement), Say(Id, "x", ContributionKind.Plan),
            }.Select(act => board.Decide(Ben, act).Refusal?.Code));
        Assert.Empty(board.Waiting);
    }

    [Fact, Rule("N22")]
    public void An_id_that_would_take_the_place_of_something_else_is_refused_while_it_is_quiet_as_it_is_otherwise()
    {
        var board = Quiet();
        board.Does(Ann, Say(CardPart.IdOf<SaidIn>(Id), "I sit where the other's part would be"));
        Assert.Equal(RefusalCode.IdTaken, board.Decide(Ben, Say(Id, "The lamp is out")).Refusal?.Code);
    }

    [Fact, Rule("N23")]
    public void Words_that_cannot_wait_are_refused_and_what_shows_none_is_done()
    {
        var board = Begun().Opens(On).Enters(Ben, On).Does(Ben, Say(IdOf("mine"), "Before it was quiet")).Does(Sue, Starting(Gather));
        var day = Day.Of(Start).AddDays(9);
        Assert.All(
            new Act[]
            {
                new Reword { Id = Id, ContributionId = IdOf("mine"), Text = "Other words" }, new OfferEnergy { Id = Id, ContributionId = Open, Note = "On Saturdays" },
                new DialogueBoard.Burning.SayStuck { Id = Id, ContributionId = Open, Where = DialogueBoard.Burning.StuckAt.Rule, Name = "A rule" },
                new DialogueBoard.Members.AskToJoin { Id = Id, Body = "The school" },
            },
            act => Assert.Equal(RefusalCode.QuietNow, board.Decide(Ben, act).Refusal?.Code));
        Assert.All(
            new Act[]
            {
                new Withdraw { Id = Id, ContributionId = IdOf("mine") }, new OfferEnergy { Id = Id, ContributionId = Open, With = EnergyKind.Time },
                new DrawThread { Id = Id, From = Open, To = BensAnswer, Relation = ThreadRelation.Links }, new Move { Id = Id, Positions = [new(Open, 1, 2)] },
                new RaiseHand { Id = Id, SessionId = On }, new LeaveSession { Id = Id, SessionId = On },
            },
            act => Assert.Null(board.Decide(Ben, act).Refusal));
        Assert.Null(board.Decide(Ann, new Reword { Id = Id, ContributionId = Open, Text = "Other words" }).Refusal);

        // Refused for what is not at hand, it says so first.
        board.Does(Ben, new LeaveSession { Id = IdOf("leave"), SessionId = On });
        Assert.Null(board.Decide(Ben, new Reword { Id = Id, ContributionId = IdOf("mine"), Text = "Other words" }).Refusal);
    }

    [Fact, Rule("N25")]
    public void Only_its_author_takes_back_what_waits()
    {
        var board = Quiet().Does(Ben, Say(Waits, "The lamp is out"));
        var takesBack = new TakeBackWaiting { Id = Id, SessionId = On, ActId = Waits };
        Assert.Equal([RefusalCode.NotYours, RefusalCode.NotYours], new[] { Ann, Sue }.Select(who => board.Decide(who, takesBack).Refusal?.Code));
        board.Does(Ben, takesBack);
        Assert.Empty(board.Waiting);
        Assert.Equal(RefusalCode.NotWaiting, board.Decide(Ben, takesBack with { Id = IdOf("again") }).Refusal?.Code);
        Assert.DoesNotContain(board.Tries(Sue, Revealing()).Changed, record => record is Contribution);
        Assert.Equal(RefusalCode.NotWaiting, board.Decide(Ben, takesBack with { Id = IdOf("again") }).Refusal?.Code);
    }

    [Fact, Rule("N25")]
    public void Whoever_left_still_takes_back_and_their_words_are_shown_with_the_others_if_they_do_not()
    {
        var board = Quiet().Does(Ben, Say(Waits, "The lamp is out")).Does(Ben, new LeaveSession { Id = IdOf("leave"), SessionId = On });
        Assert.Null(board.Decide(Ben, new TakeBackWaiting { Id = Id, SessionId = On, ActId = Waits }).Refusal);
        board.Does(Sue, Revealing());
        Assert.Equal("The lamp is out", board.View.Contributions[Waits].Text);
    }

    [Fact, Rule("N27")]
    public void Words_about_a_card_that_was_withdrawn_or_hidden_meanwhile_are_about_it_still()
    {
        var board = Quiet().Does(Ben, Say(Waits, "Could the van take us?", ContributionKind.Question, Open, BensAnswer));
        board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = Open }).Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = BensAnswer, Reason = "It names a person" });
        board.Does(Sue, Revealing());
        Assert.Equal("Could the van take us?", board.View.Contributions[Waits].Text);
        Assert.Equal([Open, BensAnswer], board.View.Contributions[Waits].About);
    }

    [Fact, Rule("N27")]
    public void A_step_about_a_card_that_can_no_longer_have_one_comes_without_it_and_keeps_what_else_it_is_about()
    {
        var board = Quiet().Does(Ben, new DialogueBoard.Promises.MakePromise
        {
            Id = Waits,
            Text = "Light",
            Agency = new(["Highways"], Day.Of(Start).AddDays(9)),
            Community = new(["Us"], Day.Of(Start).AddDays(9)),
            About = [Open, BensAnswer],
        });
        board.Does(Ann, new Withdraw { Id = IdOf("withdraw"), ContributionId = Open }).Does(Sue, Revealing());
        Assert.Equal("Light", board.View.Contributions[Waits].Text);
        Assert.Equal([BensAnswer], board.View.Contributions[Waits].About);
    }

    [Fact, Rule("N27")]
    public void A_card_under_a_theme_that_was_taken_off_the_list_comes_without_it()
    {
        var board = Begun().Does(Sue, new AddTheme { Id = IdOf("theme"), Name = "Buses" }).Opens(On).Enters(Ben, On).Does(Sue, Starting(Gather));
        board.Does(Ben, Say(Waits, "The lamp is out", ContributionKind.Question, Open) with { Theme = IdOf("theme") }).Does(Sue, new DropTheme { Id = IdOf("drop"), ThemeId = IdOf("theme") });
        board.Does(Sue, Revealing());
        Assert.Equal([Open], board.View.Contributions[Waits].About);
        Assert.Null(board.View.PartOf<Filing>(Waits));
    }

    [Fact, Rule("N27")]
    public void What_the_board_cannot_take_any_more_goes_on_waiting_and_the_rest_is_shown()
    {
        var board = SayTrialAndMore();
        board.Does(Sue, Revealing());
        Assert.Equal([Waits], board.Waiting.Select(one => one.ActId));
        Assert.Equal("The lamp is out", board.View.Contributions[IdOf("other")].Text);

        // Nor is it lost when the session closes, and is gone: its author still has it, and may take it back.
        board.Does(Sue, new CloseSession { Id = IdOf("close"), SessionId = On }).Does(Sue, new DropSession { Id = IdOf("drop"), SessionId = On });
        Assert.Equal("Walking together", board.Waiting.Single().Read()!.Text);
        board.Does(Ben, new TakeBackWaiting { Id = Id, SessionId = On, ActId = Waits });
        Assert.Empty(board.Waiting);
    }

    [Fact, Rule("N27")]
    public void What_went_on_waiting_is_shown_later_when_the_board_can_take_it_again()
    {
        var board = SayTrialAndMore();
        board.Does(Sue, Revealing()).Does(Sue, new Restore { Id = IdOf("restore"), ContributionId = IdOf("seed") }).Does(Sue, new CloseSession { Id = Id, SessionId = On });
        Assert.Equal("Walking together", board.View.Contributions[Waits].Text);
        Assert.Empty(board.Waiting);
    }

    [Fact, Rule("N27")]
    public void Where_something_else_took_its_id_the_words_go_on_waiting_and_that_stays_what_it_is()
    {
        var board = Quiet().Does(Ben, Say(Waits, "The lamp is out")).Does(Ben, Say(IdOf("other"), "The bus is late"));
        board.Does(Ann, new DrawThread { Id = Waits, From = Open, To = BensAnswer, Relation = ThreadRelation.Links });
        board.Does(Sue, Revealing());
        Assert.Equal([Waits], board.Waiting.Select(one => one.ActId));
        Assert.IsType<BoardThread>(board.View.Find(Waits));
        Assert.True(board.View.Contributions.ContainsKey(IdOf("other")));
    }

    [Fact, Rule("N21")]
    public void The_longest_words_that_an_act_can_have_wait_whole()
    {
        var trees = string.Concat(Enumerable.Repeat("\U0001F333", 1000));
        var act = new TryStep
        {
            Id = Waits,
            Text = string.Concat(Enumerable.Repeat(trees, 4)),
            Why = trees,
            Unsure = trees,
            Risk = trees,
            KeptSmall = trees,
            CarriedBy = string.Concat(Enumerable.Repeat("\U0001F333", 120)),
            LookAgain = Day.Of(Start).AddDays(9),
        };
        var board = Quiet().Does(Ben, act).Does(Sue, Revealing());
        Assert.Equal((act.Text, act.Risk), (board.View.Contributions[Waits].Text, board.View.PartOf<Step>(Waits)!.Risk));
    }

    [Fact, Rule("N24")]
    public void Closing_shows_what_waits_too()
    {
        var board = Quiet().Does(Ben, Say(Waits, "The lamp is out")).Does(Sue, new CloseSession { Id = Id, SessionId = On });
        Assert.Equal("The lamp is out", board.View.Contributions[Waits].Text);
        Assert.Equal(Gather, board.View.PartOf<SaidIn>(Waits)!.Round);
        Assert.Empty(board.Waiting);
    }

    // A trial about a seed, which is then hidden, and a card that nothing speaks against.
    private static SmallBoard SayTrialAndMore() => Begun().Does(Ann, Say(IdOf("seed"), "Walking groups", ContributionKind.Seed))
        .Opens(On).Enters(Ben, On).Does(Sue, Starting(Gather))
        .Does(Ben, new DialogueBoard.Seeds.StartTrial { Id = Waits, Text = "Walking together", About = [IdOf("seed")] })
        .Does(Ben, Say(IdOf("other"), "The lamp is out"))
        .Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("seed"), Reason = "It names a person" });

    private static SmallBoard Quiet() => Begun().Opens(On).Enters(Ben, On).Does(Sue, Starting(Gather));

    private static StartRound Starting(int round) => new() { Id = Guid.NewGuid(), SessionId = On, Round = round };

    private static Reveal Revealing() => new() { Id = Guid.NewGuid(), SessionId = On };
}
