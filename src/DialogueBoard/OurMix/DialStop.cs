using System.Text.Json.Serialization;

namespace DialogueBoard.OurMix;

/// <summary>A dial and a stop for it.</summary>
public sealed record DialStop([property: JsonRequired] Principle Principle, [property: JsonRequired] int Stop);
