using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Contributions;

/// <summary>One way of speaking that the composer offers, and what it can be about.</summary>
/// <param name="Only">The kinds of card that it can be about; null where it may be about any and about none.</param>
/// <param name="Not">A kind of card that it cannot be about.</param>
public sealed record ComposerWay(ContributionKind Kind, IReadOnlyList<ContributionKind>? Only = null, ContributionKind? Not = null)
{
    /// <param name="about">The kind of card that the words are about; null where they are about none.</param>
    public bool Fits(ContributionKind? about) =>
        Only is null ? Not is null || about != Not : about is { } kind && Only.Contains(kind);
}
