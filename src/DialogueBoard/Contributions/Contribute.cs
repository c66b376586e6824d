using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Reach;
using DialogueBoard.Shelf;

namespace DialogueBoard.Contributions;

/// <summary>Says something on the board, in one of the ways of speaking that need no more than words.</summary>
public sealed record Contribute : CardAct
{
    public required ContributionKind Kind { get; init; }

    /// <summary>For an offer or a need: what of. Left out of any other.</summary>
    public Asset? Asset { get; init; }

    /// <summary>How it came to the board; left out where its author simply wrote it over the web.</summary>
    public Came? Came { get; init; }

    private protected override ContributionKind CardKind => Kind;

    private protected override Asset? CardAsset => Kind is ContributionKind.Offer or ContributionKind.Need ? Asset : null;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card) =>
        Kinds.NeedsAnActOfItsOwn(Kind) ? (Refusal.Because(RefusalCode.NeedsItsOwnForm), [])
        : Came?.Beside(card) ?? (null, []);
}
