using System.Text.Json.Serialization;
using DialogueBoard.Organisations;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>How a contribution is spoken: for whom, and on what footing. Each is as good as the other.</summary>
/// <param name="Whom">
/// With <see cref="SpeakingFor.Others"/>, who is in mind; with <see cref="SpeakingFor.Job"/>, where the job is; with
/// <see cref="SpeakingFor.Body"/>, the body that a member speaks for, as they were admitted for it.
/// </param>
public sealed record Speaking([property: JsonRequired] SpeakingFor For, string? Whom = null, Footing? Footing = null)
{
    /// <summary>
    /// True where whoever speaks in their job had signed in with that organisation. Only the board says so: what comes in by any door
    /// or file says nothing about it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Confirmed { get; init; }

    /// <summary>Whether it is spoken for an agency or another body: in a job there, or as the member who represents it.</summary>
    [JsonIgnore]
    public bool IsForABody => For is SpeakingFor.Job or SpeakingFor.Body;

    /// <summary>Which body that is, as names are compared; null where it is spoken for none, or does not say.</summary>
    [JsonIgnore]
    public string? BodyKey => IsForABody && Whom is { } whom ? Named.Key(whom) : null;

    /// <summary>The same, with what the organisation's own sign-in says of it: who signed in there needs not name it.</summary>
    internal Speaking As(Workplace? workplace) => For != SpeakingFor.Job || workplace is null || (Whom is { } whom && !string.IsNullOrWhiteSpace(whom) && !Named.AreOne(whom, workplace.Name))
        ? this with { Confirmed = null }
        : this with { Whom = workplace.Name, Confirmed = true };

    /// <summary>
    /// The footing it is on. Where it does not say: who speaks in their job works with it, and who represents a body was asked to.
    /// </summary>
    [JsonIgnore]
    public Footing? FootingOrWhatFollows => Footing ?? For switch
    {
        SpeakingFor.Job => Contributions.Footing.Work,
        SpeakingFor.Body => Contributions.Footing.Asked,
        _ => null,
    };
}

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
