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

    /// <summary>Something that happened today with a service.</summary>
    [JsonStringEnumMemberName("contact")] Contact,

    /// <summary>What somebody learned.</summary>
    [JsonStringEnumMemberName("learning")] Learning,

    /// <summary>How one half of a promise goes.</summary>
    [JsonStringEnumMemberName("report")] Report,

    /// <summary>What those who look after the board announce.</summary>
    [JsonStringEnumMemberName("announcement")] Announcement,

    // Each of these has a part beside it, and so an act of its own.
    [JsonStringEnumMemberName("group")] Group,
    [JsonStringEnumMemberName("step")] Step,
    [JsonStringEnumMemberName("promise")] Promise,
    [JsonStringEnumMemberName("opening")] Opening,
    [JsonStringEnumMemberName("gain")] Gain,
    [JsonStringEnumMemberName("trial")] Trial,
    [JsonStringEnumMemberName("held")] Held,
    [JsonStringEnumMemberName("proposal")] Proposal,
    [JsonStringEnumMemberName("target")] Target,
    [JsonStringEnumMemberName("plan")] Plan,
    [JsonStringEnumMemberName("consultation")] Consultation,
}
