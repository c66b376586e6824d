using System.Collections.Immutable;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Members;
using DialogueBoard.OpenEnds;
using DialogueBoard.OurMix;
using DialogueBoard.Targets;
using DialogueBoard.Threads;
using DialogueBoard.Words;

namespace DialogueBoard.Boards;

/// <summary>
/// A board as it stands at one version: all that any reader may see, and nothing else. Immutable, so that rules, feeds,
/// pages and exports on any thread share one; <see cref="With"/> gives the next, at a cost that does not grow with the board.
/// </summary>
public sealed class BoardView
{
    private readonly ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>> _touching;
    private readonly ImmutableDictionary<(int Column, int Row), int> _cells;
    private readonly ImmutableHashSet<Guid> _left;
    private readonly ImmutableDictionary<Type, ImmutableSortedSet<Arrival>> _ofKind;
    private readonly ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>> _saidBy;

    private BoardView(
        Board board,
        RecordSet<Contribution> contributions,
        RecordSet<BoardThread> threads,
        RecordSet<OfferedEnergy> energies,
        RecordSet<SideRecord> sides,
        ImmutableDictionary<Type, ImmutableSortedSet<Arrival>> ofKind,
        ImmutableSortedSet<Arrival> arrivals,
        ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>> saidBy,
        ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>> touching,
        ImmutableDictionary<(int Column, int Row), int> cells,
        ImmutableHashSet<Guid> left,
        int standingAlone,
        Mix mix)
    {
        Board = board;
        Contributions = contributions;
        Threads = threads;
        Energies = energies;
        Sides = sides;
        _ofKind = ofKind;
        Arrivals = arrivals;
        _saidBy = saidBy;
        _touching = touching;
        _cells = cells;
        _left = left;
        StandingAlone = standingAlone;
        Mix = mix;
    }

    /// <summary>What the board is called and its version.</summary>
    public Board Board { get; }

    public long Version => Board.Version;

    /// <summary>Where the board's dials stand now.</summary>
    public Mix Mix { get; }

    public RecordSet<Contribution> Contributions { get; }
    public RecordSet<BoardThread> Threads { get; }
    public RecordSet<OfferedEnergy> Energies { get; }

    /// <summary>All that stands beside the cards and threads; <see cref="All{T}"/> gives those of one kind.</summary>
    public RecordSet<SideRecord> Sides { get; }

    /// <summary>Every contribution by when it was said, oldest first.</summary>
    public ImmutableSortedSet<Arrival> Arrivals { get; }

    /// <summary>How many contributions are about nothing else.</summary>
    public int StandingAlone { get; }

    /// <summary>Where something is missing: what nobody has answered, and gaps.</summary>
    public BoardOpenEnds OpenEnds { get; private set; } = BoardOpenEnds.None;

    /// <summary>A board at its version with nothing on it.</summary>
    public static BoardView Empty(Board board) => new(
        board,
        new(),
        new(),
        new(),
        new(),
        ImmutableDictionary<Type, ImmutableSortedSet<Arrival>>.Empty,
        [],
        ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>>.Empty,
        ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>>.Empty,
        ImmutableDictionary<(int, int), int>.Empty,
        [],
        0,
        board.OpenedWith);

    /// <summary>Whether every record is the same: between the two only such acts were performed as leave nothing for readers to see.</summary>
    public bool ReadsAs(BoardView other) =>
        Contributions == other.Contributions && Threads == other.Threads && Energies == other.Energies && Sides == other.Sides;

    /// <summary>Whether this id stands, or once stood, for any record of the board.</summary>
    public bool Knows(Guid id) =>
        Contributions.ContainsKey(id) || Threads.ContainsKey(id) || Energies.ContainsKey(id) || Sides.ContainsKey(id) || _left.Contains(id);

    /// <summary>The record with this id, of whatever kind, if it stands on the board.</summary>
    public BoardRecord? Find(Guid id) =>
        Contributions.TryGetValue(id, out var contribution) ? contribution
        : Threads.TryGetValue(id, out var thread) ? thread
        : Energies.TryGetValue(id, out var energy) ? energy
        : Sides.TryGetValue(id, out var side) ? side
        : null;

    /// <summary>What this person said, oldest first; the cards whose words have left the board too.</summary>
    public IEnumerable<Contribution> SaidBy(Guid personId) => _saidBy.GetValueOrDefault(personId, []).Select(arrival => Contributions[arrival.Id]);

    /// <summary>What this person said last; null where they have said nothing.</summary>
    public Contribution? LastSaidBy(Guid personId) => _saidBy.GetValueOrDefault(personId, []) is { Count: > 0 } said ? Contributions[said[^1].Id] : null;

    /// <summary>The threads with this contribution at either end, oldest first.</summary>
    public IEnumerable<BoardThread> ThreadsOf(Guid contributionId) => Touching(contributionId)
        .Where(tie => Threads.ContainsKey(tie.Id)).Select(tie => Threads[tie.Id]);

    /// <summary>All records of one kind beside the cards, oldest first.</summary>
    public IEnumerable<T> All<T>()
        where T : SideRecord => _ofKind.GetValueOrDefault(typeof(T), []).Select(arrival => (T)Sides[arrival.Id]);

    /// <summary>The records of one kind that belong to this card, oldest first.</summary>
    public IEnumerable<T> Beside<T>(Guid contributionId)
        where T : SideRecord => Touching(contributionId)
        .Where(tie => Sides.ContainsKey(tie.Id)).Select(tie => Sides[tie.Id]).OfType<T>();

    /// <summary>What more there is to this card, of this type; null where it is of another kind.</summary>
    public T? PartOf<T>(Guid contributionId)
        where T : CardPart => Sides.TryGetValue(CardPart.IdOf<T>(contributionId), out var part) ? part as T : null;

    /// <summary>All that there is more to this card.</summary>
    public IEnumerable<CardPart> PartsOf(Guid contributionId) => Beside<CardPart>(contributionId);

    /// <summary>A card and its parts once its words are no longer to be read.</summary>
    internal IReadOnlyList<BoardRecord> WithoutWords(Contribution card, ContributionState state) =>
        [.. NamedAlike(card.Wordless(state)), .. PartsOf(card.Id).Select(part => part.Wordless()),
            .. Beside<Stuck>(card.Id).Select(stuck => stuck.Wordless()), .. Beside<Measured>(card.Id).Select(reading => reading.Wordless())];

    /// <summary>A hidden card and its parts once its words can be read again.</summary>
    internal IReadOnlyList<BoardRecord> WithWords(Contribution hidden, HeldWords held) =>
        [.. NamedAlike(held.GiveBackTo(hidden)), .. PartsOf(hidden.Id).Select(held.GiveBackTo), .. Beside<Stuck>(hidden.Id).Select(held.GiveBackTo),
            .. held.GiveBackTo(Beside<Measured>(hidden.Id))];

    // With the threads that came with it under the same name: a name that goes with its words must not stay on them.
    private IEnumerable<BoardRecord> NamedAlike(Contribution contribution) =>
    [
        contribution,
        .. ThreadsOf(contribution.Id)
            .Where(thread => thread.From == contribution.Id && thread.CameWithContribution)
            .Select(thread => thread with { By = contribution.By }),
    ];

    /// <summary>Whether somebody has been admitted as a member, and still is one.</summary>
    public bool IsMember(Guid personId) => MemberOf(personId) is not null;

    /// <summary>The membership of somebody who has been admitted, and still is; null for anybody else.</summary>
    public Member? MemberOf(Guid personId) => MembershipOf(personId) is { AdmittedAt: not null } member ? member : null;

    /// <summary>What somebody asked for or was admitted to; null where they did not ask.</summary>
    public Member? MembershipOf(Guid personId) => All<Member>().FirstOrDefault(member => member.By.Id == personId);

    /// <summary>Whether somebody is a member who speaks for this body, however its name is written.</summary>
    public bool SpeaksFor(Guid personId, string body) => MemberOf(personId) is { } member && Named.AreOne(member.Body, body);

    /// <summary>What people offered to this contribution, oldest first.</summary>
    public IEnumerable<OfferedEnergy> EnergyFor(Guid contributionId) => Touching(contributionId)
        .Where(tie => Energies.ContainsKey(tie.Id)).Select(tie => Energies[tie.Id]);

    /// <summary>The cell of the picture's placing grid in which a point lies.</summary>
    public static (int Column, int Row) CellOf(double x, double y) =>
        ((int)Math.Round(x / Placement.CellWidth), (int)Math.Round(y / Placement.CellHeight));

    public bool IsTaken(int column, int row) => _cells.ContainsKey((column, row));

    /// <summary>The board after these records have changed.</summary>
    /// <param name="board">The board's own row as it is then, its version included.</param>
    /// <param name="changed">The records as they are then; one that is <see cref="BoardRecord.Gone"/> leaves the view.</param>
    public BoardView With(Board board, IEnumerable<BoardRecord> changed)
    {
        var next = new Changes(this);
        foreach (var record in changed)
        {
            next.Take(record);
        }

        return next.ToView(board);
    }

    // In the order of time and not of arrival here: a node that read the board later must see what the others see.
    private ImmutableSortedSet<Arrival> Touching(Guid contributionId) => _touching.GetValueOrDefault(contributionId, []);

    /// <summary>The view while records are being taken in.</summary>
    private sealed class Changes(BoardView before)
    {
        private readonly ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>>.Builder _touching = before._touching.ToBuilder();
        private readonly ImmutableDictionary<(int, int), int>.Builder _cells = before._cells.ToBuilder();
        private readonly ImmutableSortedSet<Arrival>.Builder _arrivals = before.Arrivals.ToBuilder();
        private readonly ImmutableDictionary<Guid, ImmutableSortedSet<Arrival>>.Builder _saidBy = before._saidBy.ToBuilder();
        private readonly ImmutableHashSet<Guid>.Builder _left = before._left.ToBuilder();
        private RecordSet<Contribution> _contributions = before.Contributions;
        private RecordSet<BoardThread> _threads = before.Threads;
        private RecordSet<OfferedEnergy> _energies = before.Energies;
        private RecordSet<SideRecord> _sides = before.Sides;
        private ImmutableDictionary<Type, ImmutableSortedSet<Arrival>> _ofKind = before._ofKind;
        private readonly Touched _touched = new();
        private int _standingAlone = before.StandingAlone;
        private Mix _mix = before.Mix;

        public void Take(BoardRecord record)
        {
            if (record.Gone)
            {
                _left.Add(record.Id);
            }

            switch (record)
            {
                case Contribution contribution:
                    Lay(contribution);
                    _contributions = _contributions.With(contribution);
                    break;
                case BoardThread thread:
                    _threads.TryGetValue(thread.Id, out var drawn);
                    _touched.Take(drawn, thread);
                    Tie(thread.From, drawn?.At, thread.At, thread);
                    Tie(thread.To, drawn?.At, thread.At, thread);
                    _threads = _threads.With(thread);
                    break;
                case OfferedEnergy energy:
                    _energies.TryGetValue(energy.Id, out var offered);
                    _touched.Take(offered, energy);
                    Tie(energy.ContributionId, offered?.At, energy.At, energy);
                    _energies = _energies.With(energy);
                    break;
                case SideRecord side:
                    PutBeside(side);
                    _sides = _sides.With(side);
                    break;
                default:
                    throw new NotSupportedException($"The view has no place for a {record.GetType().Name}.");
            }
        }

        public BoardView ToView(Board board)
        {
            var view = new BoardView(
                board,
                _contributions,
                _threads,
                _energies,
                _sides,
                _ofKind,
                _arrivals.ToImmutable(),
                _saidBy.ToImmutable(),
                _touching.ToImmutable(),
                _cells.ToImmutable(),
                _left.ToImmutable(),
                _standingAlone,
                _mix);
            view.OpenEnds = before.OpenEnds.With(view, _touched);
            return view;
        }

        private void Lay(Contribution contribution)
        {
            _contributions.TryGetValue(contribution.Id, out var earlier);
            _touched.Take(earlier, contribution);
            if (earlier is not null)
            {
                _standingAlone -= earlier.About.Count == 0 ? 1 : 0;
                var left = CellOf(earlier.X, earlier.Y);
                if (--_cells[left] == 0)
                {
                    _cells.Remove(left);
                }
            }
            else
            {
                // Who said it, and when, never changes.
                _arrivals.Add(new(contribution.At, contribution.Id));
                _saidBy[contribution.By.Id] = _saidBy.GetValueOrDefault(contribution.By.Id, []).Add(new(contribution.At, contribution.Id));
            }

            _standingAlone += contribution.About.Count == 0 ? 1 : 0;
            var cell = CellOf(contribution.X, contribution.Y);
            _cells[cell] = _cells.GetValueOrDefault(cell) + 1;
        }

        private void PutBeside(SideRecord side)
        {
            _sides.TryGetValue(side.Id, out var earlier);
            var kind = side.GetType();
            _ofKind = _ofKind.SetItem(kind, Moved(_ofKind.GetValueOrDefault(kind, []), earlier?.At, side.At, side));
            if (side.ContributionId is { } contributionId)
            {
                Tie(contributionId, earlier?.At, side.At, side);
            }

            // Moves are told in the order in which they were made; one that is told again, without who made it, moves nothing.
            if (earlier is null && side is DialMove move)
            {
                _mix = _mix.With(move.Principle, move.To);
            }
        }

        private void Tie(Guid contributionId, DateTime? before, DateTime at, BoardRecord record) =>
            _touching[contributionId] = Moved(_touching.GetValueOrDefault(contributionId, []), before, at, record);

        private static ImmutableSortedSet<Arrival> Moved(ImmutableSortedSet<Arrival> among, DateTime? before, DateTime at, BoardRecord record)
        {
            among = before is { } earlier ? among.Remove(new(earlier, record.Id)) : among;
            return record.Gone ? among : among.Add(new(at, record.Id));
        }
    }
}
