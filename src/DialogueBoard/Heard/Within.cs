namespace DialogueBoard.Heard;

/// <summary>A card on which a group does not all agree.</summary>
/// <param name="About">The card that is seen differently.</param>
/// <param name="Views">How many views the group has on it, two or more; <see cref="Voices"/> says what one is.</param>
/// <param name="Cards">The group's cards that hold these views, oldest first; the card itself among them where it is theirs.</param>
public sealed record Within(Guid About, int Views, IReadOnlyList<Guid> Cards);
