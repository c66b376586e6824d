using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.MyData;
using DialogueBoard.Openings;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Tests.Held;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Tests.Sessions;
using DialogueBoard.Tests.Stewarding;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.OurMix;

/// <summary>
/// The one rule of the mix, act by act: whatever is something new of a practice is allowed at the stops where that practice is at hand and
/// refused at the other; whatever sees through or takes back what is there gets the same answer at every stop.
/// </summary>
public sealed class EveryPracticeAtEveryStopTests
{
    private static readonly Guid Id = IdOf("new");
    private static readonly Guid Offer = IdOf("offer");
    private static readonly Guid Need = IdOf("need");
    private static readonly Guid Group = IdOf("group");
    private static readonly Guid Theme = IdOf("theme");
    private static readonly Guid Asked = IdOf("Ann asks");
    private static readonly Guid Proposal = IdOf("proposal");
    private static readonly Guid Agreed = IdOf("agreed proposal");
    private static readonly Guid Round = IdOf("round");
    private static readonly Guid Consultation = IdOf("consultation");
    private static readonly Guid Closed = IdOf("closed consultation");
    private static readonly Guid Waits = IdOf("words that wait");
    private static readonly DateOnly Later = Day.Of(Start).AddDays(30);

    /// <summary>What is something new of a practice, and who does it.</summary>
    private static readonly Beginning[] Starts =
    [
        .. Speaking(Practices.Enquiry, ContributionKind.Question, ContributionKind.Story, ContributionKind.BuildingOn, ContributionKind.DifferentView, ContributionKind.LinkNoticed, ContributionKind.NotKnowing),
        .. Speaking(Practices.Debate, ContributionKind.Position, ContributionKind.For, ContributionKind.Against),
        .. Speaking(Practices.WhatWeAlreadyHave, ContributionKind.Offer, ContributionKind.Need),
        .. Speaking(Practices.SharedPromise, ContributionKind.Learning),
        .. Speaking(Practices.TryIt, ContributionKind.Seed),
        .. Speaking(Practices.SomethingHappenedToday, ContributionKind.Contact),
        new(Practices.VisionFromTheFront, "announce", Sue, Say(Id, "The office moves", ContributionKind.Announcement)),

        new(Practices.ByWhatIsBurning, "say when", Ann, Say(Id, "Nothing runs at night") with { When = "lost my bus" }),
        new(Practices.ByWhatIsBurning, "start a group", Ann, new StartGroup { Id = Id, Text = "The bus", Until = Later, About = [Open] }),
        new(Practices.ByWhatIsBurning, "gather", Ann, new DrawThread { Id = Id, From = Group, To = Open, Relation = ThreadRelation.Gathers }),
        new(Practices.ByWhatIsBurning, "say where it got stuck", Ann, new SayStuck { Id = Id, ContributionId = Open, Where = StuckAt.Rule }),
        new(Practices.ByWhatIsBurning, "add a life event", Sue, new AddLifeEvent { Id = Id, Text = "lost my hearing" }),

        new(Practices.OpenDoor, "speak without being a member", Ann, Say(Id, "Nothing runs at night")),
        new(Practices.OpenDoor, "say for whom, as a steward", Sue, Say(Id, "Nothing runs at night") with { Speaking = new(SpeakingFor.Self) }),
        new(Practices.OpenDoor, "offer an hour without being a member", Ann, new OfferEnergy { Id = Id, ContributionId = Open }),
        new(Practices.OpenDoor, "try a step without being a member", Ann, new TryStep { Id = Id, Text = "A van", LookAgain = Later }),
        new(Practices.OpenDoor, "draw a thread without being a member", Ann, new DrawThread { Id = Id, From = Open, To = BensAnswer, Relation = ThreadRelation.Links }),

        new(Practices.SharedPromise, "promise", Ann, PromisedBoard.Promising(Id)),
        new(Practices.SharedPromise, "stand behind what was learned", Ann, new StandBehind { Id = Id, ContributionId = PromisedBoard.Learning }),

        new(Practices.WhatWeAlreadyHave, "put an offer to a need", Ann, new DrawThread { Id = Id, From = Offer, To = Need, Relation = ThreadRelation.Helps }),
        new(Practices.WhatWeAlreadyHave, "try a step without being a steward", Ann, new TryStep { Id = Id, Text = "A van", LookAgain = Later }),
        new(Practices.WhatWeAlreadyHave, "promise without being a steward", Ann, PromisedBoard.Promising(Id)),
        new(Practices.WhatWeAlreadyHave, "start a trial without being a steward", Ann, PromisedBoard.Trying(Id)),
        new(Practices.WhatWeAlreadyHave, "offer to hand the board on", Sue, new OfferCare { Id = Id }),
        new(Practices.WhatWeAlreadyHave, "hand the board on", Sue, new HandOnCare { Id = Id, To = Ben.Id }),

        new(Practices.Passions, "offer an hour", Ann, new OfferEnergy { Id = Id, ContributionId = Open }),
        new(Practices.Passions, "mark an opening", Ann, new MarkOpening { Id = Id, Text = "The old bank stands empty" }),

        new(Practices.GoodEnoughForNow, "try a step", Ann, new TryStep { Id = Id, Text = "A van", LookAgain = Later }),
        new(Practices.GoodEnoughForNow, "see a step differently", Ann, Say(Id, "Not on Fridays", ContributionKind.DifferentView, AnnsStep)),

        new(Practices.Web, "draw a thread", Ann, new DrawThread { Id = Id, From = Open, To = BensAnswer, Relation = ThreadRelation.Links }),
        new(Practices.Web, "move a card", Ann, new Move { Id = Id, Positions = [new(Open, 10, 20)] }),
        new(Practices.Web, "tidy", Sue, new Tidy { Id = Id, Layout = [new(Open, 5, 5)] }),

        new(Practices.ByService, "add a theme", Sue, new AddTheme { Id = Id, Name = "Health" }),
        new(Practices.ByService, "file a card", Sue, new FileUnder { Id = Id, ContributionId = Open, ThemeId = Theme }),
        new(Practices.ByService, "say something under a theme", Ann, Say(Id, "Nothing runs at night") with { Theme = Theme }),

        new(Practices.Members, "ask to be a member", OtherAnn, new AskToJoin { Id = Id, Body = "The school" }),
        new(Practices.Members, "admit", Sue, new Admit { Id = Id, MemberId = Asked }),
        new(Practices.Members, "speak for a body", Ben, Say(Id, "Nothing runs at night") with { Speaking = new(SpeakingFor.Body) }),

        new(Practices.HeldByAnAgency, "take something on", Sue, SetAheadBoard.Taking(Id)),
        new(Practices.WhatWeAlreadyHave, "take something on without being a steward", Ann, SetAheadBoard.Taking(Id)),
        new(Practices.VisionFromTheFront, "set the vision", Sue, new SetVision { Id = Id, Text = "Nobody walks home in the dark" }),
        new(Practices.Priorities, "ask for dots", Sue, new OpenPriorities { Id = Id, Text = "What comes first?", Dots = 3, Line = 2, Closes = Later }),
        new(Practices.AgreeFirst, "propose", Sue, Proposing(Id)),
        new(Practices.WhatWeAlreadyHave, "propose without being a steward", Ann, Proposing(Id)),
        new(Practices.Targets, "set a target", Sue, SetAheadBoard.Aiming(Id)),
        new(Practices.Plan, "draw up a plan", Sue, SetAheadBoard.Planning(Id)),
        new(Practices.WhatWeAlreadyHave, "draw up a plan without being a steward", Ann, SetAheadBoard.Planning(Id)),
        new(Practices.Consultation, "consult", Sue, Consulting(Id)),

        new(Practices.WhatIsGrowing, "notice a gain", Ann, new NoticeGain { Id = Id, Text = "They ring each other", Of = GainOf.Process }),
        new(Practices.TryIt, "start a trial", Ann, PromisedBoard.Trying(Id)),

        .. Rounds().SelectMany(round => new Beginning[]
        {
            new(round.Practice, $"plan a session with a round of {round.Kind}", Sue, SessionBoard.Planning(Id) with { Rounds = [new(round.Kind, "What now?")] }),
            new(round.Practice, $"add a round of {round.Kind} to a session", Sue, SessionBoard.Changing(SessionBoard.Planned) with { Rounds = [new(round.Kind, "What now?")] }),
        }),
    ];

    /// <summary>What begins nothing new of any practice.</summary>
    private static readonly (string What, Actor Who, Act Act)[] SeesThrough =
    [
        ("put an issue on the board", Sue, Say(Id, "Nothing runs at night")),
        ("reword", Ann, new Reword { Id = Id, ContributionId = Open, Text = "The last bus goes at seven" }),
        ("withdraw", Ann, new Withdraw { Id = Id, ContributionId = Open }),
        ("hide", Sue, new Hide { Id = Id, ContributionId = Open, Reason = "It names a person" }),
        ("restore", Sue, new Restore { Id = Id, ContributionId = Hidden }),
        ("cut a thread", Ben, new CutThread { Id = Id, ThreadId = BensThread }),
        ("take energy back", Ben, new WithdrawEnergy { Id = Id, ContributionId = Open }),
        ("look again at a step", Sue, new LookAgain { Id = Id, ContributionId = AnnsStep, Verdict = StepVerdict.Keep, Learned = "Fridays are quiet" }),
        ("report on a promise", Sue, PromisedBoard.Reporting(Id)),
        ("let a promise go", Ben, PromisedBoard.LettingGo(Id)),
        ("stand no longer behind a learning", Ben, new StandNoLongerBehind { Id = Id, ContributionId = PromisedBoard.Learning }),
        ("tell of a trial", Sue, new TellTrial { Id = Id, ContributionId = PromisedBoard.Trial, Noticed = "Six children walked" }),
        ("drop a life event", Sue, new DropLifeEvent { Id = Id, LifeEventId = LifeEvents.Of(Begun().View)[0].Id }),
        ("extend a group", Sue, new ExtendGroup { Id = Id, ContributionId = Group, Until = Later.AddDays(9) }),
        ("rename a group", Sue, new RenameGroup { Id = Id, ContributionId = Group, Text = "Going home" }),
        ("let a group go", Sue, new LetGroupGo { Id = Id, ContributionId = Group }),
        ("take back where it got stuck", Ben, new TakeStuckBack { Id = Id, ContributionId = Open }),
        ("change a theme", Sue, new ChangeTheme { Id = Id, ThemeId = Theme, Name = "Getting about" }),
        ("take a theme off the list", Sue, new DropTheme { Id = Id, ThemeId = Theme }),
        ("take a card out of its theme", Sue, new FileUnder { Id = Id, ContributionId = BensAnswer }),
        ("take back what one asked", Ann, new TakeBackMembership { Id = Id }),
        ("decline", Sue, new Decline { Id = Id, MemberId = Asked }),
        ("report on what an agency holds", Sue, SetAheadBoard.ReportingOn(Id)),
        ("take the vision down", Sue, new TakeVisionDown { Id = Id }),
        ("give dots", Ben with { Voter = IdOf("Ben's number") }, new GiveDots { Id = Id, RoundId = Round, Dots = [new(Open, 2)] }),
        ("close a round", Sue, new ClosePriorities { Id = Id, RoundId = Round }),
        ("answer a proposal", Ben, new AnswerProposal { Id = Id, ContributionId = Proposal, Body = "Transport", Answer = ProposalAnswer.Yes }),
        ("start a proposal", Sue, new StartProposal { Id = Id, ContributionId = Agreed }),
        ("write down a reading", Sue, SetAheadBoard.Reading(Id, 0, 30)),
        ("take a reading back", Sue, new TakeMeasureBack { Id = Id, ContributionId = SetAheadBoard.Target, On = SetAheadBoard.Day(0) }),
        ("redraw a plan", Sue, new RedrawPlan { Id = Id, ContributionId = SetAheadBoard.Plan, Stages = SetAheadBoard.Planning(Id).Stages }),
        ("approve a plan", Sue, new ApprovePlan { Id = Id, ContributionId = SetAheadBoard.Plan }),
        ("start a stage", Sue, new StartStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 2 }),
        ("finish a stage", Sue, new FinishStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 1 }),
        ("answer a consultation", Ben with { Voter = IdOf("Ben's number") }, new AnswerConsultation { Id = Id, ConsultationId = Consultation, Answers = [new(Scale: 4)] }),
        ("close a consultation", Sue, new CloseConsultation { Id = Id, ConsultationId = Consultation }),
        ("leave an answer out", Sue, new LeaveOutAnswer { Id = Id, ConsultationId = Closed, AnswerId = Nothing, Reason = "It names a person" }),
        ("mark", OtherAnn with { Voter = IdOf("another number") }, new Mark { Id = Id, Principle = Principle.Talk, Now = 2 }),
        ("own a board", Sue with { WorksAt = new("mill", "Mill Town Council", LooksAfterBoards: true) }, new OwnBoard { Id = Id }),
        ("put the board down", Sue, new PutCareDown { Id = Id }),
        ("say anew that one looks after the board", Sue with { Name = "Susan" }, new LookAfter { Id = Id }),
        ("plan a session", Sue, SessionBoard.Planning(Id)),
        ("change a session", Sue, SessionBoard.Changing(SessionBoard.Planned)),
        ("drop a session", Sue, new DropSession { Id = Id, SessionId = SessionBoard.Planned }),
        ("open a session", Sue, new OpenSession { Id = Id, SessionId = SessionBoard.Planned }),
        ("enter a session", Ann, new EnterSession { Id = Id, SessionId = SessionBoard.On }),
        ("leave a session", Ben, new LeaveSession { Id = Id, SessionId = SessionBoard.On }),
        ("start a round", Sue, new StartRound { Id = Id, SessionId = SessionBoard.On, Round = SessionBoard.Gather }),
        ("extend a round", Sue, new ExtendRound { Id = Id, SessionId = SessionBoard.On, Round = SessionBoard.GoRound, Minutes = 5 }),
        ("pause a round", Sue, new PauseRound { Id = Id, SessionId = SessionBoard.On, Round = SessionBoard.GoRound }),
        ("end a round", Sue, new EndRound { Id = Id, SessionId = SessionBoard.On, Round = SessionBoard.GoRound }),
        ("keep it quiet", Sue, new KeepQuiet { Id = Id, SessionId = SessionBoard.On }),
        ("show what was kept", Sue, new Reveal { Id = Id, SessionId = SessionBoard.On }),
        ("bring everybody to a card", Sue, new BringTo { Id = Id, SessionId = SessionBoard.On, ContributionId = Open }),
        ("raise a hand", Sue, new RaiseHand { Id = Id, SessionId = SessionBoard.On }),
        ("take a hand down", Ben, new LowerHand { Id = Id, SessionId = SessionBoard.On }),
        ("hand the turn on", Sue, new HandOnTurn { Id = Id, SessionId = SessionBoard.On, From = Sue.Id }),
        ("hand the panel on", Sue, new HandPanel { Id = Id, SessionId = SessionBoard.On, To = Ben.Id }),
        ("take the panel over", Sue, new TakePanel { Id = Id, SessionId = SessionBoard.On, From = Ben.Id }),
        ("notice that the panel is free", Actor.TheBoard, new NoticePanel { Id = Id, SessionId = SessionBoard.On, HeldBy = Sue.Id, Free = true }),
        ("close a session", Sue, new CloseSession { Id = Id, SessionId = SessionBoard.On }),
        ("have everything taken off", Ann, new EraseMe { Id = Id }),
        ("complain", Ann, new Complain { Id = Id, Words = "Nobody answers" }),
        ("say how long words are kept", Sue, new SetKeeping { Id = Id, Months = 24 }),
        ("take back words that wait", Sue, new TakeBackWaiting { Id = Id, SessionId = SessionBoard.On, ActId = Waits }),
        ("agree ground rules", Sue, new AgreeGroundRules { Id = Id, Rules = ["Be kind"] }),
        ("set how words come", Sue, CareBoard.Setting(PostingMode.Slow)),
        ("let in", Sue, new LetIn { Id = Id, ActIds = [CareBoard.Waits] }),
        ("turn down", Sue, new TurnDown { Id = Id, ActIds = [CareBoard.Waits], Rule = 1 }),
        ("report a card", Ann, new ReportCard { Id = Id, ContributionId = BensAnswer, Rule = 1 }),
        ("see to a report", Sue, new SeeToReport { Id = Id, ReportId = CareBoard.BensReport }),
        ("hide many", Sue, new HideMany { Id = Id, By = Ann.Id, Rule = 1 }),
        ("restore many", Sue, new RestoreMany { Id = Id, ActId = IdOf("act 2") }),
    ];

    public static TheoryData<string, int> Table => new(Starts.SelectMany(start => Enumerable.Range(Mix.First, Mix.Last).Select(stop => (start.What, stop))));

    public static TheoryData<string> Through => [.. SeesThrough.Select(one => one.What)];

    [Theory, MemberData(nameof(Table)), Rule("M170")]
    public void What_is_something_new_of_a_practice_is_allowed_exactly_where_that_practice_is_at_hand(string what, int stop)
    {
        var start = Starts.Single(start => start.What == what);
        var principle = start.Practice.Principle;
        var refusal = At(principle, stop).Decide(start.Who, start.Act).Refusal;

        // As PRACTICES.md has it: the dominant practice is at hand at 1 to 4, the emergent one at 2 to 5.
        if (start.Practice.Emergent ? stop >= 2 : stop <= 4)
        {
            Assert.Null(refusal?.Detail);
        }
        else
        {
            Assert.Equal((RefusalCode.NotInThisMix, new DialName(principle).WireName), (refusal?.Code, refusal?.Dial));
            Assert.Contains(new DialName(principle).ToString(), refusal!.Detail, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Through)), Rule("M171")]
    public void What_sees_through_or_takes_back_what_is_there_is_allowed_wherever_the_dials_stand(string what)
    {
        var (_, who, act) = SeesThrough.Single(one => one.What == what);
        var round = new OpenPriorities { Id = Round, Text = "What comes first?", Dots = 3, Line = 2, Closes = Later };
        foreach (var (principle, stop) in Enum.GetValues<Principle>().SelectMany(principle => Enumerable.Range(Mix.First, Mix.Last).Select(stop => (principle, stop))))
        {
            var board = Before(act).Aggregate(At(principle, stop, round), (at, before) => at.Does(Sue, before));
            Assert.True(board.Decide(who, act).Refusal is null, $"{what} with {principle} at {stop.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    [Fact, Rule("M170")]
    public void Every_practice_but_the_picture_of_a_tree_has_something_that_begins_it() =>
        Assert.Equal(Practices.All.Except([Practices.Umbrella]).Order(ByName), Starts.Select(start => start.Practice).Distinct().Order(ByName));

    [Fact, Rule("M170", "M171")]
    public void Every_kind_of_act_stands_in_one_of_the_two_tables()
    {
        var known = Starts.Select(start => start.Act).Concat(SeesThrough.Select(one => one.Act)).Select(act => act.GetType()).ToHashSet();
        var elsewhere = new[] { typeof(ComeDue), typeof(BringIn), typeof(TakeCare), typeof(GiveUpBoard), typeof(MoveDials), typeof(StartExperiment), typeof(EndExperiment) };
        Assert.Empty(typeof(Act).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Act)) && !type.IsAbstract).Except(known).Except(elsewhere).Select(type => type.Name));
    }

    [Fact, Rule("M171")]
    public void Nothing_leaves_the_board_when_every_dial_goes_from_one_end_to_the_other()
    {
        var board = Filled();
        var before = board.View;
        foreach (var stop in new[] { Mix.First, Mix.Last })
        {
            board.Does(Sue, new MoveDials { Id = IdOf($"all to {stop}"), To = [.. Enum.GetValues<Principle>().Select(principle => new DialStop(principle, stop))] });
            Assert.Equal(before.Contributions.Values.OrderBy(card => card.Id), board.View.Contributions.Values.OrderBy(card => card.Id));
            Assert.Equal(before.Threads.Values.OrderBy(thread => thread.Id), board.View.Threads.Values.OrderBy(thread => thread.Id));
            Assert.Equal(before.Energies.Values.OrderBy(energy => energy.Id), board.View.Energies.Values.OrderBy(energy => energy.Id));
            Assert.Equal(before.Sides.Values.OrderBy(side => side.Id), board.View.Sides.Values.Where(side => side is not DialMove).OrderBy(side => side.Id));
            Assert.Equal(Mix.All(stop), board.View.Mix);
        }
    }

    private static readonly Comparer<Practice> ByName = Comparer<Practice>.Create((one, other) => (one.Principle, one.Emergent).CompareTo((other.Principle, other.Emergent)));

    private static SmallBoard At(Principle principle, int stop, params Act[] before)
    {
        var board = before.Aggregate(Filled(), (filled, act) => filled.Does(Sue, act));
        return board.View.Mix[principle] == stop ? board : board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(principle, stop)], Why = "To see" });
    }

    // What Sue must have done in the session before an act about it can be allowed.
    private static Act[] Before(Act act) => act switch
    {
        OpenSession => [new CloseSession { Id = IdOf("close the other"), SessionId = SessionBoard.On }],
        Reveal => [new KeepQuiet { Id = IdOf("quiet"), SessionId = SessionBoard.On }],
        TakeBackWaiting => [new KeepQuiet { Id = IdOf("quiet"), SessionId = SessionBoard.On }, Say(Waits, "Nothing runs at night")],
        TakePanel => [new HandPanel { Id = IdOf("hand on"), SessionId = SessionBoard.On, To = Ben.Id }],
        _ => [],
    };

    private static IEnumerable<(RoundKind Kind, Practice Practice)> Rounds() =>
        Enum.GetValues<RoundKind>().Where(kind => RoundKinds.PracticeOf(kind) is not null).Select(kind => (kind, RoundKinds.PracticeOf(kind)!.Value));

    // One of everything that an act of the tables may be about, put there while all was at hand.
    private static SmallBoard Filled() => CareBoard.AddTo(SessionBoard.AddTo(SetAheadBoard.AddTo(PromisedBoard.AddTo(Further()))))
        .Does(Ann, Say(Offer, "A room on Fridays", ContributionKind.Offer))
        .Does(Ann, Say(Need, "Somewhere dry to wait", ContributionKind.Need))
        .Does(Ann, new StartGroup { Id = Group, Text = "The evenings", Until = Later })
        .Does(Ben, new SayStuck { Id = IdOf("stuck"), ContributionId = Open, Where = StuckAt.Rule })
        .Does(Sue, new LookAfter { Id = IdOf("care") })
        .Does(Sue, new AddTheme { Id = Theme, Name = "Transport" })
        .Does(Sue, new FileUnder { Id = IdOf("filed"), ContributionId = BensAnswer, ThemeId = Theme })
        .Does(Ann, new AskToJoin { Id = Asked, Body = "Mill Lane residents" })
        .Does(Ben, new AskToJoin { Id = IdOf("Ben asks"), Body = "Transport" })
        .Does(Sue, new Admit { Id = IdOf("admitted"), MemberId = IdOf("Ben asks") })
        .Does(Sue, new SetVision { Id = IdOf("vision"), Text = "Nobody walks home in the dark" })
        .Does(Sue, Proposing(Proposal))
        .Does(Sue, Proposing(Agreed))
        .Does(Ben, new AnswerProposal { Id = IdOf("yes"), ContributionId = Agreed, Body = "Transport", Answer = ProposalAnswer.Yes })
        .Does(Sue, Consulting(Consultation))
        .Does(Sue, Consulting(Closed))
        .Does(Sue, new CloseConsultation { Id = IdOf("closing"), ConsultationId = Closed });

    private static Propose Proposing(Guid id) => new() { Id = id, Text = "A bus at eight", Bodies = ["Transport"] };

    private static SetConsultation Consulting(Guid id) => new()
    {
        Id = id,
        Text = "Getting home",
        Questions = [new("How well do you get home?", QuestionKind.Scale, Low: "badly", High: "well")],
        Opens = Day.Of(Start),
        Closes = Later,
    };

    private static IEnumerable<Beginning> Speaking(Practice practice, params ContributionKind[] kinds) =>
        kinds.Select(kind => new Beginning(practice, $"say a {kind}", Ann, Say(Id, "Words", kind, kind is ContributionKind.For or ContributionKind.Against ? [Open] : [])));

    private sealed record Beginning(Practice Practice, string What, Actor Who, Act Act);
}
