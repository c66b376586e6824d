using DialogueBoard.Contributions;
using DialogueBoard.Vision;

namespace DialogueBoard.Web.Vision;

/// <summary>What somebody who looks after the board has typed as its vision, or to announce.</summary>
public sealed class VisionFields
{
    public string? Text { get; set; }

    public SetVision ToVision(Guid id) => new() { Id = id, Text = Text ?? "" };

    public Contribute ToAnnouncement(Guid id) => new() { Id = id, Kind = ContributionKind.Announcement, Text = Text ?? "" };
}
