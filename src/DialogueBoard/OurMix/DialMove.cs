using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.OurMix;

/// <summary>
/// One dial was moved: who, when and why. It never goes, and what it moved never changes: where the dials stand is what all moves since the
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

    /// <summary>The board's version at which it was told, once its row has changed since: it moved the dial then.</summary>
    [JsonIgnore]
    public long? Told { get; init; }

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id != personId ? this : this with { Why = null, By = By.Nameless, Told = Told ?? Version };

    /// <summary>Whether it tells of the same move, whatever is said with it.</summary>
    internal bool IsSameMoveAs(DialMove other) =>
        (Principle, From, To, At, By.Id, ExperimentId) == (other.Principle, other.From, other.To, other.At, other.By.Id, other.ExperimentId);

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Why, Longest.Aside)];
}
