using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Contributions;

/// <summary>The places that a board's cards name.</summary>
internal static class Places
{
    private const int Most = 60;

    /// <summary>Most named first; two that differ only in case are one.</summary>
    public static IReadOnlyList<string> Of(BoardView view) =>
    [
        .. view.Contributions.Values
            .Where(contribution => contribution is { Place: not null, State: ContributionState.OnBoard })
            .GroupBy(contribution => contribution.Place!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(place => place.Count())
            .ThenBy(place => place.Key, StringComparer.CurrentCulture)
            .Take(Most)
            .Select(place => place.Key),
    ];
}
