namespace DialogueBoard.Load.Targets;

/// <summary>How watchers hear of news.</summary>
internal enum Door
{
    Hub,
    Events,

    /// <summary>Every other watcher by the one, the rest by the other.</summary>
    Both,
}
