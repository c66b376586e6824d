namespace DialogueBoard.Web.Circuits;

/// <summary>
/// How many lost circuits a process keeps. The framework's hundred are too few for a hall that loses its Wi-Fi; without a
/// bound, people who come and go from a bus would fill the memory.
/// </summary>
internal static class RetainedCircuits
{
    /// <summary>The framework's own default, which a small process can bear too.</summary>
    public const int Fewest = 100;

    /// <summary>No node has more people than that to lose at once.</summary>
    public const int Most = 5_000;

    /// <summary>What a live page holds on the server at the most (budget of the design: 600 KB).</summary>
    public const long BytesEach = 600 * 1024;

    /// <summary>Half of the memory: the other half is for boards and for those who are connected.</summary>
    private const int Share = 2;

    /// <summary>The number kept by these settings.</summary>
    /// <param name="memory">Bytes the process may use: the container's limit where it has one, the machine's otherwise.</param>
    /// <exception cref="InvalidOperationException">The setting is below 0.</exception>
    public static int Number(CircuitSettings settings, long memory) => settings.MostKept switch
    {
        null => (int)Math.Clamp(memory / Share / BytesEach, Fewest, Most),
        < 0 => throw new InvalidOperationException("Circuits:MostKept cannot be below 0."),
        { } set => Math.Min(set, Most),
    };
}
