using DialogueBoard.Boards;

namespace DialogueBoard.Sessions;

/// <summary>Somebody in a session wants to speak. It leaves the board when it is taken down.</summary>
public sealed record Hand : SideRecord
{
    public required Guid SessionId { get; init; }
}
