using System.Text.Json.Serialization;

namespace DialogueBoard.OurMix;

/// <summary>The eleven principles, in the order of PRACTICES.md. Each has a dial of five stops. Wire names never change.</summary>
public enum Principle
{
    /// <summary>What the board is arranged by.</summary>
    [JsonStringEnumMemberName("organising")] Organising,

    /// <summary>Who may speak, and for whom.</summary>
    [JsonStringEnumMemberName("legitimacy")] Legitimacy,

    /// <summary>Who answers to whom.</summary>
    [JsonStringEnumMemberName("accountability")] Accountability,

    [JsonStringEnumMemberName("leadership")] Leadership,
    [JsonStringEnumMemberName("planning")] Planning,
    [JsonStringEnumMemberName("talk")] Talk,
    [JsonStringEnumMemberName("deciding")] Deciding,
    [JsonStringEnumMemberName("picture")] Picture,
    [JsonStringEnumMemberName("performance")] Performance,
    [JsonStringEnumMemberName("change")] Change,

    /// <summary>Who approaches whom.</summary>
    [JsonStringEnumMemberName("direction")] Direction,
}
