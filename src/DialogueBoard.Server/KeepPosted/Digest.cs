using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>The news for one person over all their boards: what happened to what they said first, then what is new.</summary>
public sealed record Digest(IReadOnlyList<DigestOfBoard> Boards)
{
    public bool IsEmpty => Boards.Count == 0;
}

/// <summary>The news of one board.</summary>
/// <param name="More">How many news there are besides those named here.</param>
public sealed record DigestOfBoard(Board Board, IReadOnlyList<Happening> Mine, IReadOnlyList<DigestPart> Parts, int More);

/// <summary>New words on one thing that somebody follows.</summary>
/// <param name="Place">The place that they are about, where that is followed.</param>
/// <param name="Card">The card that they are about, where that is followed.</param>
public sealed record DigestPart(string? Place, Contribution? Card, IReadOnlyList<Contribution> Cards);
