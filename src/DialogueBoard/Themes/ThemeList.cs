using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DialogueBoard.Boards;

namespace DialogueBoard.Themes;

/// <summary>
/// A board's list of themes in the order in which it is told: by name, numbers in names as numbers, each theme followed by its
/// parts. The same on every node; made once for each view and shared. Safe from any thread.
/// </summary>
public sealed class ThemeList
{
    private static readonly ConditionalWeakTable<BoardView, ThemeList> Known = [];
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    private readonly Dictionary<Guid, Theme> _filed = [];

    private ThemeList(BoardView view)
    {
        var themes = view.All<Theme>().OrderBy(theme => theme.Name, ByName).ThenBy(theme => theme.At).ThenBy(theme => theme.Id).ToList();
        var parts = themes.ToLookup(theme => theme.Under is { } under && Find(view, under) is not null ? under : Guid.Empty);
        var (entries, seen) = (ImmutableArray.CreateBuilder<ThemeEntry>(), new HashSet<Guid>());
        Put(parts[Guid.Empty], 0);

        // No act makes a circle; should there be one all the same, its themes still stand on the list.
        Put(themes, 0);
        Entries = entries.ToImmutable();
        foreach (var filing in view.All<Filing>())
        {
            if (Find(view, filing.ThemeId) is { } theme)
            {
                _filed[filing.ContributionId!.Value] = theme;
            }
        }

        void Put(IEnumerable<Theme> alike, int depth)
        {
            foreach (var theme in alike.Where(theme => seen.Add(theme.Id)))
            {
                entries.Add(new(theme, depth));
                Put(parts[theme.Id], depth + 1);
            }
        }
    }

    public ImmutableArray<ThemeEntry> Entries { get; }

    public static ThemeList Of(BoardView view) => Known.GetValue(view, read => new(read));

    /// <summary>The theme with this id on the board's list; null where there is none.</summary>
    public static Theme? Find(BoardView view, Guid id) => view.Sides.TryGetValue(id, out var side) ? side as Theme : null;

    /// <summary>The theme of this name on the board's list, however it is written; null where there is none.</summary>
    public static Theme? Named(BoardView view, string name) => view.All<Theme>().FirstOrDefault(theme => Words.Named.AreOne(theme.Name, name));

    /// <summary>The theme under which this card is filed itself; null where it is filed under none. For looking at one card.</summary>
    public static Theme? OfCard(BoardView view, Guid card) => view.PartOf<Filing>(card) is { } filing ? Find(view, filing.ThemeId) : null;

    /// <inheritdoc cref="OfCard"/>
    /// <remarks>For looking at many: quicker than to ask for each.</remarks>
    public Theme? Of(Guid card) => _filed.GetValueOrDefault(card);

    /// <summary>A theme and all its parts, however far down.</summary>
    public IEnumerable<Theme> Whole(Guid theme)
    {
        var at = Entries.Select(entry => entry.Theme.Id).ToList().IndexOf(theme);
        return at < 0 ? [] : Entries.Skip(at + 1).TakeWhile(entry => entry.Depth > Entries[at].Depth).Prepend(Entries[at]).Select(entry => entry.Theme);
    }
}
