using DialogueBoard.Contributions;
using DialogueBoard.Plans;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Plans;

/// <summary>What somebody has typed to draw a plan up, or to change its stages. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class PlanFields
{
    private const int RowsAtFirst = 2;

    public string? Text { get; set; }

    /// <summary>At least one. A form that says nothing of them sets them to nothing.</summary>
    public List<StageFields> Stages { get; set => field = value is { Count: > 0 } ? value : [new()]; } = [.. Enumerable.Range(0, RowsAtFirst).Select(_ => new StageFields())];

    /// <summary>Whether the button was pressed that only adds a row, and does nothing yet.</summary>
    public bool More { get; set; }

    public bool IsFull => Stages.Count >= Longest.Rows;

    public static PlanFields Of(Plan plan) => new() { Stages = [.. plan.Stages.Select(StageFields.Of)] };

    /// <summary>One more row, where there is room.</summary>
    public void Grow()
    {
        if (!IsFull)
        {
            Stages.Add(new());
        }
    }

    public DrawUpPlan ToAct(Guid id, Contribution? about) => new()
    {
        Id = id,
        Text = Text ?? "",
        Stages = Filled(0),
        About = about is null ? null : [about.Id],
        Place = about?.Place,
    };

    /// <summary>Rows up to the last stage that has begun are never left out: stages keep by their place what happened to them.</summary>
    public RedrawPlan ToRedraw(Guid id, Plan plan) => new()
    {
        Id = id,
        ContributionId = plan.ContributionId!.Value,
        Stages = Filled(plan.Stages.Select((stage, at) => stage.StartedAt is null ? 0 : at + 1).Max()),
    };

    private List<PlannedStage> Filled(int begun) => [.. Stages.Where((stage, at) => stage is not null && (at < begun || !stage.IsEmpty)).Select(stage => stage.ToStage())];
}
