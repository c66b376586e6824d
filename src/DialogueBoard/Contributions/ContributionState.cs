using System.Text.Json.Serialization;

namespace DialogueBoard.Contributions;

/// <summary>Whether a contribution's words can be read. One that cannot keeps its place in the web and says what happened.</summary>
public enum ContributionState
{
    [JsonStringEnumMemberName("on-board")] OnBoard,

    /// <summary>Taken back by its author. Its words are stored nowhere.</summary>
    [JsonStringEnumMemberName("withdrawn")] Withdrawn,

    /// <summary>Hidden by a steward. Its words are kept apart from the board, for its author and for restoring.</summary>
    [JsonStringEnumMemberName("hidden")] Hidden,

    /// <summary>Let go by the board, as nobody had touched it for as long as words are kept there. Its words are stored nowhere.</summary>
    [JsonStringEnumMemberName("let-go")] LetGo,
}
