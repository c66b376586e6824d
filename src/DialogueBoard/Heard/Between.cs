namespace DialogueBoard.Heard;

/// <summary>A card on which groups see it differently.</summary>
/// <param name="About">The card that is seen differently.</param>
/// <param name="Sides">Each group that has a view on it, in the order of <see cref="Voices.Groups"/>; two or more.</param>
public sealed record Between(Guid About, IReadOnlyList<Side> Sides);

/// <param name="Cards">The group's cards that hold its views, oldest first; the card itself among them where it is theirs.</param>
public sealed record Side(GroupName Group, IReadOnlyList<Guid> Cards);
