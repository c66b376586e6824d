namespace DialogueBoard.Web.Draining;

/// <summary>The configuration section "Drain": how long a node that was told to end (SIGTERM) goes on for the people on it.</summary>
public sealed class DrainSettings
{
    /// <summary>How long it stays as it was, unready, until the proxy has noticed and leads nobody here any more.</summary>
    public TimeSpan Notice { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>How long people are then moved on, spread over most of it; it ends earlier once nobody is left.</summary>
    public TimeSpan Moving { get; set; } = TimeSpan.FromSeconds(10);
}
