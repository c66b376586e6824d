using System.Globalization;
using DialogueBoard.Targets;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Targets;

/// <summary>What somebody has typed to set a target. Numbers stay as they were typed, so that a refusal loses nothing.</summary>
public sealed class TargetFields
{
    public string? Text { get; set; }
    public string? Unit { get; set; }
    public string? Baseline { get; set; }
    public string? Aim { get; set; }
    public DateOnly? ReachBy { get; set; }

    public SetTarget ToAct(Guid id) => new()
    {
        Id = id,
        Text = Text ?? "",
        Unit = Unit,
        Baseline = PlainNumber.Typed(Baseline, CultureInfo.CurrentCulture),
        Aim = PlainNumber.Typed(Aim, CultureInfo.CurrentCulture),
        ReachBy = ReachBy,
    };
}
