namespace DialogueBoard.Server.Stewarding;

/// <summary>All that waits for those who look after a board.</summary>
/// <param name="Waiting">Words to be read first and reports to be seen to, what has waited longest first.</param>
/// <param name="TurnedDown">Words that were turned down and can be let in after all, the latest first.</param>
public sealed record CareQueue(IReadOnlyList<QueueItem> Waiting, IReadOnlyList<QueuedWords> TurnedDown, CareCount Count);
