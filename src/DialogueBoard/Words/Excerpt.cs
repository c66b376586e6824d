using System.Globalization;

namespace DialogueBoard.Words;

/// <summary>The beginning of a text.</summary>
public static class Excerpt
{
    /// <summary>At most so many letters as people see them, whole words where that is possible, with an ellipsis where something is left out.</summary>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        for (var letters = 0; end < text.Length && letters < most; letters++)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        if (end >= text.Length)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', end - 1, Math.Min(end, most / 3));
        return string.Concat(text.AsSpan(0, space > 0 ? space : end).TrimEnd(), "…");
    }
}
