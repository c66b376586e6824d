using System.Text.Json.Serialization;

namespace DialogueBoard.Shelf;

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
