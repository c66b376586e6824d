using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Members;
using DialogueBoard.Sessions;
using Xunit;
using static DialogueBoard.Tests.Sessions.SessionBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Sessions;

/// <summary>Who takes part, whose hand is up, who holds the panel, and what is left of all that once a session is over.</summary>
public sealed class PeopleTests
{
    private static readonly Guid Id = IdOf("new");

    [Fact, Rule("N5")]
    public void Entering_again_changes_what_was_said_and_keeps_when_they_came()
    {
        var board = Begun().Opens(On).Does(Ben, Entering(new(SpeakingFor.Job, "The school", Footing.Asked)));
        var came = board.View.All<Attendance>().Single(one => one.By.Id == Ben.Id);
        board.Does(Ben with { Name = "Benjamin" }, Entering(null));
        var again = BoardSessions.AttendanceOf(board.View, On, Ben.Id)!;
        Assert.Equal((came.At, "The school", "Benjamin"), (again.At, again.Speaking?.Whom, again.By.Name));
        board.Does(Ben, Entering(new(SpeakingFor.Self)));
        Assert.Equal((SpeakingFor.Self, null), (BoardSessions.AttendanceOf(board.View, On, Ben.Id)!.Speaking?.For, BoardSessions.AttendanceOf(board.View, On, Ben.Id)!.Speaking?.Whom));
        Assert.Equal(2, BoardSessions.Attending(board.View, On).Count());
    }

    [Fact, Rule("N5")]
    public void For_a_body_a_member_speaks_whatever_name_they_send()
    {
        var board = Begun().Opens(On).Does(Ben, new AskToJoin { Id = IdOf("asks"), Body = "Housing" }).Does(Sue, new Admit { Id = IdOf("admits"), MemberId = IdOf("asks") });
        board.Does(Ben, Entering(new(SpeakingFor.Body, "The mayor")));
        Assert.Equal("Housing", BoardSessions.AttendanceOf(board.View, On, Ben.Id)!.Speaking?.Whom);
    }

    [Fact, Rule("A2", "N19")]
    public void Nobody_is_kept_out_by_something_put_where_their_coming_in_would_stand()
    {
        var board = Begun().Does(Sue, Planning(On));
        foreach (var person in new[] { Sue, Ben })
        {
            var id = Attendance.IdOf(On, person.Id);
            Assert.Equal(RefusalCode.IdTaken, board.Decide(Ann, Say(id, "In the way")).Refusal?.Code);
        }

        board.Does(Sue, new OpenSession { Id = IdOf("open it"), SessionId = On }).Enters(Ben, On);
        Assert.NotNull(BoardSessions.AttendanceOf(board.View, On, Ben.Id));
    }

    [Fact, Rule("N6", "N10")]
    public void Whoever_leaves_takes_their_hand_along_and_is_not_counted_as_there()
    {
        var board = AddTo(Begun());
        Assert.Equal(2, BoardSessions.NotYetSpoken(board.View, board.The(On), new HashSet<Guid>()));
        board.Does(Ben, new LeaveSession { Id = IdOf("leave"), SessionId = On });
        Assert.Empty(BoardSessions.Hands(board.View, On));
        Assert.Null(BoardSessions.AttendanceOf(board.View, On, Ben.Id));
        Assert.Null(BoardSessions.Of(board.View, Ben.Id));
        Assert.Equal(1, BoardSessions.NotYetSpoken(board.View, board.The(On), new HashSet<Guid>()));
        Assert.Equal(RefusalCode.ComeInFirst, board.Decide(Ben, new LeaveSession { Id = Id, SessionId = On }).Refusal?.Code);
    }

    [Fact, Rule("N10")]
    public void How_many_have_not_spoken_counts_those_whose_words_wait_as_having_spoken()
    {
        var board = Begun().Opens(On).Enters(Ann, On).Enters(Ben, On).Does(Ann, Say(Id, "The lamp is out"));
        Assert.Equal(2, BoardSessions.NotYetSpoken(board.View, board.The(On), new HashSet<Guid>()));
        Assert.Equal(1, BoardSessions.NotYetSpoken(board.View, board.The(On), new HashSet<Guid> { Ben.Id, Ann.Id }));
    }

    [Fact, Rule("N10", "N31")]
    public void Three_hundred_hands_stand_in_the_order_in_which_they_went_up()
    {
        var board = Begun().Opens(On);
        var people = Enumerable.Range(0, 300).Select(n => new Actor(IdOf($"person {n}"), $"Person {n}", IsSteward: false)).ToList();
        people.ForEach(who => board.Enters(who, On));
        people.ForEach(who => board.Does(who, new RaiseHand { Id = DerivedHand(who), SessionId = On }));
        Assert.Equal(people.Select(who => who.Id), BoardSessions.Hands(board.View, On).Select(hand => hand.By.Id));
        Assert.Equal(RefusalCode.HandUpAlready, board.Decide(people[7], new RaiseHand { Id = Id, SessionId = On }).Refusal?.Code);

        // Down by oneself, by the panel, and up again at the end.
        board.Does(people[0], new LowerHand { Id = IdOf("down 0"), SessionId = On }).Does(Sue, new LowerHand { Id = IdOf("down 1"), SessionId = On, HandId = DerivedHand(people[1]) });
        board.Does(people[0], new RaiseHand { Id = Id, SessionId = On });
        Assert.Equal(people.Skip(2).Append(people[0]).Select(who => who.Id), BoardSessions.Hands(board.View, On).Select(hand => hand.By.Id));
        Assert.Equal(RefusalCode.HandNotUp, board.Decide(people[1], new LowerHand { Id = IdOf("again"), SessionId = On }).Refusal?.Code);

        board.Does(Sue, new CloseSession { Id = IdOf("close"), SessionId = On });
        Assert.Empty(BoardSessions.Hands(board.View, On));

        static Guid DerivedHand(Actor who) => IdOf($"hand of {who.Id}");
    }

    [Fact, Rule("N12")]
    public void Handed_on_the_panel_is_the_others_and_no_longer_ones_own()
    {
        var board = AddTo(Begun()).Does(Sue, new HandPanel { Id = IdOf("hand on"), SessionId = On, To = Ben.Id });
        Assert.Equal((Ben.Id, "Ben"), (board.The(On).Facilitator?.Id, board.The(On).Facilitator?.Name));
        Assert.Equal(RefusalCode.NotYourPanel, board.Decide(Sue, new KeepQuiet { Id = Id, SessionId = On }).Refusal?.Code);
        board.Does(Ben, new KeepQuiet { Id = Id, SessionId = On }).Does(Sue, new LeaveSession { Id = IdOf("leave"), SessionId = On });
        Assert.Equal(RefusalCode.NotInSession, board.Decide(Ben, new HandPanel { Id = IdOf("back"), SessionId = On, To = Sue.Id }).Refusal?.Code);
    }

    [Fact, Rule("N12")]
    public void A_steward_takes_the_panel_at_any_time_and_comes_in_with_it_and_of_two_at_once_the_second_is_told()
    {
        var other = new Actor(IdOf("Stu"), "Stu", IsSteward: true);
        var board = AddTo(Begun()).Does(Sue, new HandPanel { Id = IdOf("hand on"), SessionId = On, To = Ben.Id });
        Assert.Null(board.Tries(other, Taking(Ben)).Refusal);
        Assert.Equal(RefusalCode.PanelMovedOn, board.Tries(Sue, Taking(Ben)).Refusal?.Code);
        Assert.Equal(other.Id, board.The(On).Facilitator?.Id);
        Assert.NotNull(BoardSessions.AttendanceOf(board.View, On, other.Id));

        // Two who believe that they hold it: what the first of them pressed is refused.
        Assert.Equal(RefusalCode.NotYourPanel, board.Decide(Ben, new StartRound { Id = Id, SessionId = On, Round = Gather }).Refusal?.Code);
    }

    [Fact]
    [Rule("N17")]
    public void Where_who_leads_has_no_name_the_sentences_are_whole_and_offer_nothing_that_the_reader_may_not_do()
    {
        var nameless = new Actor(IdOf("nameless"), null, IsSteward: false);
        var board = AddTo(Begun()).Enters(nameless, On).Does(Sue, new HandPanel { Id = IdOf("hand on"), SessionId = On, To = nameless.Id });
        Act[] acts = [new KeepQuiet { Id = Id, SessionId = On }, new CloseSession { Id = Id, SessionId = On }, Taking(Sue), Taking(nameless)];
        Assert.Equal(
            [
                "Somebody else leads this session now. Ask them, or look on its page.",
                "Somebody else leads this session now. Ask them, or look on its page.",
                "Somebody else leads this session now. Look on its page who it is.",
                "Somebody else leads this session. Ask them to hand it to you, or ask those who look after the board.",
            ],
            acts.Select(act => board.Decide(Ben, act).Refusal?.Detail));
    }

    [Fact]
    [Rule("N18")]
    public void Who_is_not_in_it_is_told_to_come_in_and_who_names_somebody_who_is_not_is_told_that()
    {
        var board = AddTo(Begun());
        Assert.Equal("Come into the session first.", board.Decide(Ann, new RaiseHand { Id = Id, SessionId = On }).Refusal?.Detail);
        Assert.Equal("That person is not in this session.", board.Decide(Sue, new HandPanel { Id = Id, SessionId = On, To = Ann.Id }).Refusal?.Detail);
    }

    [Fact, Rule("N12", "N13")]
    public void Once_the_board_noticed_that_its_holder_is_away_those_of_the_organisations_that_hold_it_may_take_the_panel()
    {
        var board = AddTo(Begun()).Does(Ann, Entering(new(SpeakingFor.Job, " housing", Footing.Lived)));
        Assert.Equal([false, false], Free());
        Assert.Equal(RefusalCode.PanelHeld, board.Decide(Ann, Taking(Sue)).Refusal?.Code);

        board.Does(Actor.TheBoard, Noticing(Sue, free: true));
        Assert.Equal([true, false], Free());
        Assert.Equal(RefusalCode.PanelHeld, board.Decide(OtherAnn, Taking(Sue)).Refusal?.Code);
        board.Does(Ann, Taking(Sue));
        Assert.Equal((Ann.Id, null), (board.The(On).Facilitator?.Id, board.The(On).PanelFreeSince));

        bool[] Free() => [BoardSessions.MayTakePanel(board.View, board.The(On), Ann), BoardSessions.MayTakePanel(board.View, board.The(On), Ben)];
    }

    [Fact, Rule("N12")]
    public void Where_no_organisation_holds_it_anybody_in_the_session_may_take_a_panel_that_is_free()
    {
        var board = Begun().Does(Sue, Planning(On) with { HeldBy = [] }).Does(Sue, new OpenSession { Id = IdOf("open it"), SessionId = On }).Enters(Ben, On);
        board.Does(Actor.TheBoard, Noticing(Sue, free: true));
        Assert.Equal(RefusalCode.PanelHeld, board.Decide(Ann, Taking(Sue)).Refusal?.Code);
        board.Does(Ben, Taking(Sue));
    }

    [Fact, Rule("N13")]
    public void Only_the_board_notices_and_each_thing_once()
    {
        var board = AddTo(Begun());
        Assert.Equal(RefusalCode.OnlyTheBoard, board.Decide(Sue, Noticing(Sue, free: true)).Refusal?.Code);
        Assert.Equal(RefusalCode.AlreadyThere, board.Decide(Actor.TheBoard, Noticing(Sue, free: false)).Refusal?.Code);
        Assert.Equal(RefusalCode.PanelMovedOn, board.Decide(Actor.TheBoard, Noticing(Ben, free: true)).Refusal?.Code);

        board.Does(Actor.TheBoard, Noticing(Sue, free: true));
        Assert.NotNull(board.The(On).PanelFreeSince);
        Assert.Equal(RefusalCode.AlreadyThere, board.Decide(Actor.TheBoard, Noticing(Sue, free: true)).Refusal?.Code);
        board.Does(Actor.TheBoard, Noticing(Sue, free: false));
        Assert.Null(board.The(On).PanelFreeSince);
    }

    [Fact, Rule("N13")]
    public void Whoever_presses_something_on_the_panel_is_there()
    {
        var board = AddTo(Begun()).Does(Actor.TheBoard, Noticing(Sue, free: true)).Does(Sue, new KeepQuiet { Id = Id, SessionId = On });
        Assert.Null(board.The(On).PanelFreeSince);
    }

    [Fact, Rule("N14", "N32")]
    public void A_session_that_nobody_closes_closes_after_twelve_hours_and_shows_what_waits()
    {
        var board = AddTo(Begun()).Does(Sue, new KeepQuiet { Id = IdOf("quiet"), SessionId = On }).Does(Ben, Say(IdOf("waits"), "The lamp is out"));
        var due = board.The(On).OpenedAt!.Value.AddHours(12);
        var closes = new ComeDue { Id = Id, RecordId = On };
        Assert.Equal(RefusalCode.NotDue, board.Decide(Actor.TheBoard, closes, due.AddTicks(-1)).Refusal?.Code);
        board.Takes(board.Decide(Actor.TheBoard, closes, due));
        Assert.Equal((SessionState.Closed, due), (board.The(On).State, board.The(On).ClosedAt));
        Assert.Equal("The lamp is out", board.View.Contributions[IdOf("waits")].Text);
        Assert.Empty(board.Waiting);
    }

    [Fact, Rule("N15", "N19")]
    public void Closing_counts_who_came_also_who_left_and_who_they_were_goes_when_it_becomes_public()
    {
        var board = Begun().Does(Sue, Planning(On) with { HoursBeforePublic = 24 }).Does(Sue, new OpenSession { Id = IdOf("open it"), SessionId = On });
        board.Does(Ben, Entering(new(SpeakingFor.Job, "Housing", Footing.Lived))).Does(Ann, Entering(new(SpeakingFor.Job, " housing ", Footing.Lived)))
            .Does(OtherAnn, Entering(new(SpeakingFor.Self, null, Footing.Lived))).Does(Sue, Starting(GoRound)).Does(Ann, new RaiseHand { Id = IdOf("hand"), SessionId = On })
            .Does(Ben, new LeaveSession { Id = IdOf("leave"), SessionId = On });
        board.Does(Sue, new CloseSession { Id = IdOf("close"), SessionId = On });

        var over = board.The(On);
        Assert.Equal(
            [("Housing", Footing.Lived, 2), (null, null, 1), (null, Footing.Lived, 1)],
            over.Came!.Select(alike => (alike.Body, alike.Footing, alike.People)));
        Assert.Equal((null, null, null, null, false), (over.Now, over.RoundEnds, over.Turn, over.Focus, over.IsQuiet));
        Assert.NotNull(over.Rounds[GoRound].Ended);
        Assert.Empty(BoardSessions.Hands(board.View, On));
        Assert.Null(BoardSessions.On(board.View));
        Assert.Equal(4, BoardSessions.Attending(board.View, On).Count());
        Assert.Equal((false, true), (over.IsPublic(over.ClosedAt!.Value.AddHours(23)), over.IsPublic(over.ClosedAt!.Value.AddHours(24))));

        var comes = new ComeDue { Id = Id, RecordId = On };
        Assert.Equal(RefusalCode.NotDue, board.Decide(Actor.TheBoard, comes, over.ClosedAt!.Value.AddHours(23)).Refusal?.Code);
        var comesOut = board.Decide(Actor.TheBoard, comes, over.ClosedAt!.Value.AddHours(24));
        Assert.All(comesOut.Changed.OfType<Attendance>(), one => Assert.Equal((true, null, null), (one.Gone, one.By.Name, one.Speaking)));
        board.Takes(comesOut);
        Assert.Empty(board.View.All<Attendance>());
        Assert.Equal(over.Came, board.The(On).Came);
        Assert.Equal(RefusalCode.NotDue, board.Decide(Actor.TheBoard, comes with { Id = IdOf("again") }, over.ClosedAt!.Value.AddHours(48)).Refusal?.Code);
    }

    [Fact, Rule("N16")]
    public void A_card_says_in_which_round_it_was_said_also_when_its_words_are_gone_and_before_the_first_and_between_two()
    {
        var board = Begun().Opens(On).Enters(Ben, On);
        board.Does(Ben, Say(IdOf("before"), "Hello")).Does(Sue, Starting(CheckIn)).Does(Ben, Say(IdOf("within"), "I am tired"));
        board.Does(Sue, new EndRound { Id = IdOf("end"), SessionId = On, Round = CheckIn }).Does(Ben, Say(IdOf("between"), "One more thing"));
        board.Does(Ann, Say(IdOf("outside"), "I am not there"));
        Assert.Equal(
            [(IdOf("before"), null), (IdOf("within"), CheckIn), (IdOf("between"), CheckIn)],
            BoardSessions.Said(board.View, On).Select(said => (said.Card.Id, said.Said.Round)));

        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("within"), Reason = "It names a person" }).Does(Ben, new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("between") });
        Assert.Equal([(false, true), (true, false), (true, false)], BoardSessions.Said(board.View, On).Select(said => (said.Said.By.Name is null, said.Card.Text.Length > 0)));
        board.Does(Sue, new Restore { Id = Id, ContributionId = IdOf("within") });
        Assert.Equal("Ben", board.View.PartOf<SaidIn>(IdOf("within"))!.By.Name);
    }

    private static EnterSession Entering(Speaking? speaking) => new() { Id = Guid.NewGuid(), SessionId = On, Speaking = speaking };

    private static StartRound Starting(int round) => new() { Id = Guid.NewGuid(), SessionId = On, Round = round };

    private static TakePanel Taking(Actor from) => new() { Id = Guid.NewGuid(), SessionId = On, From = from.Id };

    private static NoticePanel Noticing(Actor holder, bool free) => new() { Id = Guid.NewGuid(), SessionId = On, HeldBy = holder.Id, Free = free };
}
