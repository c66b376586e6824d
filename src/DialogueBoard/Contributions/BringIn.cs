using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Energy;
using DialogueBoard.Feed;
using DialogueBoard.Members;
using DialogueBoard.OurMix;
using DialogueBoard.Reach;
using DialogueBoard.Shelf;
using DialogueBoard.Themes;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>
/// A card of another board with what stands beside it, its days as they were, also those gone by. Stewards only, and only
/// an import makes this act; no door takes it from outside.
/// </summary>
public sealed record BringIn : CardAct
{
    public required ContributionKind Kind { get; init; }
    public Asset? Asset { get; init; }

    /// <summary>What stands beside the card, under the ids that it is to have on this board.</summary>
    public required Put With { get; init; }

    private protected override ContributionKind CardKind => Kind;

    private protected override Asset? CardAsset => Asset;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        if (!situation.Actor.IsSteward)
        {
            return (Refusal.Because(RefusalCode.StewardsOnly), []);
        }

        var beside = With.All().Where(record => record is not Filing filing || CanFile(situation.View, filing)).Select(Fit).ToList();
        return Kinds.NeedsAnActOfItsOwn(Kind) && !beside.OfType<CardPart>().Any(part => part is not (Coming or Filing)) ? (Refusal.Because(RefusalCode.NeedsItsOwnForm), [])
            : beside.Contains(null) || beside.Any(record => situation.View.Knows(record!.Id)) ? (Refusal.Because(RefusalCode.Malformed, "beside"), [])
            : beside.SelectMany(WordsOf).Append((Words: card.By.Name, Most: Longest.Name))
                .Select(said => PlainText.RefuseUnlessAsStored(said.Words, "beside", said.Most)).FirstOrDefault(wrong => wrong is not null) is { } refusal ? (refusal, [])
            : (null, beside!);
    }

    // A card loses nothing where its theme is not on this board's list, or where nothing is filed here: it is filed under none.
    private static bool CanFile(BoardView view, Filing filing) => view.Mix.Has(Practices.ByService) && ThemeList.Find(view, filing.ThemeId) is not null;

    // A part belongs to the card under the one id that a part of its type can have.
    private BoardRecord? Fit(BoardRecord record) => record switch
    {
        SideRecord { IsWhole: false } => null,
        CardPart part => part.ContributionId == Id && part.Id == DerivedId.Of(Id, part.GetType().Name) ? part.WithWordsOf(part) : null,

        // Who looks after a board and who is a member is said on it, never brought in: that would be a right out of a file.
        Care or Member => null,
        SideRecord side => side.ContributionId == Id ? side : null,
        OfferedEnergy energy => energy.ContributionId == Id ? energy : null,
        _ => null,
    };

    private static IEnumerable<(string? Words, int Most)> WordsOf(BoardRecord? record) => record switch
    {
        SideRecord side => [(side.By.Name, Longest.Name), .. side.AllWords],
        OfferedEnergy energy => [(energy.By.Name, Longest.Name), (energy.Note, Longest.Note)],
        _ => [],
    };
}
