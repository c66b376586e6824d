using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Targets;

/// <summary>One reading of a target. By and At say who wrote it down, and when.</summary>
public sealed record Measured : SideRecord
{
    public required double Value { get; init; }

    /// <summary>The day for which it was read.</summary>
    public required DateOnly On { get; init; }

    internal override bool IsWhole => PlainNumber.IsUsed(Value);

    /// <summary>This once the words of its card can no longer be read: who wrote it down may be who wrote the card.</summary>
    internal Measured Wordless() => this with { By = By with { Name = null } };
}
