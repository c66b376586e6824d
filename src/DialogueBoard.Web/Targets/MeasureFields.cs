using System.Globalization;
using DialogueBoard.Targets;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Targets;

/// <summary>What somebody has typed to write down a reading, or chosen to take one back.</summary>
public sealed class MeasureFields
{
    public string? Value { get; set; }
    public DateOnly? On { get; set; }

    public Measure ToMeasure(Guid id, Guid target) => new() { Id = id, ContributionId = target, Value = PlainNumber.Typed(Value, CultureInfo.CurrentCulture), On = On };

    public TakeMeasureBack ToTakeBack(Guid id, Guid target) => new() { Id = id, ContributionId = target, On = On };
}
