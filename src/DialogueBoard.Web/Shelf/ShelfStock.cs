using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Shelf;

namespace DialogueBoard.Web.Shelf;

/// <summary>The offers and needs of a board that can be read, by what they are of. Looked up once for each view. Safe from any thread.</summary>
public sealed class ShelfStock
{
    public const int PerPage = 30;
    private static readonly ConditionalWeakTable<BoardView, ShelfStock> Known = [];

    private ShelfStock(BoardView view)
    {
        Cards = [.. view.Arrivals.Reverse()
            .Select(arrival => view.Contributions[arrival.Id])
            .Where(card => card is { Kind: ContributionKind.Offer or ContributionKind.Need, State: ContributionState.OnBoard })
            .OrderBy(card => card.Asset is null).ThenBy(card => card.Asset)];
        Counts = [.. Cards.GroupBy(card => card.Asset).Select(alike => (alike.Key, alike.Count()))];
    }

    /// <summary>Alike together, newest first, those of nothing in particular last.</summary>
    public ImmutableArray<Contribution> Cards { get; }

    /// <summary>How many there are of each.</summary>
    public ImmutableArray<(Asset? Asset, int Cards)> Counts { get; }

    public static ShelfStock Of(BoardView view) => Known.GetValue(view, looked => new(looked));
}
