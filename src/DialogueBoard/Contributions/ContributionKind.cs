using System.Text.Json.Serialization;

namespace DialogueBoard.Contributions;

/// <summary>The ways of speaking on a board. Their wire names never change.</summary>
public enum ContributionKind
{
    [JsonStringEnumMemberName("issue")] Issue,
    [JsonStringEnumMemberName("question")] Question,
    [JsonStringEnumMemberName("story")] Story,
    [JsonStringEnumMemberName("building-on")] BuildingOn,
    [JsonStringEnumMemberName("different-view")] DifferentView,
    [JsonStringEnumMemberName("link-noticed")] LinkNoticed,
    [JsonStringEnumMemberName("not-knowing")] NotKnowing,
    [JsonStringEnumMemberName("seed")] Seed,
    [JsonStringEnumMemberName("offer")] Offer,
    [JsonStringEnumMemberName("need")] Need,
    [JsonStringEnumMemberName("position")] Position,
    [JsonStringEnumMemberName("for")] For,
    [JsonStringEnumMemberName("against")] Against,
}
