using System.Globalization;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Shell;
using DialogueBoard.Words;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Sessions;

/// <summary>What the pages say of a session, in sentences.</summary>
public static class SessionSpeech
{
    /// <summary>"Housing, Health and the Carers' Centre".</summary>
    public static string Together(this IStringLocalizer<SessionsWords> words, IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => words["and", string.Join(", ", names.Take(names.Count - 1)), names[^1]],
    };

    /// <summary>"6 rounds, 60 minutes".</summary>
    public static string Length(this IStringLocalizer<SessionsWords> words, Session session) =>
        words["length", words.Count("rounds", session.Rounds.Count), words.Count("minutes", session.Rounds.Sum(round => round.Minutes))];

    /// <summary>"12 for Housing (works with it)".</summary>
    public static string Came(this IStringLocalizer<SessionsWords> words, IStringLocalizer<ContributionWords> cardWords, AttendedAs came)
    {
        var line = came.Body is { } body ? words["came-for", N(came.People), body].Value : words["came-self", N(came.People)].Value;
        return came.Footing is { } footing ? words["came-footing", line, cardWords[$"footing.{WireName.Of(footing)}"].Value] : line;
    }

    /// <summary>"Round 2, Gather".</summary>
    public static string Round(this IStringLocalizer<SessionsWords> words, Session session, int round) =>
        words["round-of", N(round + 1), words.Kind(session.Rounds[round].Kind)];

    /// <summary>What a kind of round is called: "Gather".</summary>
    public static string Kind(this IStringLocalizer<SessionsWords> words, RoundKind kind) => words[$"round.{WireName.Of(kind)}"];

    /// <summary>What somebody is called on the board.</summary>
    public static string Called(this IStringLocalizer<SessionsWords> words, By? by) => by?.Name ?? words["strip.nameless"];

    /// <summary>A moment in full, UTC, as it stands where no script writes it in the reader's own time.</summary>
    public static string Moment(DateTime at) => Dated.MomentOfWeek(at);

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
