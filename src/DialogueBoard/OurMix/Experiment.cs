using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.OurMix;

/// <summary>
/// The board moved dials on purpose, to see what happens: what changes, what people hope to notice, and a day on which the
/// board asks by itself whether to keep, change or go back. Going back is exact: each dial returns to where it stood before.
/// </summary>
public sealed record Experiment : SideRecord
{
    /// <summary>What we change, in words.</summary>
    public required string Text { get; init; }

    /// <summary>What we hope to notice.</summary>
    public string? Hope { get; init; }

    /// <summary>Each dial it moves: where that stood before the experiment began, and where it stands for it.</summary>
    public required IReadOnlyList<DialChange> Dials { get; init; }

    public required DateOnly LookAgain { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ExperimentState State { get; init; }

    /// <summary>When it was kept or gone back on.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>What was learned, as it was last said.</summary>
    public string? Learned { get; init; }

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Text, Longest.Aside), (Hope, Longest.Aside), (Learned, Longest.Aside)];
}

/// <summary>One dial of an experiment.</summary>
/// <param name="From">Where it stood before the experiment began.</param>
/// <param name="To">Where it stands for it.</param>
public sealed record DialChange(Principle Principle, int From, int To);

public enum ExperimentState
{
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>Looked at again: the dials stay.</summary>
    [JsonStringEnumMemberName("kept")] Kept,

    /// <summary>Looked at again: the dials went back to where they had been.</summary>
    [JsonStringEnumMemberName("gone-back")] GoneBack,
}
