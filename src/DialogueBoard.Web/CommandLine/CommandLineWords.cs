using System.Globalization;
using System.Resources;

namespace DialogueBoard.Web.CommandLine;

/// <summary>The words of the command line, in the current UI culture.</summary>
internal static class CommandLineWords
{
    private static readonly ResourceManager Words = new("DialogueBoard.Web.CommandLine.CommandLineWords", typeof(CommandLineWords).Assembly);

    public static string Say(string key, params object[] details) => string.Format(
        CultureInfo.CurrentCulture,
        Words.GetString(key, CultureInfo.CurrentUICulture) ?? throw new ArgumentException($"There are no words for {key}.", nameof(key)),
        details);
}
