using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Feed;
using DialogueBoard.Threads;

namespace DialogueBoard.Client;

/// <summary>A board as far as a viewer has seen it. Immutable: <see cref="With"/> gives the next one.</summary>
public sealed record LiveBoard
{
    /// <summary>A board of which nothing has been seen yet.</summary>
    public static LiveBoard Unseen { get; } = new();

    private LiveBoard()
    {
    }

    public Cursor Cursor { get; private init; }
    public RecordSet<Contribution> Contributions { get; private init; } = new();
    public RecordSet<BoardThread> Threads { get; private init; } = new();
    public RecordSet<OfferedEnergy> Energies { get; private init; } = new();

    /// <summary>What stands beside cards and threads: steps, promises, groups and so on.</summary>
    public RecordSet<SideRecord> Sides { get; private init; } = new();

    /// <summary>The board after this delta, which must be the next one of a watch, or full.</summary>
    /// <exception cref="ArgumentException">The delta does not begin where this board stands.</exception>
    public LiveBoard With(Delta delta)
    {
        if (!delta.Full && delta.From != Cursor.After)
        {
            throw new ArgumentException($"A delta from {delta.From} does not follow version {Cursor.After}.", nameof(delta));
        }

        var before = delta.Full ? Unseen : this;
        return new()
        {
            Cursor = Cursor.Of(delta),
            Contributions = Changed(before.Contributions, delta.Put.Contributions, delta.Gone),
            Threads = Changed(before.Threads, delta.Put.Threads, delta.Gone),
            Energies = Changed(before.Energies, delta.Put.Energies, delta.Gone),
            Sides = Changed(before.Sides, delta.Put.All().OfType<SideRecord>(), delta.Gone),
        };
    }

    private static RecordSet<T> Changed<T>(RecordSet<T> records, IEnumerable<T>? put, IReadOnlyList<Guid> gone)
        where T : BoardRecord
    {
        foreach (var record in put ?? [])
        {
            records = records.With(record);
        }

        foreach (var id in gone)
        {
            records = records.TryGetValue(id, out var record) ? records.With((T)(record with { Gone = true })) : records;
        }

        return records;
    }
}
