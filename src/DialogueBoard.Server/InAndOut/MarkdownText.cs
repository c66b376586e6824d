using System.Buffers;
using System.Text;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// Writes people's words into Markdown so that every letter shows as it was written (spec.commonmark.org). HTML goes as
/// entities, which readers of Markdown know that do not know its escapes.
/// </summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]|~$^<>&");

    /// <summary>Words that must stay on one line.</summary>
    public static string OneLine(string words) => Line(words.ReplaceLineEndings(" "));

    /// <summary>The first few words, on one line.</summary>
    public static string Beginning(string words)
    {
        const int Enough = 60;
        var line = words.ReplaceLineEndings(" ");
        var runes = line.EnumerateRunes().Take(Enough + 1).ToArray();
        return runes.Length <= Enough ? Line(line) : Line(string.Concat(runes.Take(Enough)).TrimEnd()) + "…";
    }

    /// <summary>Words as they stand, line by line, each line after the first set in.</summary>
    public static string Lines(string words, string indent)
    {
        var lines = words.Split('\n').Select(line => Line(line.TrimEnd())).ToArray();
        var written = new StringBuilder(lines[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            // A line that ends in a backslash breaks there; an empty one divides paragraphs.
            var broken = lines[i - 1].Length > 0 && lines[i].Length > 0;
            written.Append(broken ? "\\\n" : "\n").Append(lines[i].Length > 0 ? indent : "").Append(lines[i]);
        }

        return written.ToString();
    }

    private static string Line(string line)
    {
        var written = new StringBuilder(line.Length + 8);
        var words = line.AsSpan().TrimStart(" \t");
        written.Insert(0, "&nbsp;", line.Length - words.Length);
        if (MeansSomethingAtTheStart(words) is var place and >= 0)
        {
            written.Append(words[..place]).Append('\\').Append(words[place]);
            words = words[(place + 1)..];
        }

        foreach (var letter in words)
        {
            _ = letter switch
            {
                '<' => written.Append("&lt;"),
                '>' => written.Append("&gt;"),
                '&' => written.Append("&amp;"),
                _ when Special.Contains(letter) => written.Append('\\').Append(letter),
                _ => written.Append(letter),
            };
        }

        return written.ToString();
    }

    // Headings, lists and rules are made by how a line begins: "#", "-", "+", "=", "1." or "1)".
    private static int MeansSomethingAtTheStart(ReadOnlySpan<char> line)
    {
        if (line is ['#' or '-' or '+' or '=', ..])
        {
            return 0;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' ? digits : -1;
    }
}
