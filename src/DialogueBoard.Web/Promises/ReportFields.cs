using DialogueBoard.Promises;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Promises;

/// <summary>What somebody has typed to say how one half of a promise goes.</summary>
public sealed class ReportFields
{
    public string? Half { get; set; }
    public string? Text { get; set; }
    public bool Kept { get; set; }
    public DateOnly? Next { get; set; }

    public ReportBack ToAct(Guid id, Guid promise) => new()
    {
        Id = id,
        Text = Text ?? "",
        About = [promise],
        Half = WireName.Read<PromiseHalf>(Half) ?? PromiseHalf.Community,
        Kept = Kept,
        Next = Kept ? null : Next,
    };
}
