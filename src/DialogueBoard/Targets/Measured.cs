using DialogueBoard.Boards;

namespace DialogueBoard.Targets;

/// <summary>One reading of a target. By and At say who wrote it down, and when.</summary>
public sealed record Measured : SideRecord
{
    public required double Value { get; init; }

    /// <summary>The day for which it was read.</summary>
    public required DateOnly On { get; init; }
}
