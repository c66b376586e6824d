using DialogueBoard.Contributions;

namespace DialogueBoard.Shelf;

/// <summary>An offer that may help with a need or an issue, and why it seems so. Nobody has put the two together yet.</summary>
/// <param name="Words">What both name, as the offer writes it, the least common on the board first.</param>
/// <param name="SamePlace">The place that both name; null where they do not.</param>
/// <param name="Asset">What is both offered and needed; null where that is not said of both.</param>
public sealed record Match(Contribution Offer, Contribution To, IReadOnlyList<string> Words, string? SamePlace, Asset? Asset)
{
    /// <summary>How many reasons there are.</summary>
    public int Reasons => Words.Count + (SamePlace is null ? 0 : 1) + (Asset is null ? 0 : 1);
}
