using System.Text.Json.Serialization;
using DialogueBoard.Boards;

namespace DialogueBoard.Shelf;

/// <summary>Somebody looks after this board now. By and At say who, and since when.</summary>
public sealed record Care : SideRecord
{
    /// <summary>Since when they offer to hand it on; null while they do not.</summary>
    public DateTime? OfferedOn { get; init; }
}

/// <summary>What is offered or needed.</summary>
public enum Asset
{
    [JsonStringEnumMemberName("skill")] Skill,
    [JsonStringEnumMemberName("experience")] Experience,
    [JsonStringEnumMemberName("time")] Time,
    [JsonStringEnumMemberName("room")] Room,
    [JsonStringEnumMemberName("data")] Data,
    [JsonStringEnumMemberName("money")] Money,
}
