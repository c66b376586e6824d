using DialogueBoard.Sessions;

namespace DialogueBoard.Load.Sessions;

/// <summary>How many come to a session, what they write there, and in how many rounds.</summary>
/// <param name="People">Each with a live page; the first of them leads.</param>
/// <param name="Watchers">Who watch the board by the hub and are not in the session.</param>
/// <param name="Cards">On the board before.</param>
/// <param name="Rounds">How many rounds begin.</param>
/// <param name="Ramp">The time within which people come in.</param>
/// <param name="Rate">Cards a second, of all together.</param>
/// <param name="Time">How long they write in the round to check in, and again in the one to gather.</param>
/// <param name="Texts">What is written, over and over in this order.</param>
internal sealed record SessionPlan(
    int People,
    int Watchers,
    int Cards,
    int Rounds,
    TimeSpan Ramp,
    double Rate,
    TimeSpan WarmUp,
    TimeSpan Time,
    IReadOnlyList<string> Texts)
{
    private const int MostPeople = 5_000;
    private const int MostActs = 5_000;

    // As many as a session can have, without those before the figures begin.
    private const int MostRounds = 18;
    private static readonly RoundKind[] BeforeFigures = [RoundKind.CheckIn, RoundKind.GoRound];
    private static readonly RoundKind[] OverAndOver = [RoundKind.CheckIn, RoundKind.GoRound, RoundKind.Energy, RoundKind.GoodEnough, RoundKind.HowWasIt];
    private static readonly RoundKind[] Last = [RoundKind.CheckIn, RoundKind.Gather, RoundKind.Enquire];

    public int Acts => ActsIn(Time);

    /// <summary>All who are told what is on the board.</summary>
    public int Told => People + Watchers;

    /// <summary>How many rounds go by without anything being written in them.</summary>
    public int Silent => Rounds - Last.Length;

    /// <summary>All rounds in their order; <see cref="Rounds"/> of them count.</summary>
    public IReadOnlyList<RoundKind> Kinds =>
        [.. BeforeFigures, .. Enumerable.Range(0, Silent).Select(n => OverAndOver[n % OverAndOver.Length]), .. Last];

    /// <summary>Why this cannot be measured; null when it can.</summary>
    public string? Fault =>
        People is < 2 or > MostPeople || Watchers is < 0 or > MostPeople ? $"Between 2 and {MostPeople} people, and no more watchers."
        : Rounds < Last.Length || Rounds > MostRounds ? $"Between {Last.Length} and {MostRounds} rounds."
        : Cards < 0 || Rate <= 0 || Acts is < 1 or > MostActs ? $"There must be cards to write, at most {MostActs}."
        : null;

    public int ActsIn(TimeSpan time) => (int)Math.Round(Rate * time.TotalSeconds);
}
