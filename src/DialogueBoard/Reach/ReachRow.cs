namespace DialogueBoard.Reach;

/// <summary>How many were reached in one way. People may be in several rows, so theirs do not add up.</summary>
/// <param name="Cards">Cards on the board.</param>
/// <param name="People">Different people who wrote such cards themselves, never who.</param>
/// <param name="ToldFor">Of these cards, those that somebody else wrote down; how many people spoke in them nobody can know.</param>
/// <param name="First">The day of the first, UTC.</param>
/// <param name="Last">The day of the last, UTC.</param>
public sealed record ReachRow(ReachKey Key, int Cards, int People, int ToldFor, DateOnly First, DateOnly Last);
