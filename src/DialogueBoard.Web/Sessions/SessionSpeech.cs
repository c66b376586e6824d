using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Sessions;

/// <summary>What is said of sessions in more than one place.</summary>
internal static class SessionSpeech
{
    /// <summary>What a round of this kind is called.</summary>
    public static string Round(this IStringLocalizer<SessionsWords> words, RoundKind kind) => words[$"round.{WireName.Of(kind)}"];

    /// <summary>What somebody is called on the board.</summary>
    public static string Called(this IStringLocalizer<SessionsWords> words, By? by) => by?.Name ?? words["strip.nameless"];
}
