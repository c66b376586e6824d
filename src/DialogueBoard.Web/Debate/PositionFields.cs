using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Debate;

/// <summary>What somebody has typed into the form that puts a position on the board.</summary>
public sealed class PositionFields
{
    public string? Text { get; set; }

    /// <summary>The issue that it is about; null where it stands alone.</summary>
    public Guid? Issue { get; set; }

    public Contribute ToAct(Guid id) => new()
    {
        Id = id,
        Kind = ContributionKind.Position,
        Text = Text ?? "",
        About = Issue is { } issue ? [issue] : null,
    };
}
