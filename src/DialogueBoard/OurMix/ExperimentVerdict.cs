using System.Text.Json.Serialization;

namespace DialogueBoard.OurMix;

/// <summary>What becomes of an experiment once all have looked at it again.</summary>
public enum ExperimentVerdict
{
    /// <summary>The dials stay where they are.</summary>
    [JsonStringEnumMemberName("keep")] Keep,

    /// <summary>It goes on until another day, with other stops for some of its dials or with the same.</summary>
    [JsonStringEnumMemberName("change")] Change,

    /// <summary>Each of its dials returns to where it stood before the experiment began.</summary>
    [JsonStringEnumMemberName("go-back")] GoBack,
}
