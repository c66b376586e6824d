namespace DialogueBoard.Sessions;

/// <summary>A session as it can be planned from: what it is for and in which rounds, in words to be changed.</summary>
/// <param name="Name">Its name in an address.</param>
/// <param name="Purpose">Empty where nothing is filled in.</param>
public sealed record SessionTemplate(string Name, string Purpose, IReadOnlyList<PlannedRound> Rounds);
