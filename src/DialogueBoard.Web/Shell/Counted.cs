using System.Globalization;
using DialogueBoard.Words;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Shell;

/// <summary>Words with a number in them, in the form that the reader's language has for it; scripts do the same (Scripts/words.ts).</summary>
internal static class Counted
{
    /// <summary>The words under a key for so many: {0} is the number, and what else they name follows from {1} on.</summary>
    public static string Count<T>(this IStringLocalizer<T> words, string key, int n, params object[] others) =>
        words[words.Form(key, n), [N(n), .. others]];

    /// <summary>The key of the words for so many, for words in which the number does not come first.</summary>
    public static string Form<T>(this IStringLocalizer<T> words, string key, int n)
    {
        var form = $"{key}.{PluralForm.Of(n, CultureInfo.CurrentUICulture)}";
        return words[form].ResourceNotFound ? $"{key}.{PluralForm.Other}" : form;
    }

    /// <summary>All forms of the words under a key, for a script.</summary>
    public static IReadOnlyDictionary<string, string> Forms<T>(this IStringLocalizer<T> words, string key) => PluralForm.All
        .Select(form => words[$"{key}.{form}"]).Where(word => !word.ResourceNotFound).ToDictionary(word => word.Name, word => word.Value);

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
