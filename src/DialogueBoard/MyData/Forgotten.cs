namespace DialogueBoard.MyData;

/// <summary>Somebody of whom nothing is to be left in the tables beside the board, from the same transaction on in which an act is stored.</summary>
/// <param name="PersonId">Whose place among those who joined, words held and waiting, and names in rows that have left the board go.</param>
/// <param name="Voter">What they say in private is kept under numbers that follow from this one. See <see cref="Ballots.Ballot.Voter"/>.</param>
public sealed record Forgotten(Guid PersonId, Guid Voter);
