using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Learning;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Promises;

/// <summary>One of everything about promises, learnings and seeds, all of them Ben's.</summary>
internal static class PromisedBoard
{
    public static readonly Guid Promise = IdOf("promise");
    public static readonly Guid WithdrawnPromise = IdOf("withdrawn promise");
    public static readonly Guid LetGo = IdOf("promise let go");
    public static readonly Guid Learning = IdOf("learning");
    public static readonly Guid HiddenLearning = IdOf("hidden learning");
    public static readonly Guid Seed = IdOf("seed");
    public static readonly Guid HiddenSeed = IdOf("hidden seed");
    public static readonly Guid Trial = IdOf("trial");
    public static readonly Guid ToldTrial = IdOf("told trial");

    public static SmallBoard AddTo(SmallBoard board) => board
        .Does(Ben, Say(Learning, "People walk where it is lit", ContributionKind.Learning))
        .Does(Ben, Say(HiddenLearning, "It was the lamp", ContributionKind.Learning))
        .Does(Ben, new StandBehind { Id = IdOf("standing"), ContributionId = Learning, Footing = Footing.Lived })
        .Does(Ben, Promising(Promise, Learning))
        .Does(Ben, Promising(WithdrawnPromise))
        .Does(Ben, Promising(LetGo))
        .Does(Ben, LettingGo(IdOf("why")) with { About = [LetGo] })
        .Does(Ben, new Withdraw { Id = IdOf("promise back"), ContributionId = WithdrawnPromise })
        .Does(Ben, Say(Seed, "A walking bus in the next town", ContributionKind.Seed))
        .Does(Ben, Say(HiddenSeed, "His own taxi", ContributionKind.Seed))
        .Does(Ben, Trying(Trial))
        .Does(Ben, Trying(ToldTrial))
        .Does(Ben, new TellTrial { Id = IdOf("told"), ContributionId = ToldTrial, Noticed = "Six children walked", Next = "A second route" })
        .Does(Sue, new Hide { Id = IdOf("hide learning"), ContributionId = HiddenLearning, Reason = "It names a person" })
        .Does(Sue, new Hide { Id = IdOf("hide seed"), ContributionId = HiddenSeed, Reason = "It names a person" });

    /// <summary>So many days after the board began.</summary>
    public static DateOnly Day(int ahead) => DateOnly.FromDateTime(Start).AddDays(ahead);

    public static MakePromise Promising(Guid id, params Guid[] about) => new()
    {
        Id = id,
        Text = "The path is lit and looked after",
        About = about,
        Because = "people walk where it is lit",
        Agency = new(["Highways", "The parks team"], Day(10), "The town council"),
        Community = new(["Mill Lane neighbours"], Day(20)),
    };

    public static ReportBack Reporting(Guid id) =>
        new() { Id = id, Text = "The lamps are ordered", About = [Promise], Half = PromiseHalf.Agency };

    public static LetPromiseGo LettingGo(Guid id) => new() { Id = id, Text = "The path is closed for good", About = [Promise] };

    public static StartTrial Trying(Guid id) => new() { Id = id, Text = "Walking to school together", About = [Seed] };

    /// <summary>The board once somebody has done something at a moment of the test's own choosing; the rules must allow it.</summary>
    public static BoardView Then(this BoardView view, DateTime now, Actor actor, Act act)
    {
        var decision = Rules.Decide(new(view, actor, now), act);
        return decision.Refusal is null
            ? view.With(view.Board with { Version = view.Version + 1 }, decision.Changed)
            : throw new InvalidOperationException($"{act} was refused: {decision.Refusal.Detail}");
    }

    /// <summary>The board once it has noticed by itself all dates that have come.</summary>
    public static BoardView Notices(this BoardView view, DateTime now) => view.Sides.Values
        .Where(side => side.Due <= now)
        .Aggregate(view, (next, side) => next.Then(now, Actor.TheBoard, new ComeDue { Id = Guid.NewGuid(), RecordId = side.Id }));
}
