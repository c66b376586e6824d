namespace DialogueBoard.Contributions;

/// <summary>What the kinds of card have in common and what tells them apart.</summary>
public static class Kinds
{
    /// <summary>Whether a card of this kind needs more than words, and so an act of its own.</summary>
    public static bool NeedsAnActOfItsOwn(ContributionKind kind) => kind is
        ContributionKind.Report or ContributionKind.Group or ContributionKind.Step or ContributionKind.Promise
        or ContributionKind.Opening or ContributionKind.Gain or ContributionKind.Trial;
}
