using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// Which kinds and places there are on a board, for its filters. Counted once for each view and shared by all who read
/// it. Safe from any thread.
/// </summary>
public sealed class BoardSummary
{
    private const int MostPlaces = 40;
    private static readonly ConditionalWeakTable<BoardView, BoardSummary> Known = [];

    private BoardSummary(BoardView view)
    {
        var kinds = new SortedDictionary<ContributionKind, int>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var contribution in view.Contributions.Values)
        {
            kinds[contribution.Kind] = kinds.GetValueOrDefault(contribution.Kind) + 1;
            if (contribution.Place is { } place)
            {
                places[place] = places.GetValueOrDefault(place) + 1;
            }
        }

        Kinds = [.. kinds.Select(kind => (kind.Key, kind.Value))];
        Places = [.. places.OrderByDescending(place => place.Value).Take(MostPlaces).Select(place => place.Key).Order(StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>The kinds there are, in the order they are always told, and how many cards of each.</summary>
    public ImmutableArray<(ContributionKind Kind, int Cards)> Kinds { get; }

    /// <summary>The places that most cards name, by name.</summary>
    public ImmutableArray<string> Places { get; }

    public static BoardSummary Of(BoardView view) => Known.GetValue(view, counted => new(counted));
}
