namespace DialogueBoard.Server.Stewarding;

/// <summary>How much waits for those who look after a board.</summary>
/// <param name="Wait">Words to be read first, and reports to be seen to.</param>
/// <param name="Oldest">Since when the one has waited that has waited longest; null where nothing does.</param>
/// <param name="Alert">Whether that is longer than the board lets anything wait without saying so.</param>
public sealed record CareCount(int Wait, DateTime? Oldest, bool Alert);
