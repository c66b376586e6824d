using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Themes;

namespace DialogueBoard.Server.InAndOut;

/// <summary>The themes of a board's own JSON, as this board has them or is to have them.</summary>
internal sealed class ThemeRecords
{
    private readonly Dictionary<Guid, Guid> _here;
    private readonly List<Theme> _missing;
    private readonly OpenBoard _board;

    public ThemeRecords(IReadOnlyList<Theme> themes, OpenBoard board)
    {
        _board = board;
        var view = board.Feed.View;
        var there = themes.DistinctBy(theme => theme.Id).Select(theme => (Theme: theme, Same: ThemeList.Find(view, theme.Id) ?? ThemeList.Named(view, theme.Name))).ToList();
        _missing = [.. there.Where(one => one.Same is null).Select(one => one.Theme)];
        _here = there.ToDictionary(one => one.Theme.Id, one => one.Same?.Id ?? DerivedId.Of(board.Id, $"imported {one.Theme.Id}"));
    }

    /// <summary>Which theme of this board is meant; none where the file does not say what it is.</summary>
    public Guid Here(Guid theme) => _here.GetValueOrDefault(theme);

    /// <summary>The acts that put on the list what is not there yet, each theme before its parts.</summary>
    public IEnumerable<AddTheme> Acts()
    {
        var (waiting, done) = (new Queue<Theme>(_missing), _here.Keys.Except(_missing.Select(theme => theme.Id)).ToHashSet());
        for (var put = 0; waiting.TryDequeue(out var theme);)
        {
            // Once around without finding one to put there, the rest are under each other or under what the file does not say.
            if (theme.Under is { } under && !done.Contains(under) && put <= waiting.Count)
            {
                waiting.Enqueue(theme);
                put++;
                continue;
            }

            put = 0;
            done.Add(theme.Id);
            yield return new AddTheme { Id = Here(theme.Id), Name = theme.Name, Says = theme.Says, Under = theme.Under is { } over ? Known(over) : null };
        }
    }

    private Guid Known(Guid theme) => _here.TryGetValue(theme, out var here) ? here : DerivedId.Of(_board.Id, $"imported {theme}");
}
