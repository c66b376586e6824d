namespace DialogueBoard.Load.SlowPhone;

/// <summary>How a phone is connected, and how slow it is beside this machine.</summary>
/// <param name="RoundTrip">Milliseconds for each request.</param>
/// <param name="Down">Kilobits a second.</param>
/// <param name="Slower">By how many times its processor is slower.</param>
internal sealed record Signal(string Name, int RoundTrip, int Down, int Up, int Slower)
{
    /// <summary>The first as Lighthouse has its slow 4G; the second what is left of it at the edge of a village.</summary>
    public static IReadOnlyList<Signal> All { get; } = [new("150 ms, 1.6 Mbit/s", 150, 1_600, 750, 4), new("400 ms, 400 kbit/s", 400, 400, 400, 4)];
}
