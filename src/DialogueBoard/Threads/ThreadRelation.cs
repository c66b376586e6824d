using System.Text.Json.Serialization;
using DialogueBoard.Contributions;

namespace DialogueBoard.Threads;

/// <summary>What a thread says of its two ends. Wire names never change.</summary>
public enum ThreadRelation
{
    [JsonStringEnumMemberName("about")] About,
    [JsonStringEnumMemberName("builds-on")] BuildsOn,
    [JsonStringEnumMemberName("asks")] Asks,
    [JsonStringEnumMemberName("differs")] Differs,
    [JsonStringEnumMemberName("links")] Links,
}

public static class ThreadRelations
{
    /// <summary>The relation that follows from saying something of this kind about something else.</summary>
    public static ThreadRelation Of(ContributionKind kind) => kind switch
    {
        ContributionKind.BuildingOn => ThreadRelation.BuildsOn,
        ContributionKind.Question => ThreadRelation.Asks,
        ContributionKind.DifferentView => ThreadRelation.Differs,
        ContributionKind.LinkNoticed => ThreadRelation.Links,
        _ => ThreadRelation.About,
    };
}
