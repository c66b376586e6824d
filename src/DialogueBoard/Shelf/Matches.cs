using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Shelf;

/// <summary>
/// Which offers may help with which needs and issues: both name something that few cards name, or a need asks for what is
/// offered at the same place. An issue asks for nothing in particular, so that one word in common is too little. Only what can be read is matched, and nothing that somebody has put together already. Found
/// once for each view, by an index of words; the same on every node. Safe from any thread.
/// </summary>
public sealed class Matches
{
    /// <summary>The most that are shown beside one card.</summary>
    public const int Most = 5;

    /// <summary>Words that more cards name than this tell nothing: on a small board, on a large one.</summary>
    private const int CommonOnASmallBoard = 4;
    private const int CommonOnALargeBoard = 40;

    private static readonly ConditionalWeakTable<BoardView, Matches> Known = [];
    private readonly ILookup<Guid, Match> _ofOffer;
    private readonly ILookup<Guid, Match> _ofOther;

    private Matches(BoardView view)
    {
        var cards = view.Contributions.Values.Where(card => card.State == ContributionState.OnBoard).ToLookup(card => card.Kind);
        var (offers, others) = (cards[ContributionKind.Offer].ToList(), cards[ContributionKind.Need].Concat(cards[ContributionKind.Issue]).ToList());
        var found = new ShelfIndex(offers, others, Math.Clamp((offers.Count + others.Count) / 20, CommonOnASmallBoard, CommonOnALargeBoard)).Find(view);
        _ofOffer = found.ToLookup(match => match.Offer.Id);
        _ofOther = found.ToLookup(match => match.To.Id);
    }

    public static Matches Of(BoardView view) => Known.GetValue(view, looked => new(looked));

    /// <summary>
    /// The matches of an offer, a need or an issue: those with most reasons first, and of these what was said first. An order of
    /// reasons, not of people.
    /// </summary>
    public IReadOnlyList<Match> For(Contribution card) => card.Kind == ContributionKind.Offer
        ? InOrder(_ofOffer[card.Id], match => match.To)
        : InOrder(_ofOther[card.Id], match => match.Offer);

    private static List<Match> InOrder(IEnumerable<Match> matches, Func<Match, Contribution> other) =>
    [
        .. matches.OrderByDescending(match => match.Reasons).ThenBy(match => other(match).At).ThenBy(match => other(match).Id).Take(Most),
    ];
}
