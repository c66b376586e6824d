using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Sessions;
using DialogueBoard.Steps;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Sessions;

/// <summary>What a session came to, worked out from the board as it stands.</summary>
public sealed class HarvestTests
{
    private static readonly Guid Hour = IdOf("the hour");
    private static readonly DateOnly Later = new(2026, 3, 20);
    private readonly SmallBoard _board = Begun();

    [Fact, Rule("N50")]
    public void Every_card_of_the_session_stands_in_the_part_for_which_it_is_read_and_no_other_card_does()
    {
        Open(RoundKind.GoRound);
        var said = Enum.GetValues<ContributionKind>().Where(kind => !Kinds.NeedsAnActOfItsOwn(kind) && kind is not (ContributionKind.For or ContributionKind.Against or ContributionKind.Announcement))
            .ToDictionary(kind => kind, kind => Put(Say(IdOf($"said {kind}"), $"As {kind}", kind)));
        var reason = Put(Say(IdOf("a reason"), "It is dark", ContributionKind.Against, said[ContributionKind.Position]));
        var step = Put(new TryStep { Id = IdOf("a step"), Text = "We light the stop", LookAgain = Later });
        var gain = Put(new NoticeGain { Id = IdOf("a gain"), Text = "We talk", Of = GainOf.Process });
        Close();

        var harvest = Harvested();
        Assert.Equal([said[ContributionKind.Question]], Ids(harvest, HarvestPart.Asked));
        Assert.Equal(Set(said[ContributionKind.DifferentView], said[ContributionKind.Position], reason), Ids(harvest, HarvestPart.Differed).ToHashSet());
        Assert.Equal(Set(said[ContributionKind.Offer], said[ContributionKind.Need]), Ids(harvest, HarvestPart.Offered).ToHashSet());
        Assert.Equal([step], Ids(harvest, HarvestPart.Decided));
        Assert.Equal([gain], Ids(harvest, HarvestPart.Felt));
        Assert.Equal(said.Count + 3, harvest.Cards.Count);
        Assert.DoesNotContain(harvest.Cards, one => one.Card.Id == SmallBoard.Open);
    }

    [Fact, Rule("N50", "N51")]
    public void What_is_said_in_a_check_in_or_a_how_was_it_says_how_it_felt_unless_it_decides_something()
    {
        Open(RoundKind.CheckIn, RoundKind.HowWasIt);
        var first = Put(Say(IdOf("tired"), "Tired, and glad to be here", ContributionKind.Story));
        Panel(new StartRound { Id = IdOf("second"), SessionId = Hour, Round = 1 });
        var last = Put(Say(IdOf("light"), "Is it always like this?", ContributionKind.Question));
        var step = Put(new TryStep { Id = IdOf("again"), Text = "We meet again", LookAgain = Later });
        Close();
        Assert.Equal([(first, 0), (last, 1)], Harvested().In(HarvestPart.Felt).Select(one => (one.Card.Id, one.Round!.Value)));
        Assert.Equal([step], Ids(Harvested(), HarvestPart.Decided));
    }

    [Fact, Rule("N50")]
    public void What_people_would_give_counts_where_it_was_given_to_a_card_of_the_session_while_it_was_on()
    {
        Open(RoundKind.Energy);
        var card = Put(Say(IdOf("a card"), "The stop is dark"));
        var given = IdOf("given");
        _board.Does(Ben, new OfferEnergy { Id = given, ContributionId = card, With = EnergyKind.Time })
            .Does(Ben, new OfferEnergy { Id = IdOf("to another"), ContributionId = SmallBoard.Open, With = EnergyKind.Room });
        Close();
        _board.Does(Sue, new OfferEnergy { Id = IdOf("too late"), ContributionId = card, With = EnergyKind.Money });
        Assert.Equal([given], Harvested().Energies.Select(energy => energy.Id));
    }

    [Fact, Rule("N52")]
    public void Hidden_cards_and_those_taken_back_keep_their_place_and_have_no_words_and_reworded_ones_have_their_new_words()
    {
        Open(RoundKind.GoRound);
        var (hidden, back, other) = (Put(Say(IdOf("hide me"), "It was him")), Put(Say(IdOf("take me back"), "Too soon")), Put(Say(IdOf("reword me"), "Old")));
        Close();
        _board.Does(Sue, new Hide { Id = IdOf("hides"), ContributionId = hidden, Reason = "A name" })
            .Does(Ann, new Withdraw { Id = IdOf("takes back"), ContributionId = back })
            .Does(Ann, new Reword { Id = IdOf("rewords"), ContributionId = other, Text = "New" });
        Assert.Equal(["", "", "New"], Harvested().In(HarvestPart.Heard).Select(one => one.Card.Text));
    }

    [Fact, Rule("N53")]
    public void Before_it_is_public_only_who_was_there_who_planned_it_and_who_looks_after_the_board_may_read_it()
    {
        Open(RoundKind.GoRound);
        _board.Does(Ben, new EnterSession { Id = IdOf("ben comes"), SessionId = Hour }).Does(Ben, new LeaveSession { Id = IdOf("ben goes"), SessionId = Hour });
        Assert.False(MayRead(Sue, 0));
        Close();
        Assert.All([Sue, Ann, Ben], actor => Assert.True(MayRead(actor, 23)));
        Assert.False(MayRead(OtherAnn, 23));
        Assert.False(MayRead(null, 23));
        Assert.True(MayRead(null, 24));

        // The board notices later, and by then nobody is told to have been there.
        Assert.True(MayRead(OtherAnn, 24));
    }

    [Fact, Rule("N58")]
    public void What_was_decided_says_when_people_look_at_it_next_and_whether_it_is_still_open()
    {
        Open(RoundKind.GoodEnough);
        var step = Put(new TryStep { Id = IdOf("a step"), Text = "We light the stop", LookAgain = Later });
        var promise = Put(new MakePromise { Id = IdOf("a promise"), Text = "Light", Agency = new(["Housing"], new(2026, 3, 10)), Community = new(["The street"], new(2026, 3, 15)) });
        var stopped = Put(new TryStep { Id = IdOf("stopped"), Text = "We paint it", LookAgain = Later });
        var proposal = Put(new Propose { Id = IdOf("proposed"), Text = "A new stop", Bodies = ["Health"] });
        Close();
        _board.Does(Ann, new LookAgain { Id = IdOf("looks again"), ContributionId = stopped, Verdict = StepVerdict.Stop });
        Assert.Equal([(promise, new DateOnly(2026, 3, 10)), (step, Later), (proposal, (DateOnly?)null)], Harvested().StillOpen.Select(one => (one.Card.Id, one.Day)));
    }

    [Fact, Rule("N60")]
    public void What_touches_an_organisation_is_what_its_people_say_what_names_it_and_what_one_thread_ties_to_these()
    {
        Open(RoundKind.GoRound);
        var job = new Speaking(SpeakingFor.Job, " housing ", Footing.Work);
        var said = Put(Say(IdOf("at work"), "We mend lifts") with { Speaking = job });
        var named = Put(Say(IdOf("names"), "I asked HOUSING, twice"));
        var promised = Put(new MakePromise { Id = IdOf("promises"), Text = "Light", Agency = new(["Housing"], Later), Community = new(["Us"], Later) });
        var tied = Put(Say(IdOf("answers"), "Which lift?", ContributionKind.Question, said));
        var apart = Put(Say(IdOf("apart"), "The housingless, and re-housing"));
        var beyond = Put(Say(IdOf("beyond"), "The one at number 3", ContributionKind.BuildingOn, tied));
        Close();

        var touched = Harvested().For(_board.View, "Housing").Cards.ToDictionary(one => one.Card.Id, one => one.Touch);
        Assert.Equal(HarvestTouch.Said, touched[said]);
        Assert.Equal([HarvestTouch.Named, HarvestTouch.Named], new[] { touched[named], touched[promised] }.Select(touch => touch!.Value));
        Assert.Equal(HarvestTouch.Tied, touched[tied]);
        Assert.DoesNotContain(beyond, touched.Keys);

        // A name inside a longer word is another word; one behind a hyphen stands by itself.
        Assert.Equal(HarvestTouch.Named, touched[apart]);
        Assert.Equal(["Housing", "The Carers' Centre"], HarvestFor.Bodies(Session));
        Assert.Equal(Harvested().Cards.Count, Harvested().For(_board.View, " ").Cards.Count);
    }

    [Fact, Rule("N57")]
    public void Of_cards_that_came_for_somebody_in_the_room_the_harvest_says_so()
    {
        Open(RoundKind.GoRound);
        Put(Say(IdOf("told"), "I cannot write today") with { Came = new(Channel.Meeting, OnBehalf: true, WithTheirOk: true) });
        Put(Say(IdOf("own"), "I can"));
        Close();
        Assert.Equal([true, false], Harvested().Cards.Select(one => one.ForSomebodyInTheRoom));
    }

    private Session Session => BoardSessions.Find(_board.View, Hour)!;

    private Harvest Harvested() => Harvest.Of(_board.View, Session);

    private static IEnumerable<Guid> Ids(Harvest harvest, HarvestPart part) => harvest.In(part).Select(one => one.Card.Id);

    private static HashSet<Guid> Set(params Guid[] ids) => [.. ids];

    private bool MayRead(Actor? actor, int hours) => Harvest.MayRead(_board.View, Session, actor, (Session.ClosedAt ?? Start).AddHours(hours));

    private void Open(params RoundKind[] rounds)
    {
        _board.Does(Sue, new PlanSession { Id = Hour, Purpose = "An hour", HeldBy = ["Housing", "The Carers' Centre", "HOUSING"], HoursBeforePublic = 24, Rounds = [.. rounds.Select(kind => new PlannedRound(kind, "Say"))] })
            .Does(Sue, new OpenSession { Id = IdOf("opens"), SessionId = Hour })
            .Does(Ann, new EnterSession { Id = IdOf("ann comes"), SessionId = Hour });
        Panel(new StartRound { Id = IdOf("starts"), SessionId = Hour, Round = 0 });
    }

    private void Panel(Act act) => _board.Does(Sue, act);

    private void Close() => _board.Does(Sue, new CloseSession { Id = IdOf("closes"), SessionId = Hour });

    private Guid Put(Act act)
    {
        _board.Does(Ann, act);
        return act.Id;
    }
}
