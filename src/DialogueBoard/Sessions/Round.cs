using System.Text.Json.Serialization;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>One round of a session.</summary>
/// <param name="Prompt">What everybody is asked.</param>
/// <param name="Minutes">How long it is meant to take.</param>
/// <param name="Began">When it began; null until it does.</param>
/// <param name="Ended">When it was ended; null until it is.</param>
public sealed record Round([property: JsonRequired] RoundKind Kind, string Prompt, int Minutes, DateTime? Began = null, DateTime? Ended = null)
{
    /// <summary>The longest that a round can be planned for, and the most that can be added to it at once.</summary>
    public const int MostMinutes = 180;

    internal bool IsWhole => Prompt is not null && Minutes is >= 1 and <= MostMinutes;

    internal const int LongestPrompt = Longest.Note;
}
