using System.Text.Json.Serialization;

namespace DialogueBoard.Stewarding;

/// <summary>How what people write comes to a board.</summary>
public enum PostingMode
{
    /// <summary>At once.</summary>
    [JsonStringEnumMemberName("open")] Open,

    /// <summary>Somebody who looks after the board reads it first, until its author has a card there; from then on at once.</summary>
    [JsonStringEnumMemberName("hold-first")] HoldFirst,

    /// <summary>Somebody who looks after the board reads it first.</summary>
    [JsonStringEnumMemberName("hold-all")] HoldAll,

    /// <summary>At once, and from each person one card every so many minutes.</summary>
    [JsonStringEnumMemberName("slow")] Slow,

    /// <summary>Not for now.</summary>
    [JsonStringEnumMemberName("frozen")] Frozen,
}
