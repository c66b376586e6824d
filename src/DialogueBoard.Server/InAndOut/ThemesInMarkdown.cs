using DialogueBoard.Boards;
using DialogueBoard.Themes;

namespace DialogueBoard.Server.InAndOut;

/// <summary>A board's list of themes and how they fit together, in a text to read; nothing where there is no list.</summary>
internal static class ThemesInMarkdown
{
    public static IEnumerable<string> Of(BoardView view) => ThemeList.Of(view).Entries is { IsEmpty: false } entries
        ? [ExportWords.Say("themes"), string.Join('\n', entries.Select(Line))]
        : [];

    private static string Line(ThemeEntry entry)
    {
        var indent = new string(' ', entry.Depth * 2);
        return $"{indent}- **{MarkdownText.OneLine(entry.Theme.Name)}**"
            + (entry.Theme.Says is { } says ? $" \u2013 {MarkdownText.Lines(says, indent + "  ")}" : "");
    }
}
