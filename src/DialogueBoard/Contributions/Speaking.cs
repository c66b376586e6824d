using System.Text.Json.Serialization;

namespace DialogueBoard.Contributions;

/// <summary>How a contribution is spoken: for whom, and on what footing. Each is as good as the other.</summary>
/// <param name="Whom">
/// With <see cref="SpeakingFor.Others"/>, who is in mind; with <see cref="SpeakingFor.Job"/>, where the job is; with
/// <see cref="SpeakingFor.Body"/>, the body that a member speaks for, as they were admitted for it.
/// </param>
public sealed record Speaking([property: JsonRequired] SpeakingFor For, string? Whom = null, Footing? Footing = null);

public enum SpeakingFor
{
    [JsonStringEnumMemberName("self")] Self,
    [JsonStringEnumMemberName("others")] Others,
    [JsonStringEnumMemberName("job")] Job,

    /// <summary>As the member who represents a named body.</summary>
    [JsonStringEnumMemberName("body")] Body,
}

public enum Footing
{
    [JsonStringEnumMemberName("lived")] Lived,
    [JsonStringEnumMemberName("work")] Work,
    [JsonStringEnumMemberName("elected")] Elected,
    [JsonStringEnumMemberName("asked")] Asked,
}
