namespace DialogueBoard.Server.KeepPosted;

/// <summary>The news for one person over all their boards: what happened to what they said first, then what is new.</summary>
public sealed record Digest(IReadOnlyList<DigestOfBoard> Boards)
{
    public bool IsEmpty => Boards.Count == 0;
}
