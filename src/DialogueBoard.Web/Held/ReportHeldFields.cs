using DialogueBoard.Held;

namespace DialogueBoard.Web.Held;

/// <summary>What somebody has typed to report on what an agency holds.</summary>
public sealed class ReportHeldFields
{
    public string? Text { get; set; }
    public bool Done { get; set; }
    public DateOnly? Next { get; set; }

    public ReportHeld ToAct(Guid id, Guid held) => new() { Id = id, Text = Text ?? "", About = [held], Done = Done, Next = Done ? null : Next };
}
