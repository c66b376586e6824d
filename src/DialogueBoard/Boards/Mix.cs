namespace DialogueBoard.Boards;

/// <summary>
/// Where a board stands between the two practices of each of the eleven principles: 1 only the dominant one, 3 side by
/// side, 5 only the emergent one. The dominant practice is at hand at 1 to 4, the emergent at 2 to 5.
/// </summary>
public sealed record Mix(
    int Organising,
    int Legitimacy,
    int Accountability,
    int Leadership,
    int Planning,
    int Talk,
    int Deciding,
    int Picture,
    int Performance,
    int Change,
    int Direction)
{
    /// <summary>The mix of a new board: the emergent practice leads, the dominant one is at hand.</summary>
    public static Mix AtStart { get; } = new(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
}
