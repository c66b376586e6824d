using System.Text.Json.Serialization;

namespace DialogueBoard.Priorities;

/// <summary>So many dots for one card.</summary>
public sealed record GivenDots([property: JsonRequired] Guid ContributionId, [property: JsonRequired] int Dots);
