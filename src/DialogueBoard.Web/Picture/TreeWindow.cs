using DialogueBoard.Contributions;
using DialogueBoard.Picture;

namespace DialogueBoard.Web.Picture;

/// <summary>
/// Which cards of a tree stand on one page: level by level, so that what is nearer to the top comes first, and no more than
/// fit. What is left out is a link away.
/// </summary>
public sealed class TreeWindow
{
    /// <summary>The most cards on one page.</summary>
    public const int Lines = 400;

    /// <summary>How many levels stand in each other; deeper ones have a page of their own.</summary>
    public const int Deepest = 6;

    private readonly HashSet<Guid> _shown = [];

    /// <param name="tops">The cards on the first level.</param>
    /// <param name="lines">The most cards to show.</param>
    public TreeWindow(Umbrella tree, IEnumerable<Contribution> tops, int lines)
    {
        var level = tops.Take(lines).ToList();
        for (var depth = 0; depth < Deepest && level.Count > 0; depth++)
        {
            _shown.UnionWith(level.Select(card => card.Id));
            level = [.. level.SelectMany(card => tree.Under(card.Id)).Take(lines - _shown.Count)];
        }
    }

    public bool Shows(Contribution card) => _shown.Contains(card.Id);
}
