namespace DialogueBoard.Ballots;

/// <summary>
/// What one person said in private on one thing: a mark, their dots, their answers. It is in no view, delta, export or log;
/// only what all of them come to is shown. Nothing in the row, and nothing beside it, says whose it is or when it was said.
/// </summary>
public sealed record Ballot
{
    public required Guid BoardId { get; init; }

    /// <summary>What it is said on.</summary>
    public required Guid OnId { get; init; }

    /// <summary>
    /// Follows from the person's own key, which is stored nowhere, and from what it is said on: the same person says it again in the same
    /// row, and no two rows can be known to be one person's.
    /// </summary>
    public required Guid Voter { get; init; }

    /// <summary>What was said, as JSON; null takes it back.</summary>
    public required string? Said { get; init; }
}
