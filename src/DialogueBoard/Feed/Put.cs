using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.MyData;
using DialogueBoard.Openings;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;

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
    public IReadOnlyList<Ownership>? Ownerships { get; init; }
    public IReadOnlyList<Theme>? Themes { get; init; }
    public IReadOnlyList<Filing>? Filings { get; init; }
    public IReadOnlyList<Member>? Members { get; init; }
    public IReadOnlyList<Commitment>? Commitments { get; init; }
    public IReadOnlyList<BoardVision>? Visions { get; init; }
    public IReadOnlyList<PriorityRound>? PriorityRounds { get; init; }
    public IReadOnlyList<Proposal>? Proposals { get; init; }
    public IReadOnlyList<Target>? Targets { get; init; }
    public IReadOnlyList<Measured>? Measures { get; init; }
    public IReadOnlyList<Plan>? Plans { get; init; }
    public IReadOnlyList<Consultation>? Consultations { get; init; }
    public IReadOnlyList<DialMove>? DialMoves { get; init; }
    public IReadOnlyList<Experiment>? Experiments { get; init; }
    public IReadOnlyList<Session>? Sessions { get; init; }
    public IReadOnlyList<Attendance>? Attendances { get; init; }
    public IReadOnlyList<Hand>? Hands { get; init; }
    public IReadOnlyList<SaidIn>? SaidIns { get; init; }
    public IReadOnlyList<Left>? Lefts { get; init; }
    public IReadOnlyList<Keeping>? Keepings { get; init; }
    public IReadOnlyList<GroundRules>? GroundRules { get; init; }
    public IReadOnlyList<Posting>? Postings { get; init; }
    public IReadOnlyList<CareTally>? CareTallies { get; init; }

    /// <summary>Every record, whatever its kind.</summary>
    public IEnumerable<BoardRecord> All() =>
    [
        .. Contributions ?? [], .. Threads ?? [], .. Energies ?? [], .. Groups ?? [], .. Steps ?? [], .. Promises ?? [],
        .. Reports ?? [], .. Standings ?? [], .. Openings ?? [], .. Gains ?? [], .. Trials ?? [], .. Comings ?? [], .. Stucks ?? [], .. LifeEvents ?? [], .. Cares ?? [],
        .. Themes ?? [], .. Filings ?? [], .. Members ?? [], .. Commitments ?? [], .. Visions ?? [], .. PriorityRounds ?? [], .. Proposals ?? [],
        .. Targets ?? [], .. Measures ?? [], .. Plans ?? [], .. Consultations ?? [], .. DialMoves ?? [], .. Experiments ?? [],
        .. Sessions ?? [], .. Attendances ?? [], .. Hands ?? [], .. SaidIns ?? [], .. GroundRules ?? [], .. Postings ?? [], .. CareTallies ?? [], .. Ownerships ?? [],
        .. Lefts ?? [], .. Keepings ?? [],
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
            Ownerships = Kind<Ownership>(),
            Themes = Kind<Theme>(),
            Filings = Kind<Filing>(),
            Members = Kind<Member>(),
            Commitments = Kind<Commitment>(),
            Visions = Kind<BoardVision>(),
            PriorityRounds = Kind<PriorityRound>(),
            Proposals = Kind<Proposal>(),
            Targets = Kind<Target>(),
            Measures = Kind<Measured>(),
            Plans = Kind<Plan>(),
            Consultations = Kind<Consultation>(),
            DialMoves = Kind<DialMove>(),
            Experiments = Kind<Experiment>(),
            Sessions = Kind<Session>(),
            Attendances = Kind<Attendance>(),
            Hands = Kind<Hand>(),
            SaidIns = Kind<SaidIn>(),
            Lefts = Kind<Left>(),
            Keepings = Kind<Keeping>(),
            GroundRules = Kind<GroundRules>(),
            Postings = Kind<Posting>(),
            CareTallies = Kind<CareTally>(),
        };

        List<T>? Kind<T>()
            where T : BoardRecord => byKind.Contains(typeof(T)) ? [.. byKind[typeof(T)].Cast<T>()] : null;
    }
}
