using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.Openings;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Tests.Members;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Threads;
using DialogueBoard.Vision;
using Xunit;
using static DialogueBoard.Acts.RefusalCode;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Acts;

/// <summary>
/// Every act, by everyone, in every state of what it is about: allowed, or refused with which code. On the board, Ann
/// wrote the cards; Ben the answer, a thread and an offer; the other Ann only has Ann's name; Sue is a steward.
/// </summary>
public sealed class WhoMayDoWhat
{
    private const string Yes = "";
    private static readonly Guid Id = IdOf("new");

    private static readonly Row[] Rows =
    [
        Anyone("contribute", Say(Id, "A bench would help")),
        Anyone("contribute about an open card", Say(Id, "A bench would help", ContributionKind.BuildingOn, Open)),
        Anyone("contribute about a withdrawn card", Say(Id, "Why?", ContributionKind.Question, Withdrawn)),
        Anyone("contribute about a hidden card", Say(Id, "Why?", ContributionKind.Question, Hidden)),
        Nobody("contribute about an unknown card", Say(Id, "Why?", ContributionKind.Question, Open, Nothing), UnknownContribution),
        Nobody("contribute about a thread", Say(Id, "Why?", ContributionKind.Question, BensThread), UnknownContribution),
        Nobody("contribute about itself", Say(Id, "Why?", ContributionKind.Question, Id), UnknownContribution),
        Nobody("contribute under a card's id", Say(Open, "A bench would help"), IdTaken),
        Nobody("contribute under a thread's id", Say(BensThread, "A bench would help"), IdTaken),
        Nobody("contribute without an id", Say(Guid.Empty, "A bench would help"), MissingId),
        Nobody("contribute no words", Say(Id, "  "), Empty),
        Anyone("tell what happened at a counter", Say(Id, "They found my papers", ContributionKind.Contact) with { Came = new(Channel.Counter, "Housing desk") }),
        Anyone("write it down for somebody with their OK", Say(Id, "They found my papers", ContributionKind.Contact) with { Came = new(Channel.Counter, null, true, true) }),
        Nobody("write it down for somebody without asking", Say(Id, "They found my papers", ContributionKind.Contact) with { Came = new(Channel.Counter, null, true) }, AskThemFirst),

        Author("reword an open card", new Reword { Id = Id, ContributionId = Open, Text = "The last bus goes at seven" }),
        Author("reword an open card to nothing", new Reword { Id = Id, ContributionId = Open, Text = "\u200B" }, Empty),
        Author("reword a withdrawn card", new Reword { Id = Id, ContributionId = Withdrawn, Text = "Other words" }, WordsNotOnBoard),
        Author("reword a hidden card", new Reword { Id = Id, ContributionId = Hidden, Text = "Other words" }, WordsNotOnBoard),
        Nobody("reword an unknown card", new Reword { Id = Id, ContributionId = Nothing, Text = "Other words" }, UnknownContribution),

        Author("withdraw an open card", new Withdraw { Id = Id, ContributionId = Open }),
        Author("withdraw a withdrawn card", new Withdraw { Id = Id, ContributionId = Withdrawn }, AlreadyWithdrawn),
        Author("withdraw a hidden card", new Withdraw { Id = Id, ContributionId = Hidden }),
        Nobody("withdraw an unknown card", new Withdraw { Id = Id, ContributionId = Nothing }, UnknownContribution),

        Steward("hide an open card", new Hide { Id = Id, ContributionId = Open, Reason = "It names a person" }),
        Steward("hide without a reason", new Hide { Id = Id, ContributionId = Open, Reason = "" }, Empty),
        Steward("hide a withdrawn card", new Hide { Id = Id, ContributionId = Withdrawn, Reason = "Why" }, WordsNotOnBoard),
        Steward("hide a hidden card", new Hide { Id = Id, ContributionId = Hidden, Reason = "Why" }, WordsNotOnBoard),
        Steward("hide an unknown card", new Hide { Id = Id, ContributionId = Nothing, Reason = "Why" }, UnknownContribution),

        Steward("restore a hidden card", new Restore { Id = Id, ContributionId = Hidden }),
        Steward("restore an open card", new Restore { Id = Id, ContributionId = Open }, NotHidden),
        Steward("restore a withdrawn card", new Restore { Id = Id, ContributionId = Withdrawn }, NotHidden),
        Steward("restore an unknown card", new Restore { Id = Id, ContributionId = Nothing }, UnknownContribution),

        Anyone("draw a thread", new DrawThread { Id = Id, From = Open, To = Hidden, Relation = ThreadRelation.Links }),
        Anyone("draw it the other way", new DrawThread { Id = Id, From = Withdrawn, To = BensAnswer, Relation = ThreadRelation.Links }),
        Anyone("draw one of another meaning", new DrawThread { Id = Id, From = BensAnswer, To = Withdrawn, Relation = ThreadRelation.Differs }),
        Nobody("draw the same thread", new DrawThread { Id = Id, From = BensAnswer, To = Withdrawn, Relation = ThreadRelation.Links }, AlreadyThere),
        Nobody("draw a thread to the same card", new DrawThread { Id = Id, From = Open, To = Open, Relation = ThreadRelation.Links }, SameCard),
        Nobody("draw a thread to an unknown card", new DrawThread { Id = Id, From = Open, To = Nothing, Relation = ThreadRelation.Links }, UnknownContribution),
        Nobody("draw a thread from an unknown card", new DrawThread { Id = Id, From = Nothing, To = Open, Relation = ThreadRelation.Links }, UnknownContribution),

        BenOrSue("cut Ben's thread", new CutThread { Id = Id, ThreadId = BensThread }),
        BenOrSue("cut the thread of Ben's answer", new CutThread { Id = Id, ThreadId = DerivedId.Of(BensAnswer, Open) }),
        Nobody("cut an unknown thread", new CutThread { Id = Id, ThreadId = Nothing }, UnknownThread),
        Nobody("cut a card", new CutThread { Id = Id, ThreadId = Open }, UnknownThread),

        Anyone("move two", new Move { Id = Id, Positions = [new(Open, 10, 20), new(Hidden, -10, -20)] }),
        Anyone("move to the very edge", new Move { Id = Id, Positions = [new(Open, 1_000_000, -1_000_000)] }),
        Nobody("move none", new Move { Id = Id, Positions = [] }, Malformed),
        Nobody("move an unknown card", new Move { Id = Id, Positions = [new(Open, 10, 20), new(Nothing, 0, 0)] }, UnknownContribution),
        Nobody("move 501", new Move { Id = Id, Positions = [.. Enumerable.Repeat(new Position(Open, 1, 1), 501)] }, TooMany),
        Nobody("move off the picture", new Move { Id = Id, Positions = [new(Open, 1_000_000.5, 0)] }, OffThePicture),
        Nobody("move to no number", new Move { Id = Id, Positions = [new(Open, 0, double.NaN)] }, OffThePicture),
        Nobody("move to infinity", new Move { Id = Id, Positions = [new(Open, double.NegativeInfinity, 0)] }, OffThePicture),
        Nobody("move a hole in the list", new Move { Id = Id, Positions = [null!] }, OffThePicture),

        Steward("tidy", new Tidy { Id = Id, Layout = [new(Open, 5, 5), new(Nothing, 6, 6)] }),

        Anyone("offer energy to an open card", new OfferEnergy { Id = Id, ContributionId = Open, With = EnergyKind.Room }),
        Nobody("offer energy to a withdrawn card", new OfferEnergy { Id = Id, ContributionId = Withdrawn }, WordsNotOnBoard),
        Nobody("offer energy to a hidden card", new OfferEnergy { Id = Id, ContributionId = Hidden }, WordsNotOnBoard),
        Nobody("offer energy to an unknown card", new OfferEnergy { Id = Id, ContributionId = Nothing }, UnknownContribution),
        new("take energy back", new WithdrawEnergy { Id = Id, ContributionId = Open }, NoEnergyOfYours, Yes, NoEnergyOfYours, NoEnergyOfYours),
        Nobody("take energy back that nobody gave", new WithdrawEnergy { Id = Id, ContributionId = Hidden }, NoEnergyOfYours),

        Anyone("make a promise", PromisedBoard.Promising(Id)),
        Anyone("make a promise about a learning", PromisedBoard.Promising(Id, PromisedBoard.Learning)),
        Nobody("make a promise about an unknown card", PromisedBoard.Promising(Id, Nothing), UnknownContribution),
        Nobody("make a promise about a hidden card", PromisedBoard.Promising(Id, Open, Hidden), WordsNotOnBoard),
        Nobody("make a promise about a withdrawn card", PromisedBoard.Promising(Id, Withdrawn), WordsNotOnBoard),
        Nobody("make a promise that no agency holds", PromisedBoard.Promising(Id) with { Agency = new([" "], PromisedBoard.Day(9)) }, NoHolders),
        Nobody("make a promise without one half", PromisedBoard.Promising(Id) with { Community = null }, NoHolders),
        Nobody("make a promise without words", PromisedBoard.Promising(Id) with { Text = " " }, Empty),
        Anyone("report on a half", PromisedBoard.Reporting(Id)),
        Nobody("report about nothing", PromisedBoard.Reporting(Id) with { About = null }, AboutOne),
        Nobody("report about two cards", PromisedBoard.Reporting(Id) with { About = [PromisedBoard.Promise, Open] }, AboutOne),
        Nobody("report about an unknown card", PromisedBoard.Reporting(Id) with { About = [Nothing] }, UnknownContribution),
        Nobody("report about a card of another kind", PromisedBoard.Reporting(Id) with { About = [Open] }, OtherKind),
        Nobody("report about a promise taken back", PromisedBoard.Reporting(Id) with { About = [PromisedBoard.WithdrawnPromise] }, WordsNotOnBoard),
        Nobody("report about a promise let go", PromisedBoard.Reporting(Id) with { About = [PromisedBoard.LetGo] }, AlreadyEnded),
        BenOrSue("let Ben's promise go", PromisedBoard.LettingGo(Id)),
        Nobody("let a promise go without a reason", PromisedBoard.LettingGo(Id) with { Text = "" }, Empty),
        Nobody("let a card go that is no promise", PromisedBoard.LettingGo(Id) with { About = [Open] }, OtherKind),
        BenOrSue("let a promise go again", PromisedBoard.LettingGo(Id) with { About = [PromisedBoard.LetGo] }, AlreadyEnded),

        Anyone("stand behind a learning", new StandBehind { Id = Id, ContributionId = PromisedBoard.Learning, Footing = Footing.Lived }),
        Nobody("stand behind an issue", new StandBehind { Id = Id, ContributionId = Open }, OtherKind),
        Nobody("stand behind a hidden learning", new StandBehind { Id = Id, ContributionId = PromisedBoard.HiddenLearning }, WordsNotOnBoard),
        Nobody("stand behind an unknown card", new StandBehind { Id = Id, ContributionId = Nothing }, UnknownContribution),
        new("stand no longer behind a learning", new StandNoLongerBehind { Id = Id, ContributionId = PromisedBoard.Learning }, NotStanding, Yes, NotStanding, NotStanding),
        Nobody("stand no longer behind an unknown card", new StandNoLongerBehind { Id = Id, ContributionId = Nothing }, NotStanding),

        Anyone("start a trial", PromisedBoard.Trying(Id)),
        Nobody("start a trial about nothing", PromisedBoard.Trying(Id) with { About = [] }, AboutOne),
        Nobody("start a trial about two seeds", PromisedBoard.Trying(Id) with { About = [PromisedBoard.Seed, PromisedBoard.HiddenSeed] }, AboutOne),
        Nobody("start a trial about an issue", PromisedBoard.Trying(Id) with { About = [Open] }, OtherKind),
        Nobody("start a trial about a hidden seed", PromisedBoard.Trying(Id) with { About = [PromisedBoard.HiddenSeed] }, WordsNotOnBoard),
        Nobody("start a trial about an unknown seed", PromisedBoard.Trying(Id) with { About = [Nothing] }, UnknownContribution),
        BenOrSue("tell of Ben's trial", new TellTrial { Id = Id, ContributionId = PromisedBoard.Trial, Noticed = "Six children walked" }),
        new("tell again of Ben's trial", new TellTrial { Id = Id, ContributionId = PromisedBoard.ToldTrial, Noticed = "Seven children walked" }, NotYours, Yes, NotYours, NotYours),
        BenOrSue("tell of a trial without words", new TellTrial { Id = Id, ContributionId = PromisedBoard.Trial, Noticed = "" }, Empty),
        Nobody("tell of a card that is no trial", new TellTrial { Id = Id, ContributionId = PromisedBoard.Seed, Noticed = "Words" }, OtherKind),
        Nobody("tell of an unknown trial", new TellTrial { Id = Id, ContributionId = Nothing, Noticed = "Words" }, UnknownContribution),
        Nobody("take energy back from an unknown card", new WithdrawEnergy { Id = Id, ContributionId = Nothing }, NoEnergyOfYours),

        Anyone("notice a gain", new NoticeGain { Id = Id, Text = "They ring each other now", Of = GainOf.Process, AlsoHelps = ["Housing"] }),
        Anyone("notice a gain about an open card", new NoticeGain { Id = Id, Text = "Four share one car", Of = GainOf.Outcome, Planned = true, About = [Open] }),
        Anyone("notice a gain about a hidden card", new NoticeGain { Id = Id, Text = "Four share one car", Of = GainOf.Outcome, About = [Hidden] }),
        Nobody("notice a gain about an unknown card", new NoticeGain { Id = Id, Text = "Four share one car", Of = GainOf.Outcome, About = [Nothing] }, UnknownContribution),
        Nobody("notice a gain in nothing", new NoticeGain { Id = Id, Text = "Four share one car" }, GainOfWhat),
        Nobody("notice a gain in something unheard of", new NoticeGain { Id = Id, Text = "Four share one car", Of = (GainOf)7 }, GainOfWhat),
        Nobody("notice a gain without words", new NoticeGain { Id = Id, Text = " ", Of = GainOf.Process }, Empty),
        Nobody("notice a gain that helps eleven", new NoticeGain { Id = Id, Text = "All", Of = GainOf.Process, AlsoHelps = [.. Enumerable.Range(0, 11).Select(n => $"Body {n}")] }, TooMany),
        Nobody("notice a gain that helps a name too long", new NoticeGain { Id = Id, Text = "All", Of = GainOf.Process, AlsoHelps = [new('x', 121)] }, TooLong),
        Nobody("notice a gain that helps a broken name", new NoticeGain { Id = Id, Text = "All", Of = GainOf.Process, AlsoHelps = ["\uD800"] }, BrokenCharacter),
        Nobody("contribute a gain as a plain card", Say(Id, "Four share one car", ContributionKind.Gain), NeedsItsOwnForm),

        .. Kinds(needing: true).Select(kind => Nobody($"contribute a bare {kind}", Say(Id, "Words", kind), NeedsItsOwnForm)),
        .. Kinds(needing: false).Where(kind => kind != ContributionKind.Announcement).Select(kind => Anyone($"contribute a {kind}", Say(Id, "Words", kind))),

        Anyone("try a step", Try("Run the van on Fridays", Tomorrow, Open)),
        Anyone("try a step about a step", Try("Run it on Mondays too", Tomorrow, AnnsStep)),
        Nobody("try a step without a day", Try("Run the van", null), DateMissing),
        Nobody("try a step until today", Try("Run the van", Tomorrow.AddDays(-1)), DateNotAhead),
        Nobody("try a step until yesterday", Try("Run the van", Tomorrow.AddDays(-2)), DateNotAhead),
        Nobody("try a step in the year 9999", Try("Run the van", DateOnly.MaxValue), DateTooFar),
        Nobody("try a step without words", Try("\u200B", Tomorrow), Empty),
        Nobody("try a step about a card of another board", Try("Run the van", Tomorrow, Nothing), UnknownContribution),
        Nobody("try a step with too long a reason", Try("Run the van", Tomorrow) with { Why = new('x', 1001) }, TooLong),

        AuthorOrSue("keep a step for good", Look(AnnsStep, StepVerdict.Keep)),
        AuthorOrSue("keep a step until another day", Look(AnnsStep, StepVerdict.Keep) with { Next = Tomorrow }),
        AuthorOrSue("keep a step until a day gone by", Look(AnnsStep, StepVerdict.Keep) with { Next = new(2020, 1, 1) }, DateNotAhead),
        AuthorOrSue("change a step", Look(AnnsStep, StepVerdict.Change) with { Text = "Run it on Mondays", Next = Tomorrow, Learned = "Fridays are quiet" }),
        AuthorOrSue("change a step without words", Look(AnnsStep, StepVerdict.Change) with { Next = Tomorrow }, Empty),
        AuthorOrSue("change a step without a day", Look(AnnsStep, StepVerdict.Change) with { Text = "Run it on Mondays" }, DateMissing),
        AuthorOrSue("stop a step", Look(AnnsStep, StepVerdict.Stop) with { Learned = "Nobody came" }),
        AuthorOrSue("look again at a stopped step", Look(StoppedStep, StepVerdict.Keep), AlreadyEnded),
        Nobody("look again at a card that is no step", Look(Open, StepVerdict.Keep), OtherKind),
        Nobody("look again at a step of another board", Look(Nothing, StepVerdict.Keep), UnknownContribution),

        Steward("bring in a card of another board", new BringIn { Id = Id, Kind = ContributionKind.Story, Text = "Long ago", With = new() }),
        Steward("bring in a step without its part", new BringIn { Id = Id, Kind = ContributionKind.Step, Text = "Long ago", With = new() }, NeedsItsOwnForm),
        Steward("bring in a card with a part of another", new BringIn { Id = Id, Kind = ContributionKind.Story, Text = "Long ago", With = new() { Steps = [Further().View.PartOf<Step>(AnnsStep)!] } }, Malformed),

        Steward("say that one looks after the board", new LookAfter { Id = Id }),
        Nobody("offer to hand on what one does not look after", new OfferCare { Id = Id }, NotLookingAfter),
        Nobody("take a board on that nobody offers", new TakeCare { Id = Id }, CareNotOffered),
        Nobody("hand on what one does not look after", new HandOnCare { Id = Id, To = Ben.Id }, NotLookingAfter),
        Nobody("put down what one does not look after", new PutCareDown { Id = Id }, NotLookingAfter),
        new("end the care of somebody else", new PutCareDown { Id = Id, Of = IdOf("a stranger") }, LinkHoldersOnly, LinkHoldersOnly, LinkHoldersOnly, NotLookingAfter),

        Anyone("mark an opening", new MarkOpening { Id = Id, Text = "The old bank stands empty" }),
        Anyone("mark an opening about a card until today", new MarkOpening { Id = Id, Text = "There is a fund", Until = Tomorrow.AddDays(-1), About = [Open] }),
        Nobody("mark an opening until yesterday", new MarkOpening { Id = Id, Text = "There was a fund", Until = Tomorrow.AddDays(-2) }, DatePast),
        Nobody("mark an opening until the year 9999", new MarkOpening { Id = Id, Text = "There is a fund", Until = DateOnly.MaxValue }, DateTooFar),
        Nobody("mark an opening without words", new MarkOpening { Id = Id, Text = " " }, Empty),
        Nobody("mark an opening about a card of another board", new MarkOpening { Id = Id, Text = "There is a fund", About = [Nothing] }, UnknownContribution),

        Nobody("say that a card helps which is no offer", new DrawThread { Id = Id, From = BensAnswer, To = Open, Relation = ThreadRelation.Helps }, HelpsFromOffer),
        Nobody("offer energy by a day gone by", new OfferEnergy { Id = Id, ContributionId = Open, CanBy = new(2020, 1, 1) }, DatePast),

        Nobody("notice a date that has not come", new ComeDue { Id = Guid.NewGuid(), RecordId = CardPart.IdOf<Step>(AnnsStep) }, NotDue),
        Nobody("notice a date of a stopped step", new ComeDue { Id = Guid.NewGuid(), RecordId = CardPart.IdOf<Step>(StoppedStep) }, NotDue),
        Nobody("notice a date of nothing", new ComeDue { Id = Guid.NewGuid(), RecordId = Nothing }, UnknownRecord),
        Steward("add a life event", new AddLifeEvent { Id = Id, Text = "lost my hearing" }),
        Steward("add a life event that is on the list, in other letters", new AddLifeEvent { Id = Id, Text = "When I LEFT hospital " }, AlreadyListed),
        Steward("add a life event without words", new AddLifeEvent { Id = Id, Text = "\u200B" }, Empty),
        Steward("add a life event too long", new AddLifeEvent { Id = Id, Text = new('w', 81) }, TooLong),
        Steward("drop a life event the board began with", new DropLifeEvent { Id = Id, LifeEventId = LifeEvents.Of(Begun().View)[0].Id }),
        Steward("drop a life event that is none", new DropLifeEvent { Id = Id, LifeEventId = Open }, UnknownRecord),

        Anyone("start a group", new StartGroup { Id = Id, Text = "The bus", Until = Day.Of(Start), About = [Open, Hidden] }),
        Anyone("start a group with nothing in it", new StartGroup { Id = Id, Text = "The bus", Until = Day.Of(Start) }),
        Nobody("start a group without words", new StartGroup { Id = Id, Text = " ", Until = Day.Of(Start) }, Empty),
        Nobody("start a group without a day", new StartGroup { Id = Id, Text = "The bus" }, DateMissing),
        Nobody("start a group until yesterday", new StartGroup { Id = Id, Text = "The bus", Until = Day.Of(Start).AddDays(-1) }, DatePast),
        Nobody("start a group until the year 9999", new StartGroup { Id = Id, Text = "The bus", Until = DateOnly.MaxValue }, DateTooFar),
        Nobody("start a group with an unknown card", new StartGroup { Id = Id, Text = "The bus", Until = Day.Of(Start), About = [Nothing] }, UnknownContribution),
        Nobody("contribute a group without its day", Say(Id, "The bus", ContributionKind.Group), NeedsItsOwnForm),
        Nobody("extend a card that is no group", new ExtendGroup { Id = Id, ContributionId = Open, Until = Day.Of(Start) }, OtherKind),
        Nobody("extend an unknown group", new ExtendGroup { Id = Id, ContributionId = Nothing, Until = Day.Of(Start) }, UnknownContribution),
        Nobody("rename a card that is no group", new RenameGroup { Id = Id, ContributionId = Open, Text = "The bus" }, OtherKind),
        Nobody("let a card go that is no group", new LetGroupGo { Id = Id, ContributionId = Open }, OtherKind),
        Nobody("gather from a card that is no group", new DrawThread { Id = Id, From = Open, To = Hidden, Relation = ThreadRelation.Gathers }, OtherKind),

        Anyone("say where it got stuck", new SayStuck { Id = Id, ContributionId = Open, Where = StuckAt.Service, Name = "Housing office" }),
        Anyone("say that nobody knows where", new SayStuck { Id = Id, ContributionId = Open, Where = StuckAt.NobodyKnows }),
        Nobody("say where a hidden card got stuck", new SayStuck { Id = Id, ContributionId = Hidden, Where = StuckAt.Rule }, WordsNotOnBoard),
        Nobody("say where a withdrawn card got stuck", new SayStuck { Id = Id, ContributionId = Withdrawn, Where = StuckAt.Rule }, WordsNotOnBoard),
        Nobody("say where an unknown card got stuck", new SayStuck { Id = Id, ContributionId = Nothing, Where = StuckAt.Rule }, UnknownContribution),
        Nobody("say too much about where it got stuck", new SayStuck { Id = Id, ContributionId = Open, Where = StuckAt.Rule, Name = new('w', 121) }, TooLong),
        Nobody("take back where it got stuck that nobody said", new TakeStuckBack { Id = Id, ContributionId = Open }, StuckNotSaid),

        new("ask to be a member", BodiesBoard.Asking(Id, "Housing"), Yes, MemberAlready, AskedAlready, Yes),
        new("ask to be a member for nothing", BodiesBoard.Asking(Id, " "), Empty, MemberAlready, AskedAlready, Empty),
        new("take back a membership", new TakeBackMembership { Id = Id }, NotAMember, Yes, Yes, NotAMember),
        Steward("admit who asked", new Admit { Id = Id, MemberId = BodiesBoard.OtherAnnsAsk }),
        Steward("admit who is a member", new Admit { Id = Id, MemberId = BodiesBoard.BensMembership }, MemberAlready),
        Steward("admit nobody", new Admit { Id = Id, MemberId = Nothing }, UnknownRecord),
        Steward("decline who asked", new Decline { Id = Id, MemberId = BodiesBoard.OtherAnnsAsk }),
        Steward("end a membership", new Decline { Id = Id, MemberId = BodiesBoard.BensMembership }),
        Steward("decline a card", new Decline { Id = Id, MemberId = Open }, UnknownRecord),
        new("speak for a body", Say(Id, "We open on Mondays") with { Speaking = new(SpeakingFor.Body, "All") }, NotAMember, Yes, NotAMember, NotAMember),
        Steward("set a vision", new SetVision { Id = Id, Text = "Nobody waits" }),
        Steward("set a vision without words", new SetVision { Id = Id, Text = " " }, Empty),
        Steward("take a vision down", new TakeVisionDown { Id = Id }),
        Steward("announce something", Say(Id, "We start in May", ContributionKind.Announcement)),
        Anyone("propose", BodiesBoard.Proposing(Id)),
        Nobody("propose without a body", BodiesBoard.Proposing(Id) with { Bodies = [] }, NoBodies),
        Nobody("propose without words", BodiesBoard.Proposing(Id) with { Text = " " }, Empty),
        Nobody("propose with a broken name", BodiesBoard.Proposing(Id) with { Bodies = ["\uD800"] }, BrokenCharacter),
        Nobody("propose about a card of another board", BodiesBoard.Proposing(Id) with { About = [Nothing] }, UnknownContribution),
        new("answer for Housing", BodiesBoard.Answering(BodiesBoard.AnnsProposal, "housing", ProposalAnswer.No), NotYourBody, Yes, NotYourBody, Yes),
        new("answer for the hospital", BodiesBoard.Answering(BodiesBoard.AnnsProposal, "The hospital", ProposalAnswer.Yes), NotYourBody, NotYourBody, NotYourBody, Yes),
        Nobody("answer for a body that was not asked", BodiesBoard.Answering(BodiesBoard.AnnsProposal, "The council", ProposalAnswer.Yes), UnknownBody),
        new("answer what was started", BodiesBoard.Answering(BodiesBoard.StartedProposal, "Housing", ProposalAnswer.No), NotYourBody, AlreadyStarted, NotYourBody, AlreadyStarted),
        Nobody("answer a hidden proposal", BodiesBoard.Answering(BodiesBoard.HiddenProposal, "Housing", ProposalAnswer.No), WordsNotOnBoard),
        Nobody("answer a card that is no proposal", BodiesBoard.Answering(Open, "Housing", ProposalAnswer.No), OtherKind),
        Nobody("answer an unknown proposal", BodiesBoard.Answering(Nothing, "Housing", ProposalAnswer.No), UnknownContribution),
        BenOrSue("start what all have agreed to", new StartProposal { Id = Id, ContributionId = BodiesBoard.AgreedProposal }),
        AuthorOrSue("start what nobody has agreed to", new StartProposal { Id = Id, ContributionId = BodiesBoard.AnnsProposal }, NotAgreedYet),
        BenOrSue("start it again", new StartProposal { Id = Id, ContributionId = BodiesBoard.StartedProposal }, AlreadyStarted),
        Nobody("start a card that is no proposal", new StartProposal { Id = Id, ContributionId = Open }, OtherKind),
        Nobody("start an unknown proposal", new StartProposal { Id = Id, ContributionId = Nothing }, UnknownContribution),
        new("reword what was started", new Reword { Id = Id, ContributionId = BodiesBoard.StartedProposal, Text = "Two doors" }, NotYours, AlreadyStarted, NotYours, NotYours),
    ];

    public static TheoryData<string> Whats => [.. Rows.Select(row => row.What)];

    [Theory, MemberData(nameof(Whats))]
    [Rule("A1", "A2", "A3", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13", "A14", "A15", "A21", "E1", "E2", "E10", "E12", "E13", "E14", "E16", "E70", "E71", "E72", "E41", "E52", "E53")]
    public void Each_act_is_allowed_to_whom_the_rules_allow_it_and_refused_to_others(string what)
    {
        var row = Rows.Single(row => row.What == what);
        var board = All();
        Assert.Equal((row.Ann, row.Ben, row.OtherAnn, row.Sue), (Answer(Ann), Answer(Ben), Answer(OtherAnn), Answer(Sue)));

        string Answer(Actor actor) => board.Decide(actor, row.Act).Refusal?.Code ?? Yes;
    }

    [Theory, MemberData(nameof(Whats))]
    [Rule("A16")]
    public void A_refusal_comes_with_a_sentence_and_without_a_change(string what)
    {
        var board = All();
        foreach (var decision in new[] { Ann, Ben, OtherAnn, Sue }.Select(actor => board.Decide(actor, Rows.Single(row => row.What == what).Act)))
        {
            if (decision.Refusal is { } refusal)
            {
                Assert.EndsWith(".", refusal.Detail, StringComparison.Ordinal);
                Assert.Empty(decision.Changed);
                Assert.Null(decision.Hold);
                Assert.Null(decision.LetGo);
            }
            else
            {
                Assert.NotEmpty(decision.Changed);
            }
        }
    }

    [Fact]
    public void No_kind_of_act_is_missing_from_the_table() =>
        Assert.Equal(
            typeof(Act).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Act)) && !type.IsAbstract).Select(type => type.Name).Order(),
            Rows.Select(row => row.Act.GetType().Name).Distinct().Order());

    // Further, and on it what the acts beyond cards, threads and energy are about.
    private static SmallBoard All() => BodiesBoard.AddTo(PromisedBoard.AddTo(Further()));

    private static Row Anyone(string what, Act act) => new(what, act, Yes, Yes, Yes, Yes);
    private static Row Nobody(string what, Act act, string code) => new(what, act, code, code, code, code);
    private static Row Author(string what, Act act, string code = Yes) => new(what, act, code, NotYours, NotYours, NotYours);
    private static Row Steward(string what, Act act, string code = Yes) => new(what, act, StewardsOnly, StewardsOnly, StewardsOnly, code);
    private static Row BenOrSue(string what, Act act, string code = Yes) => new(what, act, NotYours, code, NotYours, code);
    private static Row AuthorOrSue(string what, Act act, string code = Yes) => new(what, act, code, NotYours, NotYours, code);

    private static IEnumerable<ContributionKind> Kinds(bool needing) =>
        Enum.GetValues<ContributionKind>().Where(kind => DialogueBoard.Contributions.Kinds.NeedsAnActOfItsOwn(kind) == needing);

    private static DateOnly Tomorrow => Day.Of(Start).AddDays(1);
    private static TryStep Try(string text, DateOnly? day, params Guid[] about) => new() { Id = Id, Text = text, LookAgain = day, About = about };
    private static LookAgain Look(Guid step, StepVerdict verdict) => new() { Id = Id, ContributionId = step, Verdict = verdict };

    private sealed record Row(string What, Act Act, string Ann, string Ben, string OtherAnn, string Sue);
}
