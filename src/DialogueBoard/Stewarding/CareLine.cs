namespace DialogueBoard.Stewarding;

/// <summary>How often those who look after a board did what for one reason.</summary>
/// <param name="Rule">The ground rule that they named, in its words at that time; null for reasons of their own.</param>
/// <param name="Hidden">Cards whose words they took off the board.</param>
/// <param name="PutBack">How many of these they put back.</param>
/// <param name="TurnedDown">Words that they did not let in, and have not let in since.</param>
public sealed record CareLine(string? Rule, int Hidden = 0, int PutBack = 0, int TurnedDown = 0);
