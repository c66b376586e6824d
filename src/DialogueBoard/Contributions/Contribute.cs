using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Debate;
using DialogueBoard.OurMix;
using DialogueBoard.Reach;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Themes;

namespace DialogueBoard.Contributions;

/// <summary>Says something on the board, in one of the ways of speaking that need no more than words.</summary>
public sealed record Contribute : CardAct
{
    public required ContributionKind Kind { get; init; }

    /// <summary>For an offer or a need: what of. Left out of any other.</summary>
    public Asset? Asset { get; init; }

    /// <summary>How it came to the board; left out where its author simply wrote it over the web.</summary>
    public Came? Came { get; init; }

    /// <summary>The theme of the board's list under which it is filed, if any.</summary>
    public Guid? Theme { get; init; }

    internal override IEnumerable<Practice> PracticesOf(Situation situation) =>
        Theme is null ? base.PracticesOf(situation) : base.PracticesOf(situation).Append(Practices.ByService);

    private protected override ContributionKind CardKind => Kind;

    private protected override Asset? CardAsset => Kind is ContributionKind.Offer or ContributionKind.Need ? Asset : null;

    /// <summary>
    /// Seeing a step differently is part of deciding "good enough for now", whatever the talk is like.
    /// </summary>
    private protected override Practice? KindPractice(Situation situation) =>
        Kind == ContributionKind.DifferentView && (About ?? []).Any(id => situation.View.PartOf<Step>(id) is not null)
            ? Practices.GoodEnoughForNow
            : Kinds.PracticeOf(Kind);

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card) =>
        Kinds.NeedsAnActOfItsOwn(Kind) ? (Refusal.Because(RefusalCode.NeedsItsOwnForm), [])
        : Kind == ContributionKind.Announcement && !situation.Actor.IsSteward ? (Refusal.Because(RefusalCode.StewardsOnly), [])
        : Arguments.IsArgument(Kind) && Original is null && Arguments.Refuse(situation.View, About) is { } refusal ? (refusal, [])
        : Theme is { } theme && ThemeList.Find(situation.View, theme) is null ? (Refusal.Because(RefusalCode.UnknownTheme), [])
        : Came?.Beside(card) is not { } came ? (null, Filed(card))
        : came.Refusal is null ? (null, [.. came.Beside, .. Filed(card)])
        : came;

    private IReadOnlyList<BoardRecord> Filed(Contribution card) => Theme is not { } theme ? [] :
        [new Filing { Id = CardPart.IdOf<Filing>(card.Id), ContributionId = card.Id, By = card.By, At = card.At, ThemeId = theme }];
}
