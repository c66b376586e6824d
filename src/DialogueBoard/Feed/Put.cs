using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Threads;

namespace DialogueBoard.Feed;

/// <summary>The records of a delta that came or changed, by kind. A kind with none is left out on the wire.</summary>
public sealed record Put
{
    public IReadOnlyList<Contribution>? Contributions { get; init; }
    public IReadOnlyList<BoardThread>? Threads { get; init; }
    public IReadOnlyList<OfferedEnergy>? Energies { get; init; }

    /// <summary>Every record, whatever its kind.</summary>
    public IEnumerable<Boards.BoardRecord> All() => [.. Contributions ?? [], .. Threads ?? [], .. Energies ?? []];

    /// <summary>These records, sorted into their kinds.</summary>
    public static Put Of(IEnumerable<Boards.BoardRecord> records)
    {
        var byKind = records.ToLookup(record => record.GetType());
        return new()
        {
            Contributions = Kind<Contribution>(),
            Threads = Kind<BoardThread>(),
            Energies = Kind<OfferedEnergy>(),
        };

        List<T>? Kind<T>()
            where T : Boards.BoardRecord => byKind.Contains(typeof(T)) ? [.. byKind[typeof(T)].Cast<T>()] : null;
    }
}
