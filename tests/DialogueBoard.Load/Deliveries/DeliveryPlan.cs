namespace DialogueBoard.Load.Deliveries;

/// <summary>How many watch, how many write, how fast and for how long.</summary>
/// <param name="Rate">Acts a second, of all writers together.</param>
/// <param name="Texts">What is written, over and over in this order.</param>
internal sealed record DeliveryPlan(
    int Watchers,
    int Writers,
    double Rate,
    TimeSpan WarmUp,
    TimeSpan Time,
    IReadOnlyList<string> Texts)
{
    /// <summary>The most sightings that are kept: 800 MB of times.</summary>
    private const long MostSightings = 100_000_000;

    public int Acts => ActsIn(Time);

    public int ActsIn(TimeSpan time) => (int)Math.Round(Rate * time.TotalSeconds);

    /// <summary>Why this cannot be measured; null when it can.</summary>
    public string? Fault =>
        Watchers < 1 || Writers < 1 || Rate <= 0 || Acts < 1 ? "There must be watchers, writers, and acts to write."
        : (long)Acts * Watchers > MostSightings ? $"More than {MostSightings} deliveries are too many to keep apart."
        : null;
}
