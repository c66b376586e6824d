using System.Text.Json.Serialization;

namespace DialogueBoard.Steps;

public enum StepState
{
    /// <summary>Being tried, until its date.</summary>
    [JsonStringEnumMemberName("trying")] Trying,

    /// <summary>Looked at again and kept, with no further date.</summary>
    [JsonStringEnumMemberName("kept")] Kept,

    /// <summary>Looked at again and stopped.</summary>
    [JsonStringEnumMemberName("stopped")] Stopped,
}

/// <summary>What people made of a step when they looked again.</summary>
public enum StepVerdict
{
    [JsonStringEnumMemberName("keep")] Keep,
    [JsonStringEnumMemberName("change")] Change,
    [JsonStringEnumMemberName("stop")] Stop,
}
