using DialogueBoard.Contributions;

namespace DialogueBoard.Acts;

/// <summary>Who performs an act: a participant of this board, and what they may do on it.</summary>
public sealed record Actor(Guid Id, string? Name, bool IsSteward)
{
    public By By => new(Id, Name);
}
