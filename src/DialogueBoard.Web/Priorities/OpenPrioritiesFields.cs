using DialogueBoard.Priorities;

namespace DialogueBoard.Web.Priorities;

/// <summary>What somebody has typed to ask for dots. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class OpenPrioritiesFields
{
    public string? Text { get; set; }
    public int? Dots { get; set; } = 5;
    public int? Line { get; set; } = 5;
    public DateOnly? Closes { get; set; }
    public bool ShownNow { get; set; }

    public OpenPriorities ToAct(Guid id) => new() { Id = id, Text = Text ?? "", Dots = Dots ?? 0, Line = Line ?? 0, Closes = Closes, ShownAfter = !ShownNow };
}
