using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Shelf;

/// <summary>
/// Which offers may help with which needs and issues: both name something that few cards name, or a need asks for what is
/// offered at the same place. An issue asks for nothing in particular, so that one word in common is too little. Only what
/// can be read is matched, and nothing that somebody has put together already. Found by an index of words, made once for
/// each view; the same on every node. Safe from any thread.
/// </summary>
public sealed class Matches
{
    /// <summary>The most that are shown beside one card.</summary>
    public const int Most = 5;

    /// <summary>Words that more cards name than this tell nothing: on a small board, on a large one.</summary>
    private const int CommonOnASmallBoard = 4;
    private const int CommonOnALargeBoard = 40;

    private static readonly ConditionalWeakTable<BoardView, Matches> Known = [];
    private readonly BoardView _view;
    private readonly ShelfIndex _index;

    private Matches(BoardView view)
    {
        var cards = view.Contributions.Values
            .Where(card => card.State == ContributionState.OnBoard && card.Kind is ContributionKind.Offer or ContributionKind.Need or ContributionKind.Issue)
            .ToList();
        (_view, _index) = (view, new(cards, Math.Clamp(cards.Count / 20, CommonOnASmallBoard, CommonOnALargeBoard)));
    }

    public static Matches Of(BoardView view) => Known.GetValue(view, looked => new(looked));

    /// <summary>
    /// The matches of an offer, a need or an issue: those with most reasons first, and of these what was said first. An order of
    /// reasons, not of people.
    /// </summary>
    public IReadOnlyList<Match> For(Contribution card)
    {
        if (card.State != ContributionState.OnBoard || card.Kind is not (ContributionKind.Offer or ContributionKind.Need or ContributionKind.Issue))
        {
            return [];
        }

        Contribution OtherOf(Match match) => card.Kind == ContributionKind.Offer ? match.To : match.Offer;
        return
        [
            .. _index.Find(_view, card)
                .OrderByDescending(match => match.Reasons).ThenBy(match => OtherOf(match).At).ThenBy(match => OtherOf(match).Id)
                .Take(Most),
        ];
    }
}
