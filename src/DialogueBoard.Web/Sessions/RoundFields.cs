using System.Globalization;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Sessions;

/// <summary>One round as somebody has typed it to plan it. Minutes stay as they were typed.</summary>
public sealed record RoundFields(RoundKind Kind = RoundKind.Gather, string? Prompt = null, string? Minutes = "10")
{
    /// <summary>The name of a field of the round with this number, counted from 0.</summary>
    public static string NameOf(int round, string field) => $"r{round}-{field}";

    public static RoundFields From(IFormCollection form, int n) => new(
        WireName.Read<RoundKind>(form[NameOf(n, "kind")]) ?? RoundKind.Gather,
        form[NameOf(n, "prompt")],
        form[NameOf(n, "minutes")]);

    public static RoundFields Of(PlannedRound round) => new(round.Kind, round.Prompt, round.Minutes.ToString(CultureInfo.InvariantCulture));

    public static RoundFields Of(Round round) => new(round.Kind, round.Prompt, round.Minutes.ToString(CultureInfo.InvariantCulture));

    // What is no number is none that will do, and so is refused with a sentence.
    public PlannedRound ToRound() => new(Kind, Prompt, int.TryParse(Minutes, NumberStyles.Integer, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0);
}
