using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Threads;

namespace DialogueBoard.Tests;

/// <summary>
/// A board in memory, moved on by the rules alone, as the writer would. <see cref="Begun"/> has on it one of everything
/// that a rule may ask about.
/// </summary>
internal sealed class SmallBoard
{
    public static readonly DateTime Start = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    public static readonly Actor Ann = new(IdOf("Ann"), "Ann", IsSteward: false) { Voter = IdOf("Ann in private") };
    public static readonly Actor Ben = new(IdOf("Ben"), "Ben", IsSteward: false) { Voter = IdOf("Ben in private") };
    public static readonly Actor OtherAnn = new(IdOf("another Ann"), "Ann", IsSteward: false) { Voter = IdOf("another Ann in private") };
    public static readonly Actor Sue = new(IdOf("Sue"), "Sue", IsSteward: true) { Voter = IdOf("Sue in private") };

    // Ann's, but for the answer.
    public static readonly Guid Open = IdOf("open");
    public static readonly Guid AnnsStep = IdOf("step");
    public static readonly Guid StoppedStep = IdOf("stopped step");
    public static readonly Guid Withdrawn = IdOf("withdrawn");
    public static readonly Guid Hidden = IdOf("hidden");
    public static readonly Guid BensAnswer = IdOf("answer");
    public static readonly Guid BensThread = IdOf("drawn");
    public static readonly Guid BensEnergy = IdOf("energy");
    public static readonly Guid Nothing = IdOf("nothing");

    private readonly Dictionary<Guid, HeldWords> _held = [];
    private readonly List<WaitingAct> _waiting = [];
    private readonly List<CardReport> _reports = [];

    public BoardView View { get; private set; } = BoardView.Empty(new()
    {
        Id = IdOf("board"),
        Code = "TESTB0AR",
        Title = "Getting about",
        Epoch = "e1",
        OpenedAt = Start,
        StewardKeyHash = "",
    });

    public IReadOnlyDictionary<Guid, HeldWords> Held => _held;

    /// <summary>What is kept back, in sessions or to be read first.</summary>
    public IReadOnlyList<WaitingAct> Waiting => _waiting;

    /// <summary>What was told of cards in private.</summary>
    public IReadOnlyList<CardReport> Reports => _reports;

    /// <summary>When what is done next is done.</summary>
    public DateTime Now => Start.AddMinutes(View.Version);

    public static SmallBoard Begun()
    {
        var board = new SmallBoard();
        board.Does(Ann, Say(Open, "The last bus goes at six"));
        board.Does(Ann, Say(Withdrawn, "I spoke too soon"));
        board.Does(Ann, new Contribute
        {
            Id = Hidden,
            Kind = ContributionKind.Story,
            Text = "It was his fault",
            Speaking = new(SpeakingFor.Others, "my neighbour", Footing.Lived),
            When = "I lost my bus",
            Place = "Mill Lane",
        });
        board.Does(Ben, Say(BensAnswer, "Could the school bus take us?", ContributionKind.Question, Open));
        board.Does(Ben, new DrawThread { Id = BensThread, From = BensAnswer, To = Withdrawn, Relation = ThreadRelation.Links });
        board.Does(Ben, new OfferEnergy { Id = BensEnergy, ContributionId = Open, With = EnergyKind.Time, Note = "Saturdays" });
        board.Does(Ann, new Withdraw { Id = IdOf("act 1"), ContributionId = Withdrawn });
        board.Does(Sue, new Hide { Id = IdOf("act 2"), ContributionId = Hidden, Reason = "It names a person" });
        return board;
    }

    /// <summary>A board as <see cref="Begun"/>, with what stands beside cards as well: two steps of Ann's, one of them stopped.</summary>
    public static SmallBoard Further()
    {
        var board = Begun();
        board.Does(Ann, new TryStep { Id = AnnsStep, Text = "The school van runs on Fridays", CarriedBy = "The school", LookAgain = new(2026, 3, 20), About = [Open] });
        board.Does(Ann, new TryStep { Id = StoppedStep, Text = "A bench by the stop", LookAgain = new(2026, 3, 20) });
        board.Does(Ann, new LookAgain { Id = IdOf("act 3"), ContributionId = StoppedStep, Verdict = StepVerdict.Stop });
        return board;
    }

    /// <summary>The same id for the same word.</summary>
    public static Guid IdOf(string word) => DerivedId.Of(Guid.Empty, word);

    public static Contribute Say(Guid id, string text, ContributionKind kind = ContributionKind.Issue, params Guid[] about) =>
        new() { Id = id, Kind = kind, Text = text, About = about };

    public Decision Decide(Actor actor, Act act) => Decide(actor, act, Now);

    /// <summary>What the rules say to an act at some moment.</summary>
    public Decision Decide(Actor actor, Act act, DateTime at) => Rules.Decide(
        new(View, actor, at, act.NeedsHeldWordsOf is { } id ? _held.GetValueOrDefault(id) : null)
        {
            HeldByOne = [.. _held.Values.Where(held => act.NeedsHeldBy is { } hidden && held.HiddenIn == hidden)],
            Waiting = [.. _waiting.Where(one => (act.NeedsWaiting is { } session && one.SessionId == session) || act.NeedsWaitingActs.Contains(one.ActId))],
            Reports = [.. _reports.Where(one => act.NeedsReports.Contains(one.Id) || one.ContributionId == act.NeedsReportsOn)],
        },
        act);

    /// <summary>Performs an act if the rules allow it.</summary>
    public Decision Tries(Actor actor, Act act)
    {
        var decision = Decide(actor, act);
        return decision.Refusal is null ? Takes(decision) : decision;
    }

    /// <summary>Moves the board on by what was decided elsewhere, at another time.</summary>
    public Decision Takes(Decision decision)
    {
        var version = View.Version + 1;
        View = View.With(View.Board with { Version = version }, decision.Changed.Select(record => record with { BoardId = View.Board.Id, Version = version }));
        foreach (var hold in decision.Hold)
        {
            _held[hold.ContributionId] = hold;
        }

        foreach (var letGo in decision.LetGo)
        {
            _held.Remove(letGo);
        }

        foreach (var held in _held.Values.Where(held => held.AuthorId == decision.Forget?.PersonId).ToList())
        {
            _held.Remove(held.ContributionId);
        }

        _waiting.RemoveAll(one => one.AuthorId == decision.Forget?.PersonId);
        TakesCare(decision);
        return decision;
    }

    /// <summary>Performs an act that the rules allow.</summary>
    public SmallBoard Does(Actor actor, Act act)
    {
        var decision = Tries(actor, act);
        return decision.Refusal is null ? this : throw new InvalidOperationException($"{act} was refused: {decision.Refusal.Detail}");
    }

    private void TakesCare(Decision decision)
    {
        // Sent again, an act is there once: the writer sees to that. What waits on in another way takes the place of what waited.
        _waiting.RemoveAll(one => decision.NoLongerWaiting.Contains(one.ActId) || decision.Wait.Any(wait => wait.ActId == one.ActId));
        _waiting.AddRange(decision.Wait);
        if (decision.Report is { } report)
        {
            _reports.Add(report);
        }

        for (var n = 0; n < _reports.Count; n++)
        {
            _reports[n] = decision.SeenTo.Contains(_reports[n].Id) || decision.SeenToOn.Contains(_reports[n].ContributionId)
                ? _reports[n] with { SeenToAt = _reports[n].SeenToAt ?? Now }
                : _reports[n];
        }
    }
}
