namespace DialogueBoard.MyData;

/// <summary>What leaves the tables beside the board together with an act, in the same transaction.</summary>
/// <param name="PersonId">Somebody of whom nothing is to be left: their place among those who joined, words held and waiting, names in rows that have left the board.</param>
/// <param name="Voter">What they say in private is kept under numbers that follow from this one. See <see cref="Ballots.Ballot.Voter"/>.</param>
/// <param name="Held">The cards whose held words are forgotten, whoever wrote them.</param>
public sealed record Forgotten(Guid? PersonId, Guid? Voter, IReadOnlyList<Guid> Held);
