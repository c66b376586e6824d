using System.Collections.Immutable;

namespace DialogueBoard.Burning;

/// <summary>One place, service or rule where cards got stuck.</summary>
/// <param name="Name">As it was first written; null where no name was said, and for a kind as a whole.</param>
/// <param name="Cards">The cards that got stuck there.</param>
/// <param name="People">How many people say so.</param>
/// <param name="Key">What it is found by in an address.</param>
public sealed record StuckSpot(StuckAt Where, string? Name, ImmutableHashSet<Guid> Cards, int People, string Key);
