namespace DialogueBoard.Server.Organisations;

/// <summary>A board that an organisation answers for, and what it needs from those who look after it. No words of anybody's.</summary>
/// <param name="Waiting">How many cards wait to be let in.</param>
/// <param name="OldestWaiting">Since when the oldest of them waits, UTC.</param>
/// <param name="LastAct">When anything last happened on it, UTC.</param>
/// <param name="Carers">The names of those who look after it now; null for one who gave none.</param>
public sealed record OwnedBoard(
    string Code, string Title, int Cards, int Hidden, int Waiting, DateTime? OldestWaiting, DateTime? LastAct, IReadOnlyList<string?> Carers);
