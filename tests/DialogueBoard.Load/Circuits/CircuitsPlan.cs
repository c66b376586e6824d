namespace DialogueBoard.Load.Circuits;

/// <summary>How many people have the live page open, of how full a board, and what is written there.</summary>
/// <param name="Ramp">The time within which they come in.</param>
/// <param name="Rate">Cards a second, of all together.</param>
/// <param name="Texts">What is written, over and over in this order.</param>
internal sealed record CircuitsPlan(
    int People,
    int Cards,
    TimeSpan Ramp,
    double Rate,
    TimeSpan WarmUp,
    TimeSpan Time,
    IReadOnlyList<string> Texts)
{
    private const int MostPeople = 5_000;
    private const int MostActs = 20_000;

    public int Acts => ActsIn(Time);

    public int ActsIn(TimeSpan time) => (int)Math.Round(Rate * time.TotalSeconds);

    /// <summary>Why this cannot be measured; null when it can.</summary>
    public string? Fault =>
        People is < 1 or > MostPeople ? $"Between 1 and {MostPeople} people."
        : Cards < 0 || Rate <= 0 || Acts is < 1 or > MostActs ? $"There must be cards to write, at most {MostActs}."
        : null;
}
