using System.Text.Json.Serialization;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>Where a contribution's card lies: its centre, in CSS pixels at zoom 1.</summary>
public sealed record Position([property: JsonRequired] Guid Id, [property: JsonRequired] double X, [property: JsonRequired] double Y)
{
    [JsonIgnore]
    public bool IsOnThePicture => Math.Abs(X) <= Longest.Reach && Math.Abs(Y) <= Longest.Reach;
}
