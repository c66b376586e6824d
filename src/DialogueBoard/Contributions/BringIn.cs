using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Energy;
using DialogueBoard.Feed;
using DialogueBoard.Learning;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Targets;
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

        var beside = With.All().Where(record => record is not SaidIn && (record is not Filing filing || CanFile(situation.View, filing))).Select(Fit).ToList();
        return Kinds.PartOf(Kind) is { } own && beside.All(record => record?.GetType() != own) ? (Refusal.Because(RefusalCode.NeedsItsOwnForm), [])
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

        // What people added to a card. What belongs to a board as a whole is said on it, never brought in beside a card: who looks
        // after it, who is a member, where its dials stand.
        Stuck or Standing or Measured => ((SideRecord)record).ContributionId == Id ? record : null,
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
