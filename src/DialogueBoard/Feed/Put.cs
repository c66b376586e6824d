using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Learning;
using DialogueBoard.Openings;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Threads;

namespace DialogueBoard.Feed;

/// <summary>The records of a delta that came or changed, by kind. A kind with none is left out on the wire.</summary>
public sealed record Put
{
    public IReadOnlyList<Contribution>? Contributions { get; init; }
    public IReadOnlyList<BoardThread>? Threads { get; init; }
    public IReadOnlyList<OfferedEnergy>? Energies { get; init; }
    public IReadOnlyList<Group>? Groups { get; init; }
    public IReadOnlyList<Step>? Steps { get; init; }
    public IReadOnlyList<Promise>? Promises { get; init; }
    public IReadOnlyList<Report>? Reports { get; init; }
    public IReadOnlyList<Standing>? Standings { get; init; }
    public IReadOnlyList<Opening>? Openings { get; init; }
    public IReadOnlyList<Gain>? Gains { get; init; }
    public IReadOnlyList<Trial>? Trials { get; init; }
    public IReadOnlyList<Coming>? Comings { get; init; }
    public IReadOnlyList<Stuck>? Stucks { get; init; }
    public IReadOnlyList<LifeEvent>? LifeEvents { get; init; }
    public IReadOnlyList<Care>? Cares { get; init; }

    /// <summary>Every record, whatever its kind.</summary>
    public IEnumerable<BoardRecord> All() =>
    [
        .. Contributions ?? [], .. Threads ?? [], .. Energies ?? [], .. Groups ?? [], .. Steps ?? [], .. Promises ?? [],
        .. Reports ?? [], .. Standings ?? [], .. Openings ?? [], .. Gains ?? [], .. Trials ?? [], .. Comings ?? [], .. Stucks ?? [], .. LifeEvents ?? [], .. Cares ?? [],
    ];

    /// <summary>These records, sorted into their kinds.</summary>
    public static Put Of(IEnumerable<BoardRecord> records)
    {
        var byKind = records.ToLookup(record => record.GetType());
        return new()
        {
            Contributions = Kind<Contribution>(),
            Threads = Kind<BoardThread>(),
            Energies = Kind<OfferedEnergy>(),
            Groups = Kind<Group>(),
            Steps = Kind<Step>(),
            Promises = Kind<Promise>(),
            Reports = Kind<Report>(),
            Standings = Kind<Standing>(),
            Openings = Kind<Opening>(),
            Gains = Kind<Gain>(),
            Trials = Kind<Trial>(),
            Comings = Kind<Coming>(),
            Stucks = Kind<Stuck>(),
            LifeEvents = Kind<LifeEvent>(),
            Cares = Kind<Care>(),
        };

        List<T>? Kind<T>()
            where T : BoardRecord => byKind.Contains(typeof(T)) ? [.. byKind[typeof(T)].Cast<T>()] : null;
    }
}
