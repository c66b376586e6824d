using System.Text.Json.Serialization;

namespace DialogueBoard.Sessions;

/// <summary>How a card of a session touches one organisation.</summary>
public enum HarvestTouch
{
    /// <summary>It was said by somebody in their job there, or who represents it.</summary>
    [JsonStringEnumMemberName("said")] Said,

    /// <summary>Its words name it, or what stands beside it does.</summary>
    [JsonStringEnumMemberName("named")] Named,

    /// <summary>One thread ties it to a card that was said there or names it.</summary>
    [JsonStringEnumMemberName("tied")] Tied,
}
