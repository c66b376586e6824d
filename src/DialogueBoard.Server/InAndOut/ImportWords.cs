using System.Globalization;
using System.Resources;

namespace DialogueBoard.Server.InAndOut;

/// <summary>Why a row was left out, in plain words, in the current UI culture.</summary>
internal static class ImportWords
{
    private static readonly ResourceManager Sentences = new("DialogueBoard.Server.InAndOut.ImportWords", typeof(ImportWords).Assembly);

    public static string Say(string key, params object[] details) => string.Format(
        CultureInfo.CurrentCulture,
        Sentences.GetString(key, CultureInfo.CurrentUICulture) ?? throw new ArgumentException($"There is no sentence for {key}.", nameof(key)),
        details);
}
