namespace DialogueBoard.Server.MyData;

/// <summary>All that this installation has of a person: what they said and gave, on every board, and what is kept of them beside.</summary>
/// <param name="WaysBack">When each of the codes was made that bring them back to what is theirs. The codes themselves are stored nowhere.</param>
/// <param name="Elsewhere">What is kept beside the boards, by the name of what it is.</param>
public sealed record Everything(
    DateTime ToldAt,
    IReadOnlyList<OnOneBoard> Boards,
    IReadOnlyList<DateTime> WaysBack,
    IReadOnlyDictionary<string, object> Elsewhere);
