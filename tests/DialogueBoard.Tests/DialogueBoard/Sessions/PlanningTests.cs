using DialogueBoard.Acts;
using DialogueBoard.Sessions;
using Xunit;
using static DialogueBoard.Tests.Sessions.SessionBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Sessions;

/// <summary>Planning a session, changing what is planned, opening it and taking it off the board.</summary>
public sealed class PlanningTests
{
    private static readonly Guid Id = IdOf("new");

    [Fact, Rule("N1")]
    public void A_session_is_planned_with_all_that_was_said_of_it_each_organisation_once()
    {
        var begins = Start.AddDays(7);
        var session = Begun().Does(Sue, Planning(On) with { Where = " The old bank ", Begins = begins, HeldBy = ["Housing", " housing ", "", "The school"], HoursBeforePublic = 48 }).The(On);
        Assert.Equal(
            (SessionState.Planned, "Getting home at night", "The old bank", begins, 48, null),
            (session.State, session.Purpose, session.Where, session.Begins, session.HoursBeforePublic, session.Facilitator));
        Assert.Equal(["Housing", "The school"], session.HeldBy);
        Assert.Equal([RoundKind.CheckIn, RoundKind.Gather, RoundKind.GoRound, RoundKind.CheckIn], session.Rounds.Select(round => round.Kind));
        Assert.True(session.IsHeldBy("THE SCHOOL"));
    }

    [Fact, Rule("N1")]
    public void Twenty_can_be_planned_and_the_twenty_first_when_one_has_opened()
    {
        var board = Begun();
        foreach (var n in Enumerable.Range(0, PlanSession.MostPlanned))
        {
            board.Does(Sue, Planning(IdOf($"session {n}")));
        }

        Assert.Equal(RefusalCode.TooMany, board.Decide(Sue, Planning(Id)).Refusal?.Code);
        board.Does(Sue, new OpenSession { Id = IdOf("open it"), SessionId = IdOf("session 3") }).Does(Sue, Planning(Id));
    }

    [Fact, Rule("N2")]
    public void What_has_begun_keeps_its_number_and_its_words_when_the_rounds_to_come_are_changed()
    {
        // The check-in was held, the gathering passed over, the go-round is on.
        var board = AddTo(Begun());
        board.Does(Ben, Say(IdOf("said"), "I heard the driver"));
        var before = board.The(On);
        board.Does(Sue, Changing(On) with { Rounds = [new(RoundKind.Gather, "And by day?", 20), new(RoundKind.Energy, "Who would do what?"), new(RoundKind.HowWasIt, "How was it?")] });

        var after = board.The(On);
        Assert.Equal(
            ["How are you here?", "And by day?", "What did you hear?", "Who would do what?", "How was it?"],
            after.Rounds.Select(round => round.Prompt));
        Assert.Equal((before.Rounds[CheckIn], before.Rounds[GoRound], before.Now), (after.Rounds[CheckIn], after.Rounds[GoRound], after.Now));
        Assert.Equal("What did you hear?", after.Rounds[board.View.PartOf<SaidIn>(IdOf("said"))!.Round!.Value].Prompt);
    }

    [Theory, Rule("N2")]
    [InlineData("How are you here?|When did you last miss the bus?|What did you hear?")]
    [InlineData("How are you here?|One|What did you hear?", "One")]
    [InlineData("How are you here?|One|What did you hear?|Two", "One", "Two")]
    public void Rounds_to_come_take_the_places_of_those_that_have_not_begun(string expected, params string[] prompts)
    {
        var board = AddTo(Begun()).Does(Sue, Changing(On) with { Rounds = [.. prompts.Select(prompt => new PlannedRound(RoundKind.Gather, prompt))] });
        Assert.Equal(expected.Split('|'), board.The(On).Rounds.Select(round => round.Prompt));
    }

    [Fact, Rule("N2")]
    public void No_more_than_twenty_rounds_with_those_that_have_begun()
    {
        var board = AddTo(Begun());
        PlannedRound[] Rounds(int count) => [.. Enumerable.Repeat(new PlannedRound(RoundKind.Gather, "What else?"), count)];
        Assert.Equal(RefusalCode.TooMany, board.Decide(Sue, Changing(On) with { Rounds = Rounds(19) }).Refusal?.Code);
        Assert.Equal(20, board.Does(Sue, Changing(On) with { Rounds = Rounds(18) }).The(On).Rounds.Count);
    }

    [Fact, Rule("N2")]
    public void Whoever_holds_the_panel_changes_it_without_looking_after_the_board_and_a_time_that_has_passed_may_stay()
    {
        var board = Begun().Does(Sue, Planning(On) with { Begins = Start.AddMinutes(-5) });
        board.Does(Sue, new OpenSession { Id = IdOf("open it"), SessionId = On }).Enters(Ben, On).Does(Sue, new HandPanel { Id = IdOf("hand"), SessionId = On, To = Ben.Id });
        var begins = board.The(On).Begins;
        var change = Changing(On) with { Begins = begins, Where = "Online" };
        Assert.Null(board.Decide(Ben, change, Start.AddDays(3)).Refusal);
        Assert.Equal(RefusalCode.DatePast, board.Decide(Ben, change with { Begins = begins!.Value.AddMinutes(1) }, Start.AddDays(3)).Refusal?.Code);
        Assert.Equal(RefusalCode.StewardsOnly, board.Decide(Ann, change).Refusal?.Code);
    }

    [Fact, Rule("N3")]
    public void Opening_gives_the_panel_to_who_opened_it_and_one_at_a_time_is_on()
    {
        var board = Begun().Opens(On).Does(Sue, Planning(Planned));
        var session = board.The(On);
        Assert.Equal((SessionState.On, Sue.Id, null, false), (session.State, session.Facilitator?.Id, session.Now, session.IsQuiet));
        Assert.NotNull(BoardSessions.AttendanceOf(board.View, On, Sue.Id));
        Assert.Equal(On, BoardSessions.On(board.View)?.Id);
        Assert.Equal(RefusalCode.OtherSessionOn, board.Decide(Sue, new OpenSession { Id = Id, SessionId = Planned }).Refusal?.Code);
        board.Does(Sue, new CloseSession { Id = IdOf("close"), SessionId = On }).Does(Sue, new OpenSession { Id = Id, SessionId = Planned });
        Assert.Equal(Planned, BoardSessions.On(board.View)?.Id);
    }

    [Fact, Rule("N4")]
    public void A_session_taken_off_the_board_leaves_its_cards()
    {
        var board = Begun().Opens(On).Enters(Ben, On).Does(Ben, Say(IdOf("said"), "The lamp is out")).Does(Sue, new CloseSession { Id = IdOf("close"), SessionId = On });
        board.Does(Sue, new DropSession { Id = Id, SessionId = On });
        Assert.Null(BoardSessions.Find(board.View, On));
        Assert.Empty(board.View.All<Attendance>());
        Assert.Equal("The lamp is out", board.View.Contributions[IdOf("said")].Text);
        Assert.Equal(RefusalCode.IdTaken, board.Decide(Sue, Planning(On)).Refusal?.Code);
    }
}
