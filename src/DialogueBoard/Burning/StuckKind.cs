using System.Collections.Immutable;

namespace DialogueBoard.Burning;

/// <summary>One kind of place where cards got stuck.</summary>
/// <param name="All">The kind as a whole.</param>
/// <param name="Spots">Its places by name, those with most cards first; those without a name as one.</param>
public sealed record StuckKind(StuckSpot All, ImmutableArray<StuckSpot> Spots);
