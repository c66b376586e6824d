using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Burning;

/// <summary>
/// Where a board's cards got stuck, added up: by kind of place, and by name. Only cards that can be read count. Counted
/// once for each view and shared by all who look; what it costs grows with what people said, not with the board. Safe
/// from any thread.
/// </summary>
public sealed class StuckMap
{
    private static readonly ConditionalWeakTable<BoardView, StuckMap> Known = [];
    private readonly ImmutableDictionary<string, StuckSpot> _byKey;

    private StuckMap(BoardView view)
    {
        var said = view.All<Stuck>()
            .Where(stuck => view.Contributions[stuck.ContributionId!.Value].State == ContributionState.OnBoard)
            .ToList();
        Kinds = [.. said.GroupBy(stuck => stuck.Where).OrderBy(alike => alike.Key)
            .Select(alike => new StuckKind(Spot(alike.Key, null, [.. alike], KeyOf(alike.Key)), Named([.. alike])))];
        _byKey = Kinds.SelectMany(kind => kind.Spots.Prepend(kind.All)).ToImmutableDictionary(spot => spot.Key);
    }

    /// <summary>The kinds of place where something got stuck, in the order they are always told.</summary>
    public ImmutableArray<StuckKind> Kinds { get; }

    public static StuckMap Of(BoardView view) => Known.GetValue(view, counted => new(counted));

    /// <summary>What is counted under a key that an address brought; null where nothing is.</summary>
    public StuckSpot? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>What a spot is found by in an address: "service" for the kind, "service:HOUSING" for a name, "service:" for no name.</summary>
    private static string KeyOf(StuckAt where) => JsonNamingPolicy.KebabCaseLower.ConvertName(where.ToString());

    private static ImmutableArray<StuckSpot> Named(IReadOnlyList<Stuck> said) =>
    [
        .. said.GroupBy(stuck => stuck.Name?.Trim().ToUpperInvariant())
            .Select(alike => Spot(alike.First().Where, alike.First().Name, [.. alike], $"{KeyOf(alike.First().Where)}:{alike.Key}"))
            .OrderByDescending(spot => spot.Cards.Count)
            .ThenBy(spot => spot.Name is null)
            .ThenBy(spot => spot.Key, StringComparer.Ordinal),
    ];

    private static StuckSpot Spot(StuckAt where, string? name, IReadOnlyList<Stuck> said, string key) => new(
        where,
        name,
        [.. said.Select(stuck => stuck.ContributionId!.Value)],
        said.DistinctBy(stuck => stuck.By.Id).Count(),
        key);
}
