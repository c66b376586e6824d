using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.MyData;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Server.Writing;

/// <summary>
/// Decides a batch of acts against one view, in order, each seeing those before it, and gathers what is to be stored.
/// Pure: it may be thrown away and done again against a later view.
/// </summary>
internal sealed class Batch(
    BoardView before,
    DateTime now,
    IReadOnlyDictionary<Guid, HeldWords> heldBefore,
    IReadOnlyList<WaitingAct> waitingBefore,
    IReadOnlyList<CardReport> reportsBefore,
    IReadOnlyDictionary<Guid, BoardChange> storedBefore)
{
    private readonly Dictionary<Guid, BoardRecord> _changed = [];
    private readonly Dictionary<Guid, HeldWords?> _held = [];
    private readonly Dictionary<(Guid OnId, Guid Voter), Ballot> _cast = [];
    private readonly Dictionary<Guid, WaitingAct?> _waiting = [];
    private readonly List<Forgotten> _forgotten = [];
    private readonly Dictionary<Guid, CardReport> _reports = [];
    private readonly HashSet<Guid> _seenTo = [];
    private readonly HashSet<Guid> _seenToOn = [];
    private readonly List<BoardChange> _changes = [];
    private readonly Dictionary<Guid, BoardChange> _changeOf = [];
    private readonly List<(PendingAct Pending, ActOutcome Outcome)> _outcomes = [];
    private BoardView _view = before;

    public BoardView Before { get; } = before;

    /// <summary>The board's row once this batch is stored.</summary>
    public Board Board => _view.Board;

    /// <summary>The records as they are once this batch is stored.</summary>
    public IReadOnlyCollection<BoardRecord> Changed => _changed.Values;

    /// <summary>Held words to store, by contribution; null for those to forget.</summary>
    public IReadOnlyDictionary<Guid, HeldWords?> Held => _held;

    /// <summary>What is said in private; each replaces what the same voter said on the same thing.</summary>
    public IReadOnlyCollection<Ballot> Cast => _cast.Values;

    /// <summary>What is kept back from now on, by the act's id; null for what is no longer.</summary>
    public IReadOnlyDictionary<Guid, WaitingAct?> Waiting => _waiting;

    /// <summary>What leaves the tables beside the board with this batch, after all else is stored.</summary>
    public IReadOnlyList<Forgotten> Forgotten => _forgotten;

    /// <summary>Whether words leave with it that nobody is to find again in unused parts of the database.</summary>
    public bool Erases => _forgotten.Count > 0 || _changed.Values.Any(record => record is Contribution { State: ContributionState.LetGo });

    /// <summary>Whether words leave the board with it, of which unused parts of the database may keep a copy.</summary>
    public bool LeavesOldPages => Erases || _changed.Values.Any(record => record is Contribution { State: ContributionState.Withdrawn });

    /// <summary>Which of those that are kept back from now on were so before.</summary>
    public IEnumerable<Guid> WaitedBefore => waitingBefore.Select(one => one.ActId).Where(_waiting.ContainsKey);

    /// <summary>What people told of cards in private.</summary>
    public IReadOnlyCollection<CardReport> Reports => _reports.Values;

    /// <summary>Reports that were seen to; and contributions of which all are.</summary>
    public IReadOnlyCollection<Guid> SeenTo => _seenTo;

    /// <inheritdoc cref="SeenTo"/>
    public IReadOnlyCollection<Guid> SeenToOn => _seenToOn;

    /// <summary>When it is decided, UTC.</summary>
    public DateTime Now { get; } = now;

    /// <summary>The numbered history this batch adds.</summary>
    public IReadOnlyList<BoardChange> Changes => _changes;

    /// <summary>Whether any act was refused, which one that was stored before may seem to be.</summary>
    public bool HasRefusals => _outcomes.Any(outcome => outcome.Outcome.Refusal is not null);

    public void Decide(PendingAct pending)
    {
        var act = pending.Act;
        if (_changeOf.GetValueOrDefault(act.Id) is { } earlier || storedBefore.TryGetValue(act.Id, out earlier))
        {
            _outcomes.Add((pending, earlier.ActHash.AsSpan().SequenceEqual(pending.Hash)
                ? earlier.Receipt(repeated: true)
                : Refusal.Because(RefusalCode.SameIdOtherContent)));
            return;
        }

        var decision = Rules.Decide(new(_view, pending.Actor, Now, HeldFor(act)) { HeldByOne = HeldBy(act), Waiting = WaitingFor(act), Reports = ReportsFor(act) }, act);
        _outcomes.Add((pending, decision.Refusal is { } refusal ? refusal : Take(pending, decision)));
    }

    /// <summary>Tells everyone in the batch what became of their act. Only after it is stored.</summary>
    public void Settle()
    {
        foreach (var (pending, outcome) in _outcomes)
        {
            pending.Settle(outcome);
        }
    }

    private HeldWords? HeldFor(Act act) => act.NeedsHeldWordsOf is not { } id ? null
        : _held.TryGetValue(id, out var held) ? held
        : heldBefore.GetValueOrDefault(id);

    private IReadOnlyList<HeldWords> HeldBy(Act act) => act.NeedsHeldBy is not { } hidden ? [] :
        [.. heldBefore.Values.Where(held => !_held.ContainsKey(held.ContributionId)).Concat(_held.Values.OfType<HeldWords>()).Where(held => held.HiddenIn == hidden)];

    private IReadOnlyList<WaitingAct> WaitingFor(Act act)
    {
        var (session, ids) = (act.NeedsWaiting, act.NeedsWaitingActs);
        if (session is null && ids.Count == 0)
        {
            return [];
        }

        var asked = ids.ToHashSet();
        return [.. waitingBefore.Where(one => !_waiting.ContainsKey(one.ActId)).Concat(_waiting.Values.OfType<WaitingAct>())
            .Where(one => asked.Contains(one.ActId) || (session is not null && one.SessionId == session))];
    }

    private IReadOnlyList<CardReport> ReportsFor(Act act)
    {
        var (reports, on) = (act.NeedsReports, act.NeedsReportsOn);
        return reports.Count == 0 && on is null ? [] :
            [.. reportsBefore.Concat(_reports.Values).Where(one => reports.Contains(one.Id) || one.ContributionId == on)
                .Select(one => _seenTo.Contains(one.Id) || _seenToOn.Contains(one.ContributionId) ? one with { SeenToAt = one.SeenToAt ?? Now } : one)];
    }

    // A card that is moved, reworded or hidden later is still as new as it was.
    private BoardRecord Entering(BoardRecord record) =>
        record is Contribution card && !_view.Contributions.ContainsKey(card.Id) ? card with { Entered = card.Version } : record;

    private Receipt Take(PendingAct pending, Decision decision)
    {
        var version = _view.Version + 1;
        var boardId = _view.Board.Id;
        var changed = decision.Changed.Select(record => Entering(record with { BoardId = boardId, Version = version })).ToArray();
        foreach (var record in changed)
        {
            _changed[record.Id] = record;
        }

        foreach (var hold in decision.Hold)
        {
            _held[hold.ContributionId] = hold with { BoardId = boardId };
        }

        foreach (var letGo in decision.LetGo)
        {
            _held[letGo] = null;
        }

        if (decision.Cast is { } cast)
        {
            _cast[(cast.OnId, cast.Voter)] = cast;
        }

        TakeCare(decision, boardId);

        if (decision.Forget is { } forget)
        {
            _forgotten.Add(forget);
        }

        var change = new BoardChange
        {
            BoardId = boardId,
            Version = version,
            ActId = pending.Act.Id,
            ActHash = pending.Hash,
            ParticipantId = pending.Act is BallotAct ? Guid.Empty : pending.Actor.Id,
            Type = pending.Act.GetType().Name,
            Waits = WaitsFor(pending.Act, decision) is not null,
            ForCare = WaitsFor(pending.Act, decision) == Acts.WaitsFor.Care,
            BySteward = pending.Act is not BallotAct && pending.Actor.On(_view).IsSteward,
            At = Now,
        };
        _changes.Add(change);
        _changeOf[change.ActId] = change;
        _view = _view.With(_view.Board with { Version = version }, changed);
        return change.Receipt(repeated: false);
    }

    private void TakeCare(Decision decision, Guid boardId)
    {
        foreach (var wait in decision.Wait)
        {
            _waiting[wait.ActId] = wait with { BoardId = boardId };
        }

        foreach (var id in decision.NoLongerWaiting)
        {
            _waiting[id] = null;
        }

        if (decision.Report is { } report)
        {
            _reports[report.Id] = report with { BoardId = boardId };
        }

        _seenTo.UnionWith(decision.SeenTo);
        _seenToOn.UnionWith(decision.SeenToOn);
    }

    // The act itself waits, and not another that it speaks of.
    private static WaitsFor? WaitsFor(Act act, Decision decision) =>
        decision.Wait.FirstOrDefault(one => one.ActId == act.Id) is not { } wait ? null
        : wait.SessionId is null ? Acts.WaitsFor.Care
        : Acts.WaitsFor.Session;
}
