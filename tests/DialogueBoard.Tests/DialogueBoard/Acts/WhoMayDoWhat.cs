using DialogueBoard.Acts;
using DialogueBoard.Boards;
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
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Tests.Consulting;
using DialogueBoard.Tests.Held;
using DialogueBoard.Tests.Members;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Tests.Sessions;
using DialogueBoard.Tests.Stewarding;
using DialogueBoard.Themes;
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
    private static readonly Guid Housing = IdOf("housing");
    private static readonly Guid Repairs = IdOf("repairs");

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
        .. Kinds(needing: false).Where(kind => kind != ContributionKind.Announcement).Select(kind => Anyone($"contribute a {kind}", Say(Id, "Words", kind, kind is ContributionKind.For or ContributionKind.Against ? [Open] : []))),

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

        Steward("own a board without having signed in", new OwnBoard { Id = Id }, SignInAtWork),
        Nobody("give up a board that none owns", new GiveUpBoard { Id = Id }, NotOwned),

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
        Steward("ask for dots while a round is open", AskedBoard.Asking(Id), RoundOpen),
        Anyone("give dots", AskedBoard.Giving(Id, (Open, 2), (BensAnswer, 3))),
        Anyone("take all dots back", AskedBoard.Giving(Id)),
        Nobody("give a dot too many", AskedBoard.Giving(Id, (Open, 6)), TooManyDots),
        Nobody("give dots to a hidden card that tells", AskedBoard.Giving(Id, (Hidden, 1)), OtherKind),
        Nobody("give dots to a card taken back", AskedBoard.Giving(Id, (Withdrawn, 1)), WordsNotOnBoard),
        Nobody("give dots in a round that is closed", AskedBoard.Giving(Id, (Open, 1)) with { RoundId = AskedBoard.ClosedRound }, RoundClosed),
        Steward("close a round", new ClosePriorities { Id = Id, RoundId = AskedBoard.Round }),
        Steward("close a round twice", new ClosePriorities { Id = Id, RoundId = AskedBoard.ClosedRound }, AlreadyEnded),
        Steward("close a card as a round", new ClosePriorities { Id = Id, RoundId = Open }, UnknownRecord),

        Steward("set questions", AskedBoard.Setting(Id)),
        Steward("set no questions", AskedBoard.Setting(Id) with { Questions = [] }, NoQuestions),
        Nobody("contribute a consultation without its questions", Say(Id, "The van", ContributionKind.Consultation), NeedsItsOwnForm),
        Anyone("answer set questions", AskedBoard.Answering(Id)),
        Nobody("answer nothing", AskedBoard.Answering(Id, null, null, null, null), NothingAnswered),
        Nobody("answer before it opens", AskedBoard.Answering(Id) with { ConsultationId = AskedBoard.ToCome }, NotOpenYet),
        Nobody("answer after it closed", AskedBoard.Answering(Id) with { ConsultationId = AskedBoard.Over }, ConsultationClosed),
        Nobody("answer what is hidden", AskedBoard.Answering(Id) with { ConsultationId = AskedBoard.HiddenAsked }, WordsNotOnBoard),
        Nobody("answer a card that asks nothing", AskedBoard.Answering(Id) with { ConsultationId = Open }, OtherKind),
        Nobody("answer what is not there", AskedBoard.Answering(Id) with { ConsultationId = Nothing }, UnknownContribution),
        Steward("close a consultation", new CloseConsultation { Id = Id, ConsultationId = AskedBoard.Asked }),
        Steward("close a consultation that never opened", new CloseConsultation { Id = Id, ConsultationId = AskedBoard.ToCome }, NotOpenYet),
        Steward("close a consultation twice", new CloseConsultation { Id = Id, ConsultationId = AskedBoard.Over }, AlreadyEnded),
        Steward("leave a text out", new LeaveOutAnswer { Id = Id, ConsultationId = AskedBoard.Over, AnswerId = Nothing, Reason = "It names a person" }),
        Steward("leave a text out before it closed", new LeaveOutAnswer { Id = Id, ConsultationId = AskedBoard.Asked, AnswerId = Nothing, Reason = "It names a person" }, NotClosedYet),
        Steward("move a dial", new MoveDials { Id = Id, To = [new(Principle.Talk, 2)], Why = "To try it" }),
        Steward("move no dial", new MoveDials { Id = Id, To = [] }, NoDials),
        Anyone("mark how it is and how it might be", new Mark { Id = Id, Principle = Principle.Talk, Now = 2 }),
        Steward("start an experiment", new StartExperiment { Id = Id, Dials = [new(Principle.Talk, 2)], Text = "Debate first", LookAgain = Tomorrow }),
        Steward("start an experiment without words", new StartExperiment { Id = Id, Dials = [new(Principle.Talk, 2)], Text = " ", LookAgain = Tomorrow }, Empty),
        Steward("end an experiment that is none", new EndExperiment { Id = Id, ExperimentId = Nothing, Verdict = ExperimentVerdict.Keep }, UnknownRecord),
        Steward("end a card as an experiment", new EndExperiment { Id = Id, ExperimentId = Open, Verdict = ExperimentVerdict.Keep }, UnknownRecord),
        Steward("add a theme", new AddTheme { Id = Id, Name = "Transport", Says = "Buses and lanes", Under = Housing }),
        Steward("add a theme that is on the list, in other letters", new AddTheme { Id = Id, Name = " hOUSING\n " }, AlreadyListed),
        Steward("add a theme without a name", new AddTheme { Id = Id, Name = "\u200B" }, Empty),
        Steward("add a theme with a name of 4,000 letters", new AddTheme { Id = Id, Name = new('w', 4000) }, TooLong),
        Steward("add a theme that says too much", new AddTheme { Id = Id, Name = "Transport", Says = new('w', 1001) }, TooLong),
        Steward("add a theme under an unknown one", new AddTheme { Id = Id, Name = "Transport", Under = Nothing }, UnknownTheme),
        Steward("add a theme under a card", new AddTheme { Id = Id, Name = "Transport", Under = Open }, UnknownTheme),
        Steward("add a theme under itself", new AddTheme { Id = Id, Name = "Transport", Under = Id }, ThemeCircle),
        Steward("change a theme", new ChangeTheme { Id = Id, ThemeId = Repairs, Name = "repairs " }),
        Steward("change a theme to another's name", new ChangeTheme { Id = Id, ThemeId = Repairs, Name = "housing" }, AlreadyListed),
        Steward("change a theme to stand under itself", new ChangeTheme { Id = Id, ThemeId = Housing, Name = "Housing", Under = Housing }, ThemeCircle),
        Steward("change a theme to stand under its own part", new ChangeTheme { Id = Id, ThemeId = Housing, Name = "Housing", Under = Repairs }, ThemeCircle),
        Steward("change an unknown theme", new ChangeTheme { Id = Id, ThemeId = Open, Name = "Housing" }, UnknownTheme),
        Steward("drop a theme", new DropTheme { Id = Id, ThemeId = Housing }),
        Steward("drop an unknown theme", new DropTheme { Id = Id, ThemeId = Open }, UnknownTheme),
        Anyone("file a card that nobody has filed", new FileUnder { Id = Id, ContributionId = Open, ThemeId = Repairs }),
        new("file a card elsewhere", new FileUnder { Id = Id, ContributionId = BensAnswer, ThemeId = Repairs }, NotYoursToFile, Yes, NotYoursToFile, Yes),
        new("file a card where it is", new FileUnder { Id = Id, ContributionId = BensAnswer, ThemeId = Housing }, NotYoursToFile, FiledThere, NotYoursToFile, FiledThere),
        new("take a card out of its theme", new FileUnder { Id = Id, ContributionId = BensAnswer }, NotYoursToFile, Yes, NotYoursToFile, Yes),
        Nobody("take a card out that is not filed", new FileUnder { Id = Id, ContributionId = Open }, NotFiled),
        Nobody("file an unknown card", new FileUnder { Id = Id, ContributionId = Nothing, ThemeId = Housing }, UnknownContribution),
        Nobody("file a card under an unknown theme", new FileUnder { Id = Id, ContributionId = Open, ThemeId = Nothing }, UnknownTheme),
        Nobody("file a card under a card", new FileUnder { Id = Id, ContributionId = Open, ThemeId = BensAnswer }, UnknownTheme),
        Nobody("file a hidden card", new FileUnder { Id = Id, ContributionId = Hidden, ThemeId = Housing }, WordsNotOnBoard),
        Nobody("file a withdrawn card", new FileUnder { Id = Id, ContributionId = Withdrawn, ThemeId = Housing }, WordsNotOnBoard),
        Anyone("contribute under a theme", Say(Id, "Mould") with { Theme = Repairs }),
        Nobody("contribute under an unknown theme", Say(Id, "Mould") with { Theme = Nothing }, UnknownTheme),
        Anyone("take something on for an agency", SetAheadBoard.Taking(Id)),
        Anyone("take on what an open card asks for", SetAheadBoard.Taking(Id) with { About = [Open], AnswersTo = null }),
        Nobody("take on without an agency", SetAheadBoard.Taking(Id) with { Agency = " " }, NoAgency),
        Nobody("take on without a mandate", SetAheadBoard.Taking(Id) with { Mandate = null }, NoMandate),
        Nobody("take on without a day", SetAheadBoard.Taking(Id) with { ReportBack = null }, DateMissing),
        Nobody("take on until today", SetAheadBoard.Taking(Id) with { ReportBack = Day.Of(Start) }, DateNotAhead),
        Nobody("take on until the year 9999", SetAheadBoard.Taking(Id) with { ReportBack = DateOnly.MaxValue }, DateTooFar),
        Nobody("take on with too long a mandate", SetAheadBoard.Taking(Id) with { Mandate = new('x', 1001) }, TooLong),
        Nobody("take on what a card of another board asks for", SetAheadBoard.Taking(Id) with { About = [Nothing] }, UnknownContribution),
        Nobody("contribute what an agency holds as a plain card", Say(Id, "Lifts", ContributionKind.Held), NeedsItsOwnForm),
        new("report on what an agency holds", SetAheadBoard.ReportingOn(Id), NotForThisAgency, Yes, NotForThisAgency, Yes),
        new("report that it is done", SetAheadBoard.ReportingOn(Id) with { Done = true }, NotForThisAgency, Yes, NotForThisAgency, Yes),
        Nobody("report on nothing", SetAheadBoard.ReportingOn(Id) with { About = null }, AboutOne),
        Nobody("report on two", SetAheadBoard.ReportingOn(Id) with { About = [SetAheadBoard.Held, SetAheadBoard.HiddenHeld] }, AboutOne),
        Nobody("report on a promise as if an agency held it", SetAheadBoard.ReportingOn(Id) with { About = [PromisedBoard.Promise] }, OtherKind),
        Nobody("report on what is hidden", SetAheadBoard.ReportingOn(Id) with { About = [SetAheadBoard.HiddenHeld] }, WordsNotOnBoard),
        Nobody("report on a card of another board", SetAheadBoard.ReportingOn(Id) with { About = [Nothing] }, UnknownContribution),
        Nobody("report and name a day gone by", SetAheadBoard.ReportingOn(Id) with { Next = Day.Of(Start).AddDays(-1) }, DateNotAhead),

        Steward("set a target", SetAheadBoard.Aiming(Id)),
        Steward("set a target without a unit about an open card", SetAheadBoard.Aiming(Id) with { Unit = null, About = [Open] }),
        Steward("set a target without a baseline", SetAheadBoard.Aiming(Id) with { Baseline = null }, NumberMissing),
        Steward("set a target at what is there", SetAheadBoard.Aiming(Id) with { Aim = 40.0000001 }, AimIsBaseline),
        Steward("set a target at no number", SetAheadBoard.Aiming(Id) with { Aim = double.NaN }, NotANumber),
        Steward("set a target without end", SetAheadBoard.Aiming(Id) with { Aim = double.PositiveInfinity }, NumberTooLarge),
        Steward("set a target too far down", SetAheadBoard.Aiming(Id) with { Aim = -1e308 }, NumberTooLarge),
        Steward("set a target without a day", SetAheadBoard.Aiming(Id) with { ReachBy = null }, DateMissing),
        Steward("set a target for today", SetAheadBoard.Aiming(Id) with { ReachBy = Day.Of(Start) }, DateNotAhead),
        Steward("set a target without words", SetAheadBoard.Aiming(Id) with { Text = " " }, Empty) with { Ann = Empty, Ben = Empty, OtherAnn = Empty },
        Nobody("contribute a target as a plain card", Say(Id, "Days", ContributionKind.Target), NeedsItsOwnForm),
        Sues("measure a target", SetAheadBoard.Reading(Id, 0, 31)),
        Sues("measure it for a day before it was set", SetAheadBoard.Reading(Id, -100, 44.5)),
        Sues("measure it for tomorrow", SetAheadBoard.Reading(Id, 1, 31), DateNotYet),
        Sues("measure it for a day eleven years ago", SetAheadBoard.Reading(Id, -11 * 366, 31), DateTooFar),
        Sues("measure it for no day", SetAheadBoard.Reading(Id, 0, 31) with { On = null }, DateMissing),
        Sues("measure nothing", SetAheadBoard.Reading(Id, 0, 31) with { Value = null }, NumberMissing),
        Sues("measure beyond all numbers", SetAheadBoard.Reading(Id, 0, 1e308), NumberTooLarge),
        Nobody("measure a card that is no target", SetAheadBoard.Reading(Id, 0, 31) with { ContributionId = Open }, OtherKind),
        Nobody("measure a hidden target", SetAheadBoard.Reading(Id, 0, 31) with { ContributionId = SetAheadBoard.HiddenTarget }, WordsNotOnBoard),
        Nobody("measure a target of another board", SetAheadBoard.Reading(Id, 0, 31) with { ContributionId = Nothing }, UnknownContribution),
        Sues("take a reading back", new TakeMeasureBack { Id = Id, ContributionId = SetAheadBoard.Target, On = SetAheadBoard.Day(0) }),
        Sues("take back a reading of another day", new TakeMeasureBack { Id = Id, ContributionId = SetAheadBoard.Target, On = SetAheadBoard.Day(1) }, NoReading),
        Sues("take back a reading of no day", new TakeMeasureBack { Id = Id, ContributionId = SetAheadBoard.Target }, NoReading),
        Nobody("take back a reading of a card that is no target", new TakeMeasureBack { Id = Id, ContributionId = Open, On = SetAheadBoard.Day(0) }, OtherKind),

        Anyone("draw up a plan", SetAheadBoard.Planning(Id)),
        Anyone("draw up a plan about an open card that began last month", SetAheadBoard.Planning(Id) with { About = [Open], Stages = [SetAheadBoard.Stage("Count", -30, 0)] }),
        Nobody("draw up a plan without stages", SetAheadBoard.Planning(Id) with { Stages = [] }, NoStages),
        Nobody("draw up a plan of nothing", SetAheadBoard.Planning(Id) with { Stages = null }, NoStages),
        Nobody("draw up a plan of twenty-one stages", SetAheadBoard.Planning(Id) with { Stages = [.. Enumerable.Repeat(SetAheadBoard.Stage("Count", 1, 2), 21)] }, TooMany),
        Nobody("draw up a plan with a stage that is none", SetAheadBoard.Planning(Id) with { Stages = [null!] }, StageUnnamed),
        Nobody("draw up a plan with a stage without a name", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage("\u200B", 1, 2)] }, StageUnnamed),
        Nobody("draw up a plan with a stage without an owner", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage("Count", 1, 2) with { Owner = "" }] }, StageUnowned),
        Nobody("draw up a plan with a stage without a last day", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage("Count", 1, 2) with { Until = null }] }, StageWithoutDays),
        Nobody("draw up a plan with a stage that runs backwards", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage("Count", 2, 1)] }, StageBackwards),
        Nobody("draw up a plan with a stage that is over", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage("Count", -9, -1)] }, StagePast),
        Nobody("draw up a plan to the end of time", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage("Count", 1, 2) with { Until = DateOnly.MaxValue }] }, StageTooFar),
        Nobody("draw up a plan from the beginning of time", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage("Count", 1, 2) with { From = DateOnly.MinValue }] }, StageTooFar),
        Nobody("draw up a plan with too long a name", SetAheadBoard.Planning(Id) with { Stages = [SetAheadBoard.Stage(new('x', 121), 1, 2)] }, TooLong),
        Nobody("contribute a plan as a plain card", Say(Id, "Crossing", ContributionKind.Plan), NeedsItsOwnForm),
        BenOrSue("redraw a plan", Redraw(SetAheadBoard.Plan, SetAheadBoard.Stage("Count", 1, 2))),
        BenOrSue("redraw a plan to nothing", Redraw(SetAheadBoard.Plan), NoStages),
        BenOrSue("redraw a plan without what has begun", Redraw(SetAheadBoard.Approved, SetAheadBoard.Stage("Count", 1, 2)), StageUnderWay),
        Nobody("redraw a card that is no plan", Redraw(Open, SetAheadBoard.Stage("Count", 1, 2)), OtherKind),
        Nobody("redraw a hidden plan", Redraw(SetAheadBoard.HiddenPlan, SetAheadBoard.Stage("Count", 1, 2)), WordsNotOnBoard),
        Nobody("redraw a plan of another board", Redraw(Nothing, SetAheadBoard.Stage("Count", 1, 2)), UnknownContribution),
        Steward("approve a plan", new ApprovePlan { Id = Id, ContributionId = SetAheadBoard.Plan }),
        Steward("approve a plan again", new ApprovePlan { Id = Id, ContributionId = SetAheadBoard.Approved }, ApprovedAlready),
        Steward("approve a hidden plan", new ApprovePlan { Id = Id, ContributionId = SetAheadBoard.HiddenPlan }, WordsNotOnBoard),
        Steward("approve a card that is no plan", new ApprovePlan { Id = Id, ContributionId = Open }, OtherKind),
        BenOrSue("start a stage", new StartStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 2 }),
        BenOrSue("start a stage that has begun", new StartStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 1 }, StageBegunAlready),
        BenOrSue("start a stage of a plan that waits", new StartStage { Id = Id, ContributionId = SetAheadBoard.Plan, Stage = 0 }, NotApprovedYet),
        BenOrSue("start a stage that is not there", new StartStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 3 }, NoSuchStage),
        BenOrSue("start a stage before the first", new StartStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = -1 }, NoSuchStage),
        Nobody("start a stage of a card that is no plan", new StartStage { Id = Id, ContributionId = Open, Stage = 0 }, OtherKind),
        Nobody("start a stage of a plan of another board", new StartStage { Id = Id, ContributionId = Nothing, Stage = 0 }, UnknownContribution),
        BenOrSue("finish a stage", new FinishStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 1 }),
        BenOrSue("finish a stage that has not begun", new FinishStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 2 }, StageNotBegun),
        BenOrSue("finish a stage again", new FinishStage { Id = Id, ContributionId = SetAheadBoard.Approved, Stage = 0 }, StageFinishedAlready),
        BenOrSue("finish a stage of a plan that waits", new FinishStage { Id = Id, ContributionId = SetAheadBoard.Plan, Stage = 0 }, NotApprovedYet),
        Nobody("finish a stage of a hidden plan", new FinishStage { Id = Id, ContributionId = SetAheadBoard.HiddenPlan, Stage = 0 }, WordsNotOnBoard),

        Steward("plan a session", SessionBoard.Planning(Id)),
        Steward("plan a session that starts from another", SessionBoard.Planning(Id) with { StartsFrom = SessionBoard.Over, HeldBy = ["Housing", " housing "], Where = "The old bank" }),
        Steward("plan a session for nothing", SessionBoard.Planning(Id) with { Purpose = " " }, Empty),
        Steward("plan a session without rounds", SessionBoard.Planning(Id) with { Rounds = [] }, NoRounds),
        Steward("plan a session with a round that is none", SessionBoard.Planning(Id) with { Rounds = [null!] }, NoRounds),
        Steward("plan a session of twenty-one rounds", SessionBoard.Planning(Id) with { Rounds = [.. Enumerable.Repeat(new PlannedRound(RoundKind.Gather, "What else?"), 21)] }, TooMany),
        Steward("plan a round without a prompt", SessionBoard.Planning(Id) with { Rounds = [new(RoundKind.Gather)] }, Empty),
        Steward("plan a round of no time", SessionBoard.Planning(Id) with { Rounds = [new(RoundKind.Gather, "What else?", 0)] }, NumberOutOfRange),
        Steward("plan a round of less than no time", SessionBoard.Planning(Id) with { Rounds = [new(RoundKind.Gather, "What else?", -1)] }, NumberOutOfRange),
        Steward("plan a session for last week", SessionBoard.Planning(Id) with { Begins = Start.AddDays(-7) }, DatePast),
        Steward("plan a session for the year 9999", SessionBoard.Planning(Id) with { Begins = DateTime.MaxValue }, DateTooFar),
        Steward("plan a session that is public before it closes", SessionBoard.Planning(Id) with { HoursBeforePublic = -1 }, NumberOutOfRange),
        Steward("plan a session that starts from one that is on", SessionBoard.Planning(Id) with { StartsFrom = SessionBoard.On }, UnknownRecord),
        Steward("plan a session that eleven hold", SessionBoard.Planning(Id) with { HeldBy = [.. Enumerable.Range(0, 11).Select(n => $"Body {n}")] }, TooMany),
        Steward("change a planned session", SessionBoard.Changing(SessionBoard.Planned)),
        Steward("change a planned session to no rounds", SessionBoard.Changing(SessionBoard.Planned) with { Rounds = null }, NoRounds),
        Steward("change a session that is on", SessionBoard.Changing(SessionBoard.On) with { Rounds = null }),
        Steward("change a session that is over", SessionBoard.Changing(SessionBoard.Over), SessionClosed),
        Nobody("change a session that is none", SessionBoard.Changing(Open), UnknownRecord),
        Steward("drop a planned session", new DropSession { Id = Id, SessionId = SessionBoard.Planned }),
        Steward("drop a session that is on", new DropSession { Id = Id, SessionId = SessionBoard.On }, SessionOn),
        Steward("drop a session that is over", new DropSession { Id = Id, SessionId = SessionBoard.Over }),
        Nobody("drop a session that is none", new DropSession { Id = Id, SessionId = Nothing }, UnknownRecord),
        Steward("open a session while another is on", new OpenSession { Id = Id, SessionId = SessionBoard.Planned }, OtherSessionOn),
        Steward("open a session twice", new OpenSession { Id = Id, SessionId = SessionBoard.On }, SessionOpenAlready),
        Steward("open a session that is over", new OpenSession { Id = Id, SessionId = SessionBoard.Over }, SessionClosed),
        Nobody("open a session that is none", new OpenSession { Id = Id, SessionId = Nothing }, UnknownRecord),
        Anyone("enter a session", new EnterSession { Id = Id, SessionId = SessionBoard.On, Speaking = new(SpeakingFor.Job, "The school", Footing.Lived) }),
        new("enter a session for a body", new EnterSession { Id = Id, SessionId = SessionBoard.On, Speaking = new(SpeakingFor.Body) }, NotAMember, Yes, NotAMember, NotAMember),
        Nobody("enter a session for a name too long", new EnterSession { Id = Id, SessionId = SessionBoard.On, Speaking = new(SpeakingFor.Job, new('x', 121)) }, TooLong),
        Nobody("enter a session that is not open", new EnterSession { Id = Id, SessionId = SessionBoard.Planned }, SessionNotOpen),
        Nobody("enter a session that is over", new EnterSession { Id = Id, SessionId = SessionBoard.Over }, SessionClosed),
        Nobody("enter a session that is none", new EnterSession { Id = Id, SessionId = Open }, UnknownRecord),
        new("leave a session", new LeaveSession { Id = Id, SessionId = SessionBoard.On }, ComeInFirst, Yes, ComeInFirst, HandPanelOnFirst),
        Nobody("leave a session that is over", new LeaveSession { Id = Id, SessionId = SessionBoard.Over }, SessionClosed),
        Panel("start a round", new StartRound { Id = Id, SessionId = SessionBoard.On, Round = 1 }),
        Panel("start a round that ended", new StartRound { Id = Id, SessionId = SessionBoard.On, Round = 0 }, RoundBegunAlready),
        Panel("start a round that is on", new StartRound { Id = Id, SessionId = SessionBoard.On, Round = 2 }, RoundBegunAlready),
        Panel("start a round beyond the last", new StartRound { Id = Id, SessionId = SessionBoard.On, Round = 4 }, NoSuchRound),
        Panel("start a round before the first", new StartRound { Id = Id, SessionId = SessionBoard.On, Round = -1 }, NoSuchRound),
        Nobody("start a round of a session that is not open", new StartRound { Id = Id, SessionId = SessionBoard.Planned, Round = 0 }, SessionNotOpen),
        Panel("give a round more time", new ExtendRound { Id = Id, SessionId = SessionBoard.On, Round = 2, Minutes = 5 }),
        Panel("give a round less time", new ExtendRound { Id = Id, SessionId = SessionBoard.On, Round = 2, Minutes = -1 }, NumberOutOfRange),
        Panel("give a round four hours more", new ExtendRound { Id = Id, SessionId = SessionBoard.On, Round = 2, Minutes = 240 }, NumberOutOfRange),
        Panel("give a round that ended more time", new ExtendRound { Id = Id, SessionId = SessionBoard.On, Round = 0, Minutes = 5 }, RoundEnded),
        Panel("give a round to come more time", new ExtendRound { Id = Id, SessionId = SessionBoard.On, Round = 1, Minutes = 5 }, RoundNotBegun),
        Panel("pause a round", new PauseRound { Id = Id, SessionId = SessionBoard.On, Round = 2 }),
        Panel("go on with a round that runs", new PauseRound { Id = Id, SessionId = SessionBoard.On, Round = 2, GoOn = true }, NotPaused),
        Panel("pause a round that ended", new PauseRound { Id = Id, SessionId = SessionBoard.On, Round = 0 }, RoundEnded),
        Panel("end a round", new EndRound { Id = Id, SessionId = SessionBoard.On, Round = 2 }),
        Panel("end a round that ended", new EndRound { Id = Id, SessionId = SessionBoard.On, Round = 0 }, RoundEnded),
        Panel("end a round to come", new EndRound { Id = Id, SessionId = SessionBoard.On, Round = 3 }, RoundNotBegun),
        Panel("keep it quiet", new KeepQuiet { Id = Id, SessionId = SessionBoard.On }),
        Panel("show what is shown", new Reveal { Id = Id, SessionId = SessionBoard.On }, ShownAlready),
        Panel("bring everybody to a card", new BringTo { Id = Id, SessionId = SessionBoard.On, ContributionId = Open }),
        Panel("bring everybody to none", new BringTo { Id = Id, SessionId = SessionBoard.On }),
        Panel("bring everybody to a hidden card", new BringTo { Id = Id, SessionId = SessionBoard.On, ContributionId = Hidden }, WordsNotOnBoard),
        Panel("bring everybody to a withdrawn card", new BringTo { Id = Id, SessionId = SessionBoard.On, ContributionId = Withdrawn }, WordsNotOnBoard),
        Panel("bring everybody to an unknown card", new BringTo { Id = Id, SessionId = SessionBoard.On, ContributionId = Nothing }, UnknownContribution),
        new("raise a hand", new RaiseHand { Id = Id, SessionId = SessionBoard.On }, ComeInFirst, HandUpAlready, ComeInFirst, Yes),
        new("take down one's own hand", new LowerHand { Id = Id, SessionId = SessionBoard.On }, HandNotUp, Yes, HandNotUp, HandNotUp),
        new("take down Ben's hand", new LowerHand { Id = Id, SessionId = SessionBoard.On, HandId = SessionBoard.BensHand }, NotYourPanel, Yes, NotYourPanel, Yes),
        Nobody("take down a hand that is none", new LowerHand { Id = Id, SessionId = SessionBoard.On, HandId = Open }, HandNotUp),
        new("hand the turn on", new HandOnTurn { Id = Id, SessionId = SessionBoard.On, From = Sue.Id }, NotYourTurn, NotYourTurn, NotYourTurn, Yes),
        new("hand the turn on to Ben", new HandOnTurn { Id = Id, SessionId = SessionBoard.On, From = Sue.Id, To = Ben.Id }, NotYourTurn, NotYourTurn, NotYourTurn, Yes),
        new("hand on a turn that moved on", new HandOnTurn { Id = Id, SessionId = SessionBoard.On, From = Ben.Id }, NotYourTurn, NotYourTurn, NotYourTurn, TurnMovedOn),
        new("hand the turn on to somebody who is not there", new HandOnTurn { Id = Id, SessionId = SessionBoard.On, From = Sue.Id, To = Ann.Id }, NotYourTurn, NotYourTurn, NotYourTurn, NotInSession),
        Panel("hand the panel on", new HandPanel { Id = Id, SessionId = SessionBoard.On, To = Ben.Id }),
        Panel("hand the panel to oneself", new HandPanel { Id = Id, SessionId = SessionBoard.On, To = Sue.Id }, YourPanelAlready),
        Panel("hand the panel to somebody who is not there", new HandPanel { Id = Id, SessionId = SessionBoard.On, To = Ann.Id }, NotInSession),
        new("take the panel over", new TakePanel { Id = Id, SessionId = SessionBoard.On, From = Sue.Id }, PanelHeld, PanelHeld, PanelHeld, YourPanelAlready),
        new("take the panel over from who no longer has it", new TakePanel { Id = Id, SessionId = SessionBoard.On, From = Ben.Id }, PanelMovedOn, PanelMovedOn, PanelMovedOn, YourPanelAlready),
        Nobody("notice that the panel is free", new NoticePanel { Id = Id, SessionId = SessionBoard.On, HeldBy = Sue.Id, Free = true }, OnlyTheBoard),
        Panel("close a session", new CloseSession { Id = Id, SessionId = SessionBoard.On }),
        Nobody("close a session that is over", new CloseSession { Id = Id, SessionId = SessionBoard.Over }, SessionClosed),
        Nobody("close a session that is not open", new CloseSession { Id = Id, SessionId = SessionBoard.Planned }, SessionNotOpen),
        Anyone("have everything of theirs taken off", new EraseMe { Id = Id }),
        Anyone("complain", new Complain { Id = Id, Words = "Nobody answers" }),
        Nobody("complain without words", new Complain { Id = Id, Words = " " }, Empty),
        Steward("say how long words are kept", new SetKeeping { Id = Id, Months = 24 }),
        Steward("keep words for no time", new SetKeeping { Id = Id, Months = 0 }, NumberOutOfRange),
        Steward("keep words for eleven years", new SetKeeping { Id = Id, Months = 121 }, NumberOutOfRange),
        Steward("keep words as they are kept", new SetKeeping { Id = Id }, KeptSoAlready),
        Nobody("contribute under the id of somebody's leaving", Say(Left.IdOf(Ann.Id), "A bench would help"), IdTaken),
        Nobody("take back words that do not wait", new TakeBackWaiting { Id = Id, SessionId = SessionBoard.On, ActId = Open }, NotWaiting),
        new("take back words that are to be read first", new TakeBackWaiting { Id = Id, ActId = CareBoard.Waits }, NotYours, NotYours, Yes, NotYours),
        new("take back words that were turned down", new TakeBackWaiting { Id = Id, ActId = CareBoard.TurnedDown }, NotYours, NotYours, Yes, NotYours),

        Steward("agree ground rules", new AgreeGroundRules { Id = Id, Rules = ["Be kind"] }),
        Steward("agree no ground rules", new AgreeGroundRules { Id = Id, Rules = [] }, Empty),
        Steward("agree a ground rule without words", new AgreeGroundRules { Id = Id, Rules = ["Be kind", " "] }, Empty),
        Steward("agree eleven ground rules", new AgreeGroundRules { Id = Id, Rules = [.. Enumerable.Repeat("Be kind", 11)] }, TooMany),
        Steward("agree a ground rule that is too long", new AgreeGroundRules { Id = Id, Rules = [new('x', 1001)] }, TooLong),
        Steward("hold all", CareBoard.Setting(PostingMode.HoldAll)),
        Steward("open to all without saying why", CareBoard.Setting(PostingMode.Open) with { Why = null }),
        Steward("freeze without saying why", CareBoard.Setting(PostingMode.Frozen) with { Why = " " }, Empty),
        Steward("set it to no mode", CareBoard.Setting((PostingMode)9), Malformed),
        Steward("go slowly by no minutes", CareBoard.Setting(PostingMode.Slow) with { SlowMinutes = 0 }, NumberOutOfRange),
        Steward("allow less than no links", CareBoard.Setting(PostingMode.Open) with { Links = -1 }, NumberOutOfRange),
        Steward("say so after a month", CareBoard.Setting(PostingMode.Open) with { AlertHours = 24 * 31 }, NumberOutOfRange),
        Steward("let in", new LetIn { Id = Id, ActIds = [CareBoard.Waits] }),
        Steward("let in what was turned down", new LetIn { Id = Id, ActIds = [CareBoard.TurnedDown, CareBoard.Waits] }),
        Steward("let in what does not wait", new LetIn { Id = Id, ActIds = [Open] }, NotWaiting),
        Steward("let in nothing", new LetIn { Id = Id, ActIds = [] }, NotWaiting),
        Steward("let in too many", new LetIn { Id = Id, ActIds = [.. Enumerable.Repeat(CareBoard.Waits, 501)] }, TooMany),
        Steward("turn down", new TurnDown { Id = Id, ActIds = [CareBoard.Waits], Reason = "It names a person" }),
        Steward("turn down for a rule", new TurnDown { Id = Id, ActIds = [CareBoard.Waits], Rule = 2 }),
        Steward("turn down for no reason", new TurnDown { Id = Id, ActIds = [CareBoard.Waits] }, Empty),
        Steward("turn down for a rule that is none", new TurnDown { Id = Id, ActIds = [CareBoard.Waits], Rule = 3 }, NoSuchRule),
        Steward("turn down what does not wait", new TurnDown { Id = Id, ActIds = [Nothing], Reason = "It names a person" }, NotWaiting),
        new("report a card", new ReportCard { Id = Id, ContributionId = Open, Rule = 1 }, Yes, ReportedAlready, Yes, Yes),
        Anyone("report a card in words", new ReportCard { Id = Id, ContributionId = AnnsStep, Words = "It is an advert" }),
        Nobody("report a card for nothing", new ReportCard { Id = Id, ContributionId = AnnsStep, Words = " " }, Empty),
        Nobody("report a card for a rule that is none", new ReportCard { Id = Id, ContributionId = AnnsStep, Rule = 0 }, NoSuchRule),
        Nobody("report a hidden card", new ReportCard { Id = Id, ContributionId = Hidden, Rule = 1 }, WordsNotOnBoard),
        Nobody("report an unknown card", new ReportCard { Id = Id, ContributionId = Nothing, Rule = 1 }, UnknownContribution),
        Steward("see to a report", new SeeToReport { Id = Id, ReportId = CareBoard.BensReport }),
        Steward("see to a report that is none", new SeeToReport { Id = Id, ReportId = Open }, UnknownRecord),
        Steward("hide many", new HideMany { Id = Id, ContributionIds = [Open, Hidden, Nothing], Reason = "They name a person" }),
        Steward("hide all of one person", new HideMany { Id = Id, By = Ann.Id, Rule = 2 }),
        Steward("hide all of an hour", new HideMany { Id = Id, From = Start, Until = Start.AddHours(1), Rule = 2 }),
        Steward("hide nothing in particular", new HideMany { Id = Id, From = Start, Rule = 2 }, WhichCards),
        Steward("hide many for no reason", new HideMany { Id = Id, ContributionIds = [Open] }, Empty),
        Steward("hide what is hidden", new HideMany { Id = Id, ContributionIds = [Hidden, Withdrawn], Rule = 1 }, NoneToHide),
        Steward("hide too many", new HideMany { Id = Id, ContributionIds = [.. Enumerable.Repeat(Open, 501)], Rule = 1 }, TooMany),
        Steward("hide for a rule that is none", new Hide { Id = Id, ContributionId = Open, Rule = 3 }, NoSuchRule),
        Steward("restore many", new RestoreMany { Id = Id, ActId = IdOf("act 2") }),
        Steward("restore what no such act hid", new RestoreMany { Id = Id, ActId = Nothing }, NotHidden),
    ];

    public static TheoryData<string> Whats => [.. Rows.Select(row => row.What)];

    [Theory, MemberData(nameof(Whats))]
    [Rule("A1", "A2", "A3", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13", "A14", "A15", "A21", "E1", "E2", "E10", "E12", "E13", "E14", "E16", "E70", "E71", "E72", "E41", "E52", "E53", "M1", "M6", "M10", "M60", "M61", "M63", "M64", "M65", "M140", "M141", "M146", "M147", "M148", "M155", "M156", "M157", "M158", "M110", "M112", "M120", "M121", "M123", "M127", "N1", "N2", "N3", "N4", "N5", "N7", "N9", "N10", "N12", "N13", "G2", "G3", "G4", "G10", "G11", "G13", "G15", "G17")]
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
                Assert.Empty(decision.Hold);
                Assert.Empty(decision.LetGo);
                Assert.Empty(decision.Wait);
                Assert.Empty(decision.NoLongerWaiting);
                Assert.Null(decision.Cast);
            }
            else
            {
                Assert.True(decision.Changed.Count + decision.NoLongerWaiting.Count + decision.SeenTo.Count > 0 || decision.Cast is not null || decision.Report is not null);
            }
        }
    }

    [Fact]
    public void No_kind_of_act_is_missing_from_the_table() =>
        Assert.Equal(
            typeof(Act).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Act)) && !type.IsAbstract).Select(type => type.Name).Order(),
            Rows.Select(row => row.Act.GetType().Name).Distinct().Order());

    // Further, and on it what the acts beyond cards, threads and energy are about.
    private static SmallBoard All() => CareBoard.AddTo(SessionBoard.AddTo(AskedBoard.AddTo(BodiesBoard.AddTo(SetAheadBoard.AddTo(PromisedBoard.AddTo(Further()))))))
        .Does(Sue, new AddTheme { Id = Housing, Name = "Housing" })
        .Does(Sue, new AddTheme { Id = Repairs, Name = "Repairs", Under = Housing })
        .Does(Ben, new FileUnder { Id = IdOf("act 4"), ContributionId = BensAnswer, ThemeId = Housing });

    private static Row Anyone(string what, Act act) => new(what, act, Yes, Yes, Yes, Yes);
    private static Row Nobody(string what, Act act, string code) => new(what, act, code, code, code, code);
    private static Row Author(string what, Act act, string code = Yes) => new(what, act, code, NotYours, NotYours, NotYours);
    private static Row Steward(string what, Act act, string code = Yes) => new(what, act, StewardsOnly, StewardsOnly, StewardsOnly, code);
    private static Row BenOrSue(string what, Act act, string code = Yes) => new(what, act, NotYours, code, NotYours, code);
    private static Row Sues(string what, Act act, string code = Yes) => new(what, act, NotYours, NotYours, NotYours, code);
    private static Row AuthorOrSue(string what, Act act, string code = Yes) => new(what, act, code, NotYours, NotYours, code);

    private static Row Panel(string what, Act act, string code = Yes) => new(what, act, NotYourPanel, NotYourPanel, NotYourPanel, code);

    private static IEnumerable<ContributionKind> Kinds(bool needing) =>
        Enum.GetValues<ContributionKind>().Where(kind => DialogueBoard.Contributions.Kinds.NeedsAnActOfItsOwn(kind) == needing);

    private static DateOnly Tomorrow => Day.Of(Start).AddDays(1);
    private static TryStep Try(string text, DateOnly? day, params Guid[] about) => new() { Id = Id, Text = text, LookAgain = day, About = about };
    private static RedrawPlan Redraw(Guid plan, params PlannedStage[] stages) => new() { Id = Id, ContributionId = plan, Stages = stages };
    private static LookAgain Look(Guid step, StepVerdict verdict) => new() { Id = Id, ContributionId = step, Verdict = verdict };

    private sealed record Row(string What, Act Act, string Ann, string Ben, string OtherAnn, string Sue);
}
