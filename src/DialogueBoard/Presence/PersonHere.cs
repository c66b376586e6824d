namespace DialogueBoard.Presence;

/// <summary>Somebody who takes part just now, and the card they are looking at, if any.</summary>
public sealed record PersonHere(Guid Id, string? Name, Guid? LookingAt);
