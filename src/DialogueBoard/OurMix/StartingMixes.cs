using DialogueBoard.Acts;

namespace DialogueBoard.OurMix;

/// <summary>Where the dials stand on a board that is opened with each of the starting mixes.</summary>
public static class StartingMixes
{
    private static readonly IReadOnlyList<string> Names = WireNames.Of(typeof(StartingMix));

    /// <summary>All of them, from the most familiar on.</summary>
    public static IReadOnlyList<StartingMix> All { get; } = [StartingMix.AsToday, StartingMix.FirstStep, StartingMix.AtStart, StartingMix.Emergent];

    public static string WireName(StartingMix start) => Names[(int)start];

    public static Mix Of(StartingMix start) => start switch
    {
        StartingMix.AsToday => Mix.All(1) with { Legitimacy = 2, Talk = 2, Direction = 2 },
        StartingMix.FirstStep => Mix.All(3) with { Accountability = 2, Planning = 2, Deciding = 2, Performance = 2 },
        StartingMix.Emergent => Mix.All(5),
        _ => Mix.AtStart,
    };

    /// <summary>The starting mix that stands like this; null for any other mix.</summary>
    public static StartingMix? Named(Mix mix) => All.Where(start => Of(start) == mix).Select(start => (StartingMix?)start).FirstOrDefault();

    /// <summary>Reads a starting mix by its wire name; left out it is the usual one.</summary>
    public static (StartingMix Start, Refusal? Refusal) Read(string? name) =>
        string.IsNullOrWhiteSpace(name) ? (StartingMix.AtStart, null)
        : All.Where(start => WireName(start) == name).Select(start => (StartingMix?)start).FirstOrDefault() is { } known ? (known, null)
        : (default, Refusal.Because(RefusalCode.UnknownStartingMix, string.Join(", ", All.Select(WireName))));
}
