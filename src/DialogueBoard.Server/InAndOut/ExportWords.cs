using System.Globalization;
using System.Resources;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Words;

namespace DialogueBoard.Server.InAndOut;

/// <summary>The words of an export that people read, in the current UI culture.</summary>
internal static class ExportWords
{
    private static readonly ResourceManager Words = new("DialogueBoard.Server.InAndOut.ExportWords", typeof(ExportWords).Assembly);

    public static string Say(string key, params object[] details) => string.Format(
        CultureInfo.CurrentCulture,
        Words.GetString(key, CultureInfo.CurrentUICulture) ?? throw new ArgumentException($"There are no words for {key}.", nameof(key)),
        details);

    /// <summary>The words under a key for so many: {0} is the number.</summary>
    public static string Count(string key, int n, params object[] others)
    {
        var form = $"{key}.{PluralForm.Of(n, CultureInfo.CurrentUICulture)}";
        return Say(Words.GetString(form, CultureInfo.CurrentUICulture) is null ? $"{key}.{PluralForm.Other}" : form, [n, .. others]);
    }

    public static string Kind(ContributionKind kind) => Say(WireWord<ContributionKind>.Of(kind));

    public static string State(ContributionState state) => Say($"state-{WireWord<ContributionState>.Of(state)}");

    public static string Energy(EnergyKind? with) => Say(with is { } kind ? WireWord<EnergyKind>.Of(kind) : "any");

    /// <summary>What somebody is called, on one line.</summary>
    public static string Name(By? by) => by?.Name is { } name ? MarkdownText.OneLine(name) : Say("no-name");

    public static string Day(DateOnly day) => Dated.Day(day);

    public static string Date(DateTime time) => Dated.Day(time);
}
