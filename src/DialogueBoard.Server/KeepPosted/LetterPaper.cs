using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Writes a mail twice at once, as plain text and as HTML: calm, in one column, with its styles beside each part, no picture, and nothing
/// that is fetched from anywhere. People's words are only ever text, in their own direction.
/// </summary>
internal sealed class LetterPaper(CultureInfo culture)
{
    private const string Ink = "#1E2329";
    private const string SecondInk = "#55606B";
    private const string Accent = "#0A6363";
    private const string Column = "max-width:560px;margin:0 auto;padding:24px 16px;";
    private const string Face = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;font-size:17px;line-height:1.5;color:" + Ink + ";";

    private readonly StringBuilder _text = new();
    private readonly XElement _column = new("div", new XAttribute("style", Column));

    public string Text => _text.ToString().Trim() + "\n";

    /// <summary>The board, or what the whole mail is about.</summary>
    public void Title(string words, Uri? link = null)
    {
        _text.Append(words).Append('\n').Append('=', Math.Min(words.Length, 60)).Append('\n');
        if (link is not null)
        {
            _text.Append(link.AbsoluteUri).Append('\n');
        }

        _text.Append('\n');
        _column.Add(Element("h1", $"font-size:24px;line-height:1.3;margin:32px 0 8px;color:{Ink};", link is null ? words : Link(words, link, $"color:{Ink};")));
    }

    public void Heading(string words)
    {
        _text.Append(words).Append("\n\n");
        _column.Add(Element("h2", $"font-size:18px;line-height:1.3;margin:24px 0 8px;color:{SecondInk};", words));
    }

    public void Line(string words)
    {
        _text.Append(words).Append("\n\n");
        _column.Add(Element("p", "margin:0 0 16px;", words));
    }

    /// <summary>Somebody's words, with who and what they are, and where to read on.</summary>
    /// <param name="before">What the words are, if that needs saying.</param>
    /// <param name="words">Null where none can be read.</param>
    /// <param name="language">The language they are written in, where that is known.</param>
    public void Words(string? before, string? words, string? language, IEnumerable<string> about, string linkWords, Uri link)
    {
        var sheet = new XElement("div", new XAttribute("style", "background:#FFFFFF;border:1px solid #E6DFD3;border-radius:10px;padding:16px;margin:0 0 16px;"));
        if (before is not null)
        {
            _text.Append(before).Append('\n');
            sheet.Add(Element("p", $"margin:0 0 8px;white-space:pre-line;color:{SecondInk};", before));
        }

        if (words is not null)
        {
            foreach (var line in words.Split('\n'))
            {
                _text.Append("    ").Append(line).Append('\n');
            }

            var said = Element("p", "margin:0 0 8px;white-space:pre-line;overflow-wrap:anywhere;", words);
            said.SetAttributeValue("lang", language);
            sheet.Add(said);
        }

        var parts = about.ToList();
        if (parts.Count > 0)
        {
            _text.Append("    ").AppendJoin(" · ", parts).Append('\n');
            sheet.Add(Element("p", $"margin:0 0 8px;font-size:15px;color:{SecondInk};", [.. parts.SelectMany<string, object>((part, i) => i == 0 ? [new XElement("bdi", part)] : [" · ", new XElement("bdi", part)])]));
        }

        _text.Append("    ").Append(link.AbsoluteUri).Append("\n\n");
        sheet.Add(Element("p", "margin:0;font-size:15px;", Link(linkWords, link, $"color:{Accent};")));
        _column.Add(sheet);
    }

    /// <summary>The one thing to do.</summary>
    public void Button(string words, Uri link)
    {
        _text.Append(words).Append(":\n").Append(link.AbsoluteUri).Append("\n\n");
        _column.Add(Element("p", "margin:0 0 24px;", Link(words, link, $"display:inline-block;background:{Accent};color:#FFFFFF;text-decoration:none;padding:12px 20px;border-radius:10px;font-weight:600;")));
    }

    public void LinkLine(string words, Uri link)
    {
        _text.Append(words).Append(": ").Append(link.AbsoluteUri).Append("\n\n");
        _column.Add(Element("p", "margin:0 0 16px;", Link(words, link, $"color:{Accent};")));
    }

    /// <summary>What stands below every mail that was asked for.</summary>
    public void Foot(string why, IEnumerable<(string Words, Uri Link)> links, string last)
    {
        _text.Append("--\n");
        var foot = new XElement("div", new XAttribute("style", $"border-top:1px solid #8A8578;margin-top:32px;padding-top:16px;font-size:15px;color:{SecondInk};"));
        Say(why);
        foreach (var (words, link) in links)
        {
            _text.Append(words).Append(": ").Append(link.AbsoluteUri).Append('\n');
            foot.Add(Element("p", "margin:0 0 8px;", Link(words, link, $"color:{Accent};")));
        }

        Say(last);
        _column.Add(foot);

        void Say(string line)
        {
            _text.Append(line).Append('\n');
            foot.Add(Element("p", "margin:0 0 8px;", line));
        }
    }

    public string Html(string subject)
    {
        var direction = culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";
        var page = new XElement(
            "html",
            new XAttribute("lang", culture.Name),
            new XAttribute("dir", direction),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light")),
                new XElement("title", subject)),
            new XElement(
                "body",
                new XAttribute("style", $"margin:0;padding:0;background:#FBF8F3;{Face}"),
                // Some readers drop what stands on the body.
                new XElement("div", new XAttribute("lang", culture.Name), new XAttribute("dir", direction), new XAttribute("style", $"background:#FBF8F3;{Face}"), _column)));
        return "<!DOCTYPE html>\n" + page.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Element(string name, string style, params object[] content) =>
        new(name, new XAttribute("dir", "auto"), new XAttribute("style", style), content);

    private static XElement Link(string words, Uri link, string style) =>
        new("a", new XAttribute("href", link.AbsoluteUri), new XAttribute("style", style), words);
}
