namespace DialogueBoard.Stewarding;

/// <summary>
/// What somebody told those who look after a board of a card, in private: in no view, delta, export or log. Who told it nobody reads but
/// they themselves; it is there so that each person tells of a card once.
/// </summary>
public sealed record CardReport
{
    public required Guid BoardId { get; init; }

    /// <summary>The id of the act that told it.</summary>
    public required Guid Id { get; init; }

    public required Guid ContributionId { get; init; }

    public required Guid ReporterId { get; init; }

    /// <summary>The ground rule that they named, in its words at that time.</summary>
    public string? Rule { get; init; }

    /// <summary>What they said beside.</summary>
    public string? Words { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When somebody who looks after the board had seen to it; null while it waits.</summary>
    public DateTime? SeenToAt { get; init; }
}
