using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.MyData;
using DialogueBoard.Openings;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Acts;

/// <summary>Acts of every kind about a few cards, so that many of them meet; some cannot be allowed.</summary>
internal static class RandomActs
{
    // Small numbers: the n-th card is what a contribution numbered n makes, whether or not it was allowed.
    private static readonly Gen<Guid> Card = Gen.Int[0, 11].Select(n => IdOf($"card {n}"));
    private static readonly Gen<Guid> New = Gen.Int[0, 1_000_000].Select(n => IdOf($"act {n}"));
    private static readonly Gen<ContributionKind> Kind = Gen.Enum<ContributionKind>();
    private static readonly Gen<ThreadRelation> Relation = Gen.Enum<ThreadRelation>();
    private static readonly Gen<Guid> Thread = Gen.Frequency((3, Gen.Select(Card, Card, DerivedId.Of)), (2, Gen.Int[0, 5].Select(n => IdOf($"thread {n}"))), (1, Card));
    private static readonly Gen<Position> Position = Gen.Select(Card, Gen.Int[-9, 9], Gen.Int[-9, 9], (id, x, y) => new Position(id, x * 130, y * 110));

    // Near the stops where practices come and go: at the ends most acts would be refused and little would meet.
    private static readonly Gen<DialStop> Dial = Gen.Select(Gen.Enum<Principle>(), Gen.Int[2, 4], (principle, stop) => new DialStop(principle, stop));
    // Also none, and one that nobody has put on the list.
    private static readonly Gen<Guid?> Theme = Gen.Int[-1, 5].Select(n => n < 0 ? (Guid?)null : IdOf($"theme {n}"));

    // Within ten years of whatever day it is while the tests run.
    private static readonly DateOnly FarDay = new(2030, 1, 1);

    private static readonly Gen<Guid> Session = Gen.Int[0, 1].Select(SessionOf);
    private static readonly Gen<Guid> Person = Gen.Int[0, 3].Select(n => new[] { Ann, Ben, OtherAnn, Sue }[n].Id);
    private static readonly Gen<int> RoundNumber = Gen.Int[-1, 4];

    private static readonly Gen<Act> InSessions = Gen.Frequency<Act>(
        (1, Gen.Select(Session, Gen.Enum<RoundKind>().Array[0, 4], Planned)),
        (1, Gen.Select(New, Session, Gen.Enum<RoundKind>().Array[0, 3], Changed)),
        (1, Gen.Select(New, Session, (id, session) => (Act)new DropSession { Id = id, SessionId = session })),
        (2, Gen.Select(New, Session, (id, session) => (Act)new OpenSession { Id = id, SessionId = session })),
        (4, Gen.Select(New, Session, Gen.Bool, (id, session, body) => (Act)new EnterSession { Id = id, SessionId = session, Speaking = new(body ? SpeakingFor.Body : SpeakingFor.Job, "Body 0") })),
        (1, Gen.Select(New, Session, (id, session) => (Act)new LeaveSession { Id = id, SessionId = session })),
        (4, Gen.Select(New, Session, RoundNumber, (id, session, round) => (Act)new StartRound { Id = id, SessionId = session, Round = round })),
        (1, Gen.Select(New, Session, RoundNumber, Gen.Int[-1, 181], (id, session, round, minutes) => (Act)new ExtendRound { Id = id, SessionId = session, Round = round, Minutes = minutes })),
        (2, Gen.Select(New, Session, RoundNumber, Gen.Bool, (id, session, round, goOn) => (Act)new PauseRound { Id = id, SessionId = session, Round = round, GoOn = goOn })),
        (1, Gen.Select(New, Session, RoundNumber, (id, session, round) => (Act)new EndRound { Id = id, SessionId = session, Round = round })),
        (3, Gen.Select(New, Session, (id, session) => (Act)new KeepQuiet { Id = id, SessionId = session })),
        (2, Gen.Select(New, Session, (id, session) => (Act)new Reveal { Id = id, SessionId = session })),
        (1, Gen.Select(New, Session, Card, Gen.Bool, (id, session, card, none) => (Act)new BringTo { Id = id, SessionId = session, ContributionId = none ? null : card })),
        (2, Gen.Select(Gen.Int[0, 5], Session, (n, session) => (Act)new RaiseHand { Id = IdOf($"hand {n}"), SessionId = session })),
        (1, Gen.Select(New, Session, Gen.Int[-1, 5], (id, session, n) => (Act)new LowerHand { Id = id, SessionId = session, HandId = n < 0 ? null : IdOf($"hand {n}") })),
        (2, Gen.Select(New, Session, Person, Person, (id, session, from, to) => (Act)new HandOnTurn { Id = id, SessionId = session, From = from, To = from == to ? null : to })),
        (1, Gen.Select(New, Session, Person, (id, session, to) => (Act)new HandPanel { Id = id, SessionId = session, To = to })),
        (1, Gen.Select(New, Session, Person, (id, session, from) => (Act)new TakePanel { Id = id, SessionId = session, From = from })),
        (1, Gen.Select(New, Session, Person, Gen.Bool, (id, session, from, free) => (Act)new NoticePanel { Id = id, SessionId = session, HeldBy = from, Free = free })),
        (1, Gen.Select(New, Session, (id, session) => (Act)new CloseSession { Id = id, SessionId = session })),
        (1, Gen.Select(New, Session, Card, (id, session, card) => (Act)new TakeBackWaiting { Id = id, SessionId = session, ActId = card })),
        (1, Gen.Select(New, Session, (id, session) => (Act)new ComeDue { Id = id, RecordId = session })));

    private static readonly Gen<Guid> Hiding = Gen.Int[0, 3].Select(n => IdOf($"hiding {n}"));
    private static readonly Gen<Guid> Told = Gen.Int[0, 3].Select(n => IdOf($"report {n}"));

    // Mostly open: else most acts would wait or be refused, and little would meet.
    private static readonly Gen<PostingMode> Mode = Gen.Frequency((3, Gen.Const(PostingMode.Open)), (2, Gen.Const(PostingMode.HoldFirst)), (2, Gen.Const(PostingMode.HoldAll)), (1, Gen.Enum<PostingMode>()));

    private static readonly Gen<Act> InCare = Gen.Frequency<Act>(
        (2, Gen.Select(New, Mode, (id, mode) => (Act)new SetPosting { Id = id, Mode = mode, Why = "To see", SlowMinutes = 2, Links = 0 })),
        (1, New.Select(id => (Act)new AgreeGroundRules { Id = id, Rules = ["Be kind", "Leave out names"] })),
        (3, Gen.Select(New, Card.Array[0, 4], (id, waiting) => (Act)new LetIn { Id = id, ActIds = waiting })),
        (2, Gen.Select(New, Card.Array[0, 4], Gen.Int[0, 2], (id, waiting, rule) => (Act)new TurnDown { Id = id, ActIds = waiting, Rule = rule, Reason = "Not here" })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new TakeBackWaiting { Id = id, ActId = card })),
        (2, Gen.Select(Told, Card, Gen.Int[0, 2], (id, card, rule) => (Act)new ReportCard { Id = id, ContributionId = card, Rule = rule == 0 ? null : rule, Words = "Look" })),
        (1, Gen.Select(New, Told, (id, report) => (Act)new SeeToReport { Id = id, ReportId = report })),
        (2, Gen.Select(Hiding, Card.Array[0, 4], (id, cards) => (Act)new HideMany { Id = id, ContributionIds = cards, Reason = "They name a person" })),
        (1, Gen.Select(Hiding, Person, (id, person) => (Act)new HideMany { Id = id, By = person, Rule = 1 })),
        (2, Gen.Select(New, Hiding, (id, hiding) => (Act)new RestoreMany { Id = id, ActId = hiding })));

    private static readonly Gen<Act> Any = Gen.Frequency<Act>(
        (6, InSessions),
        (6, InCare),
        (8, Gen.Select(Card, Kind, Card.Array[0, 3], Said)),
        (2, Gen.Select(Card, Gen.Enum<Channel>(), Gen.Bool, Gen.Bool, Came)),
        (2, Gen.Select(New, Card, (id, card) => (Act)new Reword { Id = id, ContributionId = card, Text = $"{WordsOf(card)} reworded" })),
        (2, Gen.Select(New, Card, (id, card) => (Act)new Withdraw { Id = id, ContributionId = card })),
        (2, Gen.Select(New, Card, (id, card) => (Act)new Hide { Id = id, ContributionId = card, Reason = "It names a person" })),
        (2, Gen.Select(New, Card, (id, card) => (Act)new Restore { Id = id, ContributionId = card })),
        (3, Gen.Select(Gen.Int[0, 5], Card, Card, Relation, (n, from, to, relation) => (Act)new DrawThread { Id = IdOf($"thread {n}"), From = from, To = to, Relation = relation })),
        (2, Gen.Select(New, Thread, (id, thread) => (Act)new CutThread { Id = id, ThreadId = thread })),
        (2, Gen.Select(New, Position.Array[0, 3], (id, positions) => (Act)new Move { Id = id, Positions = positions })),
        (1, Gen.Select(New, Position.Array[0, 5], (id, positions) => (Act)new Tidy { Id = id, Layout = positions })),
        (3, Gen.Select(New, Card, Gen.Enum<EnergyKind>(), (id, card, with) => (Act)new OfferEnergy { Id = id, ContributionId = card, With = with, Note = "Saturdays" })),
        (2, Gen.Select(Card, Gen.Enum<GainOf>(), Card.Array[0, 2], Gained)),
        (2, Gen.Select(New, Card, (id, card) => (Act)new WithdrawEnergy { Id = id, ContributionId = card })),
        (3, Gen.Select(Card, Card.Array[0, 2], Tried)),
        (2, Gen.Select(New, Card, Gen.Enum<StepVerdict>(), LookedAgain)),
        (3, Gen.Select(Card, Card.Array[0, 2], (id, about) => (Act)Promised(id, about))),
        (3, Gen.Select(Card, Card, Gen.Enum<PromiseHalf>(), Gen.Bool, (id, card, half, kept) => (Act)new ReportBack { Id = id, Text = WordsOf(id), About = [card], Half = half, Kept = kept, Next = kept ? null : FarDay })),
        (1, Gen.Select(Card, Card, (id, card) => (Act)new LetPromiseGo { Id = id, Text = WordsOf(id), About = [card] })),
        (2, Gen.Select(New, Card, Gen.Enum<Footing>(), (id, card, footing) => (Act)new StandBehind { Id = id, ContributionId = card, Footing = footing })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new StandNoLongerBehind { Id = id, ContributionId = card })),
        (2, Gen.Select(Card, Card, (id, card) => (Act)new StartTrial { Id = id, Text = WordsOf(id), About = [card] })),
        (2, Gen.Select(New, Card, (id, card) => (Act)new TellTrial { Id = id, ContributionId = card, Noticed = WordsOf(card), Next = WordsOf(card) })),
        (3, Gen.Select(Card, Card.Array[0, 3], Gen.Int[-1, 30], (id, about, days) => (Act)new StartGroup { Id = id, Text = WordsOf(id), About = about, Until = Day.Of(Start).AddDays(days) })),
        (1, Gen.Select(New, Card, Gen.Int[-1, 30], (id, card, days) => (Act)new ExtendGroup { Id = id, ContributionId = card, Until = Day.Of(Start).AddDays(days) })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new RenameGroup { Id = id, ContributionId = card, Text = $"{WordsOf(card)} renamed" })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new LetGroupGo { Id = id, ContributionId = card })),
        (3, Gen.Select(Gen.Int[0, 5], Card, Card, (n, from, to) => (Act)new DrawThread { Id = IdOf($"thread {n}"), From = from, To = to, Relation = ThreadRelation.Gathers })),
        (3, Gen.Select(New, Card, Gen.Enum<StuckAt>(), (id, card, where) => (Act)new SayStuck { Id = id, ContributionId = card, Where = where, Name = WordsOf(card) })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new TakeStuckBack { Id = id, ContributionId = card })),
        (1, Gen.Select(Gen.Int[0, 5], n => (Act)new AddLifeEvent { Id = IdOf($"life event {n}"), Text = $"lost the number {n}" })),
        (1, Gen.Select(New, Gen.Int[0, 5], (id, n) => (Act)new DropLifeEvent { Id = id, LifeEventId = IdOf($"life event {n}") })),
        (3, Gen.Select(New, Card, Gen.Enum<Footing>(), (id, card, footing) => (Act)new OfferEnergy { Id = id, ContributionId = card, Footing = footing })),
        (2, Gen.Select(Card, Card.Array[0, 2], (id, about) => (Act)new MarkOpening { Id = id, Text = WordsOf(id), Until = Day.Of(Start).AddDays(2), About = about })),
        (1, Gen.Select(Gen.Int[0, 2], Gen.Bool, (n, after) => (Act)new OpenPriorities { Id = IdOf($"round {n}"), Text = $"Round {n}", Dots = 5, Line = 2, Closes = FarDay, ShownAfter = after })),
        (3, Gen.Select(New, Gen.Int[0, 2], Card.Array[0, 3], (id, n, cards) => (Act)new GiveDots { Id = id, RoundId = IdOf($"round {n}"), Dots = [.. cards.Select(card => new GivenDots(card, 2))] })),
        (1, Gen.Select(New, Gen.Int[0, 2], (id, n) => (Act)new ClosePriorities { Id = id, RoundId = IdOf($"round {n}") })),
        (3, Gen.Select(Card, Card.Array[0, 2], Gen.Bool, Asked)),
        (3, Gen.Select(New, Card, Gen.Int[-1, 2], (id, card, choice) => (Act)new AnswerConsultation { Id = id, ConsultationId = card, Answers = [new(Choices: [choice]), new(Text: WordsOf(card))] })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new CloseConsultation { Id = id, ConsultationId = card })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new LeaveOutAnswer { Id = id, ConsultationId = card, AnswerId = IdOf("some text"), Reason = WordsOf(card) })),
        (2, Gen.Select(Gen.Int[0, 5], Theme, (n, under) => (Act)new AddTheme { Id = IdOf($"theme {n}"), Name = $"Theme {n}", Under = under })),
        (1, Gen.Select(New, Gen.Int[0, 5], Theme, (id, n, under) => (Act)new ChangeTheme { Id = id, ThemeId = IdOf($"theme {n}"), Name = $"Changed {n}", Under = under })),
        (1, Gen.Select(New, Gen.Int[0, 5], (id, n) => (Act)new DropTheme { Id = id, ThemeId = IdOf($"theme {n}") })),
        (3, Gen.Select(New, Card, Theme, (id, card, theme) => (Act)new FileUnder { Id = id, ContributionId = card, ThemeId = theme })),
        (1, Gen.Select(Card, Theme, (id, theme) => (Act)(Say(id, WordsOf(id)) with { Theme = theme }))),
        (1, New.Select(id => (Act)new LookAfter { Id = id })),
        (2, Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], (n, body) => (Act)new AskToJoin { Id = IdOf($"member {n}"), Body = $"Body {body}", Why = "We were asked" })),
        (2, Gen.Select(New, Gen.Int[0, 5], (id, n) => (Act)new Admit { Id = id, MemberId = IdOf($"member {n}") })),
        (1, Gen.Select(New, Gen.Int[0, 5], (id, n) => (Act)new Decline { Id = id, MemberId = IdOf($"member {n}") })),
        (1, New.Select(id => (Act)new TakeBackMembership { Id = id })),
        (1, New.Select(id => (Act)new SetVision { Id = id, Text = "Nobody waits" })),
        (1, New.Select(id => (Act)new TakeVisionDown { Id = id })),
        (1, New.Select(id => (Act)new EraseMe { Id = id })),
        (1, New.Select(id => (Act)new Complain { Id = id, Words = WordsOf(id) })),
        (1, Gen.Select(New, Gen.Int[0, 2], (id, months) => (Act)new SetKeeping { Id = id, Months = months })),
        (3, Gen.Select(Card, Card.Array[0, 2], (id, about) => (Act)new Propose { Id = id, Text = WordsOf(id), Why = WordsOf(id), Bodies = ["Body 0", WordsOf(id)], About = about })),
        (3, Gen.Select(New, Card, Gen.Bool, Gen.Enum<ProposalAnswer>(), (id, card, first, answer) => (Act)new AnswerProposal { Id = id, ContributionId = card, Body = first ? "body 0" : WordsOf(card), Answer = answer, Note = WordsOf(card) })),
        (2, Gen.Select(New, Card, (id, card) => (Act)new StartProposal { Id = id, ContributionId = card })),
        (2, Card.Select(id => (Act)(Say(id, WordsOf(id)) with { Speaking = new(SpeakingFor.Body) }))),
        (1, New.Select(id => (Act)new OfferCare { Id = id })),
        (1, New.Select(id => (Act)new TakeCare { Id = id })),
        (1, Gen.Select(New, Gen.Int[0, 2], (id, n) => (Act)new HandOnCare { Id = id, To = new[] { Ann, Ben, OtherAnn }[n].Id })),
        (1, New.Select(id => (Act)new OwnBoard { Id = id })),
        (1, New.Select(id => (Act)new GiveUpBoard { Id = id })),
        (1, Gen.Select(New, Gen.Int[0, 2], (id, n) => (Act)new PutCareDown { Id = id, Of = new Guid?[] { null, Ann.Id, Sue.Id }[n] })),
        (2, Gen.Select(New, Dial.Array[0, 3], (id, to) => (Act)new MoveDials { Id = id, To = to, Why = "To see" })),
        (1, Gen.Select(New, Dial, Gen.Int[0, 5], (id, dial, now) => (Act)new Mark { Id = id, Principle = dial.Principle, Now = now, Might = dial.Stop })),
        (1, Gen.Select(Gen.Int[0, 3], Dial.Array[0, 3], (n, dials) => (Act)new StartExperiment { Id = IdOf($"experiment {n}"), Dials = dials, Text = "Other stops", LookAgain = Day.Of(Start).AddDays(3) })),
        (1, Gen.Select(New, Gen.Int[0, 3], Gen.Enum<ExperimentVerdict>(), Dial.Array[0, 2], (id, n, verdict, dials) =>
            (Act)new EndExperiment { Id = id, ExperimentId = IdOf($"experiment {n}"), Verdict = verdict, Dials = dials, Next = FarDay })),
        (1, Gen.Int[0, 3].Select(New, (n, id) => (Act)new ComeDue { Id = id, RecordId = IdOf($"experiment {n}") })),
        (2, Gen.Select(Card, Card.Array[0, 2], TakenOn)),
        (2, Gen.Select(Card, Card, Gen.Bool, (id, card, done) => (Act)new ReportHeld { Id = id, Text = WordsOf(id), About = [card], Done = done, Next = FarDay })),
        (2, Gen.Select(Card, Gen.Int[-1, 2], Gen.Double, (id, aim, far) => (Act)new SetTarget { Id = id, Text = WordsOf(id), Unit = $"{id:N}", Baseline = 0, Aim = aim == 2 ? far : aim, ReachBy = FarDay })),
        (3, Gen.Select(New, Card, Gen.Double, Gen.Int[-3, 1], (id, card, value, day) => (Act)new Measure { Id = id, ContributionId = card, Value = value, On = Day.Of(Start).AddDays(day) })),
        (1, Gen.Select(New, Card, Gen.Int[-3, 1], (id, card, day) => (Act)new TakeMeasureBack { Id = id, ContributionId = card, On = Day.Of(Start).AddDays(day) })),
        (2, Gen.Select(Card, Gen.Int[0, 3], (id, stages) => (Act)new DrawUpPlan { Id = id, Text = WordsOf(id), Stages = Staged(id, stages) })),
        (1, Gen.Select(New, Card, Gen.Int[0, 3], (id, card, stages) => (Act)new RedrawPlan { Id = id, ContributionId = card, Stages = Staged(card, stages) })),
        (2, Gen.Select(New, Card, (id, card) => (Act)new ApprovePlan { Id = id, ContributionId = card })),
        (2, Gen.Select(New, Card, Gen.Int[-1, 3], (id, card, stage) => (Act)new StartStage { Id = id, ContributionId = card, Stage = stage })),
        (2, Gen.Select(New, Card, Gen.Int[-1, 3], (id, card, stage) => (Act)new FinishStage { Id = id, ContributionId = card, Stage = stage })),
        (1, Gen.Select(New, Card, (id, card) => (Act)new ComeDue { Id = id, RecordId = CardPart.IdOf<Step>(card) })));

    /// <summary>Who, counted from 0, does what.</summary>
    public static Gen<(int Who, Act Act)[]> Sequence(int people) => Gen.Select(Gen.Int[0, people - 1], Any).Array[0, 60];

    /// <summary>As <see cref="Sequence"/>, in a session that somebody opened and some came to: a third of the acts are about it.</summary>
    /// <param name="steward">Who of them, counted from 0, may open one.</param>
    public static Gen<(int Who, Act Act)[]> SequenceInSession(int people, int steward) => Gen.Select(
        Gen.Bool.Array[people],
        Gen.Select(Gen.Int[0, people - 1], Gen.Frequency((1, InSessions), (2, Any))).Array[0, 60],
        (come, steps) => (IEnumerable<(int, Act)>)
        [
            (steward, Planned(SessionOf(0), [RoundKind.CheckIn, RoundKind.Gather, RoundKind.GoRound])),
            (steward, new OpenSession { Id = IdOf("opened at first"), SessionId = SessionOf(0) }),
            .. come.Select((comes, who) => (Who: who, comes)).Where(one => one.comes)
                .Select(one => (one.Who, (Act)new EnterSession { Id = IdOf($"{one.Who} comes"), SessionId = SessionOf(0) })),
            (steward, new StartRound { Id = IdOf("gathered at first"), SessionId = SessionOf(0), Round = 1 }),
            .. steps,
        ]).Select(steps => steps.ToArray());

    /// <summary>At most so many acts by so many people, the same ones for the same seed. The board stays open: what they say comes to it.</summary>
    public static (int Who, Act Act)[] Of(ulong seed, int people, int acts) =>
        Gen.Select(Gen.Int[0, people - 1], Any).Array[acts].Generate(new PCG(1, seed), null, out _).Where(step => step.Item2 is not SetPosting).ToArray();

    /// <summary>Words that stand in every text of this card and nowhere else.</summary>
    public static string WordsOf(Guid card) => $"words-of-{card:N}";

    private static Guid SessionOf(int n) => IdOf($"session {n}");

    private static Act Planned(Guid id, RoundKind[] rounds) => new PlanSession
    {
        Id = id,
        Purpose = "To hear each other",
        HeldBy = ["Body 0"],
        Rounds = [.. rounds.Select(kind => new PlannedRound(kind, "What now?"))],
        HoursBeforePublic = rounds.Length,
    };

    private static Act Changed(Guid id, Guid session, RoundKind[] rounds) => new ChangeSession
    {
        Id = id,
        SessionId = session,
        Purpose = "To hear each other out",
        Rounds = [.. rounds.Select(kind => new PlannedRound(kind, "What then?", 20))],
    };

    private static MakePromise Promised(Guid id, Guid[] about) => new()
    {
        Id = id,
        Text = WordsOf(id),
        About = about,
        Because = WordsOf(id),
        Agency = new([WordsOf(id)], FarDay, WordsOf(id)),
        Community = new([WordsOf(id), "All of us"], FarDay),
    };

    private static Act TakenOn(Guid id, Guid[] about) =>
        new TakeOn { Id = id, Text = WordsOf(id), Agency = WordsOf(id), Mandate = WordsOf(id), AnswersTo = WordsOf(id), ReportBack = FarDay, About = about };

    private static PlannedStage[] Staged(Guid card, int stages) =>
        [.. Enumerable.Range(0, stages).Select(stage => new PlannedStage(WordsOf(card), WordsOf(card), FarDay.AddDays(stage - 1), FarDay))];

    private static Act Gained(Guid id, GainOf of, Guid[] about) => new NoticeGain { Id = id, Text = WordsOf(id), Of = of, AlsoHelps = [WordsOf(id)], About = about };

    private static Act Tried(Guid id, Guid[] about) => new TryStep
    {
        Id = id,
        Text = WordsOf(id),
        Why = WordsOf(id),
        Unsure = WordsOf(id),
        Risk = WordsOf(id),
        KeptSmall = WordsOf(id),
        CarriedBy = WordsOf(id),
        LookAgain = Day.Of(Start).AddDays(3),
        About = about,
    };

    private static Act Asked(Guid id, Guid[] about, bool today) => new SetConsultation
    {
        Id = id,
        Text = WordsOf(id),
        AskedBy = WordsOf(id),
        About = about,
        Questions = [new(WordsOf(id), QuestionKind.Choice, [WordsOf(id), "None of these"]), new(WordsOf(id), QuestionKind.Text)],
        Opens = today ? Day.Of(Start) : FarDay,
        Closes = FarDay,
    };

    private static Act LookedAgain(Guid id, Guid step, StepVerdict verdict) =>
        new LookAgain { Id = id, ContributionId = step, Verdict = verdict, Text = $"{WordsOf(step)} changed", Next = Day.Of(Start).AddDays(9), Learned = WordsOf(id) };

    private static Act Came(Guid id, Channel channel, bool onBehalf, bool withTheirOk) =>
        Say(id, WordsOf(id), ContributionKind.Contact) with { Came = new(channel, WordsOf(id), onBehalf, withTheirOk) };

    private static Act Said(Guid id, ContributionKind kind, Guid[] about) => Say(id, WordsOf(id), kind, about) with
    {
        When = WordsOf(id),
        Place = WordsOf(id),
        Speaking = new(id.ToByteArray()[0] % 2 == 0 ? SpeakingFor.Others : SpeakingFor.Job, WordsOf(id)),
    };
}
