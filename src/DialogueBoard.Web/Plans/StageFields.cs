using DialogueBoard.Plans;

namespace DialogueBoard.Web.Plans;

/// <summary>What somebody has typed about one stage of a plan.</summary>
public sealed class StageFields
{
    public string? Name { get; set; }
    public string? Owner { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Owner) && From is null && Until is null;

    public PlannedStage ToStage() => new(Name, Owner, From, Until);

    public static StageFields Of(Stage stage) => new() { Name = stage.Name, Owner = stage.Owner, From = stage.From, Until = stage.Until };
}
