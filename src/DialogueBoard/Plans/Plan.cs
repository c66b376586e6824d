using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Plans;

/// <summary>"Plan": what it is for stands on the card; stages with dates and owners, approved before any of them starts.</summary>
public sealed record Plan : CardPart
{
    /// <summary>In the order in which they were written down. At least one.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>When it was approved as it stands; null while it waits.</summary>
    public DateTime? ApprovedAt { get; init; }

    /// <summary>Who approved it.</summary>
    public By? ApprovedBy { get; init; }

    internal override bool IsWhole =>
        Stages is { Count: >= 1 and <= Longest.Rows } && Stages.All(stage => stage is { Name: not null, Owner: not null } && stage.From <= stage.Until && Day.IsPlain(stage.From) && Day.IsPlain(stage.Until));

    internal override IEnumerable<(string? Words, int Most)> AllWords =>
        [(ApprovedBy?.Name, Longest.Name), .. Stages.SelectMany(stage => stage.AllWords)];

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Wordless() : this with { ApprovedBy = ApprovedBy?.Without(personId) };

    internal override CardPart Wordless() => this with
    {
        Stages = [.. Stages.Select(stage => stage.Wordless())],
        ApprovedBy = ApprovedBy is null ? null : ApprovedBy with { Name = null },
        By = By with { Name = null },
    };

    internal override CardPart WithWordsOf(CardPart held) => held is Plan plan
        ? this with { Stages = plan.Stages, ApprovedBy = plan.ApprovedBy, By = plan.By }
        : this;
}

/// <summary>One stage of a plan.</summary>
/// <param name="Owner">Who carries it, in words.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
public sealed record Stage(string Name, string Owner, DateOnly From, DateOnly Until, DateTime? StartedAt = null, DateTime? FinishedAt = null)
{
    /// <summary>How it stands on a day.</summary>
    public StageState On(DateOnly today) =>
        FinishedAt is not null ? StageState.Finished
        : StartedAt is not null ? (today > Until ? StageState.Overrun : StageState.UnderWay)
        : today > From ? StageState.Late : StageState.Waiting;

    internal IEnumerable<(string? Words, int Most)> AllWords => [(Name, Longest.Title), (Owner, Longest.Whom)];

    internal Stage Wordless() => this with { Name = "", Owner = "" };
}
