using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// Which kinds, places and life events there are on a board, for its filters. Counted once for each view and shared by all who read
/// it. Safe from any thread.
/// </summary>
public sealed class BoardSummary
{
    private const int Most = 40;
    private static readonly ConditionalWeakTable<BoardView, BoardSummary> Known = [];

    private BoardSummary(BoardView view)
    {
        var kinds = new SortedDictionary<ContributionKind, int>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var whens = new Dictionary<string, (string When, int Cards)>(StringComparer.Ordinal);
        foreach (var arrival in view.Arrivals)
        {
            var contribution = view.Contributions[arrival.Id];
            kinds[contribution.Kind] = kinds.GetValueOrDefault(contribution.Kind) + 1;
            if (contribution.Place is { } place)
            {
                places[place] = places.GetValueOrDefault(place) + 1;
            }

            if (contribution.When is { } when)
            {
                var key = LifeEvents.KeyOf(when);
                whens[key] = whens.TryGetValue(key, out var said) ? (said.When, said.Cards + 1) : (LifeEvents.Bare(when), 1);
            }
        }

        Kinds = [.. kinds.Select(kind => (kind.Key, kind.Value))];
        Places = [.. places.OrderByDescending(place => place.Value).Take(Most).OrderBy(place => place.Key, StringComparer.CurrentCultureIgnoreCase).Select(place => (place.Key, place.Value))];
        Whens = [.. whens.Values.OrderByDescending(when => when.Cards).Take(Most).OrderBy(when => when.When, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>The kinds there are, in the order they are always told, and how many cards of each.</summary>
    public ImmutableArray<(ContributionKind Kind, int Cards)> Kinds { get; }

    /// <summary>The places that most cards name, by name, and how many cards of each.</summary>
    public ImmutableArray<(string Place, int Cards)> Places { get; }

    /// <summary>The life events that most cards start from, as they were first written, and how many cards of each.</summary>
    public ImmutableArray<(string When, int Cards)> Whens { get; }

    public static BoardSummary Of(BoardView view) => Known.GetValue(view, counted => new(counted));
}
