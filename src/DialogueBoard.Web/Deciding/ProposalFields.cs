using DialogueBoard.Contributions;
using DialogueBoard.Deciding;

namespace DialogueBoard.Web.Deciding;

/// <summary>What somebody has typed to propose something.</summary>
public sealed class ProposalFields
{
    public string? Text { get; set; }
    public string? Why { get; set; }

    /// <summary>One name on each line.</summary>
    public string? Bodies { get; set; }

    public Propose ToAct(Guid id, Contribution? about) => new()
    {
        Id = id,
        Text = Text ?? "",
        Why = Why,
        Bodies = (Bodies ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        About = about is null ? null : [about.Id],
        Place = about?.Place,
    };
}
