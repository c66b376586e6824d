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

    /// <summary>A group and a card in it.</summary>
    [JsonStringEnumMemberName("gathers")] Gathers,

    /// <summary>A step or a promise, and what was learned that it rests on.</summary>
    [JsonStringEnumMemberName("rests-on")] RestsOn,

    /// <summary>An offer, and the need it could help.</summary>
    [JsonStringEnumMemberName("helps")] Helps,
}

public static class ThreadRelations
{
    /// <summary>The relation that follows from saying something of one kind about something of another.</summary>
    public static ThreadRelation Of(ContributionKind kind, ContributionKind about) => (kind, about) switch
    {
        (ContributionKind.BuildingOn, _) => ThreadRelation.BuildsOn,
        (ContributionKind.Question, _) => ThreadRelation.Asks,
        (ContributionKind.DifferentView, _) => ThreadRelation.Differs,
        (ContributionKind.LinkNoticed, _) => ThreadRelation.Links,
        (ContributionKind.Group, _) => ThreadRelation.Gathers,
        (ContributionKind.Step or ContributionKind.Promise, ContributionKind.Learning) => ThreadRelation.RestsOn,
        (ContributionKind.Offer, ContributionKind.Need) => ThreadRelation.Helps,
        _ => ThreadRelation.About,
    };
}
