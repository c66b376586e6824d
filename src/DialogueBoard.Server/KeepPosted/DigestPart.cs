using DialogueBoard.Contributions;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>New words on one thing that somebody follows.</summary>
/// <param name="Place">The place that they are about, where that is followed.</param>
/// <param name="Card">The card that they are about, where that is followed.</param>
public sealed record DigestPart(string? Place, Contribution? Card, IReadOnlyList<Contribution> Cards);
