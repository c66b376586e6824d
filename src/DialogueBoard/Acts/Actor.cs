using DialogueBoard.Contributions;

namespace DialogueBoard.Acts;

/// <summary>Who performs an act: a participant of this board, and what they may do on it.</summary>
public sealed record Actor(Guid Id, string? Name, bool IsSteward)
{
    /// <summary>The board itself, where a date comes due and nobody acts.</summary>
    public static Actor TheBoard { get; } = new(Guid.Empty, null, IsSteward: false);

    public By By => new(Id, Name);
}
