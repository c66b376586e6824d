using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Learning;
using DialogueBoard.Openings;
using DialogueBoard.OurMix;
using DialogueBoard.Seeds;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Threads;
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

        new(Practices.WhatIsGrowing, "notice a gain", Ann, new NoticeGain { Id = Id, Text = "They ring each other", Of = GainOf.Process }),
        new(Practices.TryIt, "start a trial", Ann, PromisedBoard.Trying(Id)),
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
        ("put the board down", Sue, new PutCareDown { Id = Id }),
        ("say anew that one looks after the board", Sue with { Name = "Susan" }, new LookAfter { Id = Id }),
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
        foreach (var (principle, stop) in Enum.GetValues<Principle>().SelectMany(principle => Enumerable.Range(Mix.First, Mix.Last).Select(stop => (principle, stop))))
        {
            Assert.True(At(principle, stop).Decide(who, act).Refusal is null, $"{what} with {principle} at {stop.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    [Fact, Rule("M170")]
    public void Every_practice_but_the_picture_of_a_tree_has_something_that_begins_it() =>
        Assert.Equal(Practices.All.Except([Practices.Umbrella]).Order(ByName), Starts.Select(start => start.Practice).Distinct().Order(ByName));

    [Fact, Rule("M170", "M171")]
    public void Every_kind_of_act_stands_in_one_of_the_two_tables()
    {
        var known = Starts.Select(start => start.Act).Concat(SeesThrough.Select(one => one.Act)).Select(act => act.GetType()).ToHashSet();
        var elsewhere = new[] { typeof(ComeDue), typeof(BringIn), typeof(TakeCare), typeof(MoveDials), typeof(Mark), typeof(StartExperiment), typeof(EndExperiment) };
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

    private static SmallBoard At(Principle principle, int stop)
    {
        var board = Filled();
        return board.View.Mix[principle] == stop ? board : board.Does(Sue, new MoveDials { Id = IdOf("move"), To = [new(principle, stop)], Why = "To see" });
    }

    // One of everything that an act of the tables may be about, put there while all was at hand.
    private static SmallBoard Filled() => PromisedBoard.AddTo(Further())
        .Does(Ann, Say(Offer, "A room on Fridays", ContributionKind.Offer))
        .Does(Ann, Say(Need, "Somewhere dry to wait", ContributionKind.Need))
        .Does(Ann, new StartGroup { Id = Group, Text = "The evenings", Until = Later })
        .Does(Ben, new SayStuck { Id = IdOf("stuck"), ContributionId = Open, Where = StuckAt.Rule })
        .Does(Sue, new LookAfter { Id = IdOf("care") });

    private static IEnumerable<Beginning> Speaking(Practice practice, params ContributionKind[] kinds) =>
        kinds.Select(kind => new Beginning(practice, $"say a {kind}", Ann, Say(Id, "Words", kind, kind is ContributionKind.For or ContributionKind.Against ? [Open] : [])));

    private sealed record Beginning(Practice Practice, string What, Actor Who, Act Act);
}
