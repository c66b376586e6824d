namespace DialogueBoard.Web.Circuits;

/// <summary>The configuration section "Circuits": what is kept of live pages that have lost their connection.</summary>
public sealed class CircuitSettings
{
    /// <summary>The most that are kept whole; left out, as many as fit into this process's memory (<see cref="RetainedCircuits"/>).</summary>
    public int? MostKept { get; set; }

    /// <summary>How long each is kept whole. Afterwards its page goes on from what it was, and loads anew at the worst.</summary>
    public TimeSpan KeptFor { get; set; } = TimeSpan.FromMinutes(5);
}
