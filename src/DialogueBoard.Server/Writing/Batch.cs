using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.MyData;
using DialogueBoard.Sessions;

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
    IReadOnlyDictionary<Guid, BoardChange> storedBefore)
{
    private readonly Dictionary<Guid, BoardRecord> _changed = [];
    private readonly Dictionary<Guid, HeldWords?> _held = [];
    private readonly Dictionary<(Guid OnId, Guid Voter), Ballot> _cast = [];
    private readonly Dictionary<Guid, WaitingAct?> _waiting = [];
    private readonly List<Forgotten> _forgotten = [];
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
                ? new Receipt(earlier.Version, Repeated: true, earlier.Waits)
                : Refusal.Because(RefusalCode.SameIdOtherContent)));
            return;
        }

        var decision = Rules.Decide(new(_view, pending.Actor, now, HeldFor(act)) { Waiting = WaitingFor(act) }, act);
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

    private IReadOnlyList<WaitingAct> WaitingFor(Act act) => act.NeedsWaiting is not { } session ? [] :
        [.. waitingBefore.Where(one => one.SessionId == session && !_waiting.ContainsKey(one.ActId)), .. _waiting.Values.OfType<WaitingAct>().Where(one => one.SessionId == session)];

    private Receipt Take(PendingAct pending, Decision decision)
    {
        var version = _view.Version + 1;
        var boardId = _view.Board.Id;
        var changed = decision.Changed.Select(record => record with { BoardId = boardId, Version = version }).ToArray();
        foreach (var record in changed)
        {
            _changed[record.Id] = record;
        }

        if (decision.Hold is { } hold)
        {
            _held[hold.ContributionId] = hold with { BoardId = boardId };
        }

        if (decision.LetGo is { } letGo)
        {
            _held[letGo] = null;
        }

        if (decision.Cast is { } cast)
        {
            _cast[(cast.OnId, cast.Voter)] = cast;
        }

        if (decision.Wait is { } wait)
        {
            _waiting[wait.ActId] = wait with { BoardId = boardId };
        }

        foreach (var id in decision.NoLongerWaiting)
        {
            _waiting[id] = null;
        }

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
            Waits = decision.Wait is not null,
            At = now,
        };
        _changes.Add(change);
        _changeOf[change.ActId] = change;
        _view = _view.With(_view.Board with { Version = version }, changed);
        return new(version, Repeated: false, change.Waits);
    }
}
