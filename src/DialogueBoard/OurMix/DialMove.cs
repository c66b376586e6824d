using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.OurMix;

/// <summary>
/// One dial was moved: who, when and why. It never changes and never goes: where the dials stand is what all moves since the
/// board was opened come to.
/// </summary>
public sealed record DialMove : SideRecord
{
    public required Principle Principle { get; init; }
    public required int From { get; init; }
    public required int To { get; init; }
    public string? Why { get; init; }

    /// <summary>The experiment that it began or ended with, if any.</summary>
    public Guid? ExperimentId { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Why, Longest.Aside)];
}
