using System.Text.Json.Serialization;

namespace DialogueBoard.Promises;

public enum PromiseState
{
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Both halves say that it was kept.</summary>
    [JsonStringEnumMemberName("kept")] Kept,

    /// <summary>Given up, with a reason on the card's answers.</summary>
    [JsonStringEnumMemberName("let-go")] LetGo,
}

/// <summary>Which half of a shared promise.</summary>
public enum PromiseHalf
{
    [JsonStringEnumMemberName("agency")] Agency,
    [JsonStringEnumMemberName("community")] Community,
}
