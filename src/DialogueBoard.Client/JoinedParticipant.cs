namespace DialogueBoard.Client;

/// <summary>Somebody who has joined a board.</summary>
/// <param name="Id">Who they are on this board, and on no other.</param>
/// <param name="Name">A label of their choice. Two people may have the same.</param>
/// <param name="Key">The bearer key of this person for this board. Whoever holds it can act as them.</param>
public sealed record JoinedParticipant(Guid Id, string? Name, string Key);
