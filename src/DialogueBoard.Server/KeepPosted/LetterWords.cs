using System.Globalization;
using System.Resources;
using DialogueBoard.Words;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>The words of mails, in the current UI culture; see LetterWords.resx.</summary>
internal static class LetterWords
{
    private static readonly ResourceManager Words = new("DialogueBoard.Server.KeepPosted.LetterWords", typeof(LetterWords).Assembly);

    public static string Say(string key, params object[] details) => string.Format(
        CultureInfo.CurrentCulture,
        Words.GetString(key, CultureInfo.CurrentUICulture) ?? throw new ArgumentException($"There are no words for {key}.", nameof(key)),
        details);

    /// <summary>The words under a key for so many: {0} is the number.</summary>
    public static string Count(string key, int n)
    {
        var form = $"{key}.{PluralForm.Of(n, CultureInfo.CurrentUICulture)}";
        return Say(Words.GetString(form, CultureInfo.CurrentUICulture) is null ? $"{key}.{PluralForm.Other}" : form, n);
    }
}
