using DialogueBoard.Contributions;
using DialogueBoard.Openings;

namespace DialogueBoard.Web.Openings;

/// <summary>What somebody has typed to mark an opening. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class OpeningFields
{
    public string? Text { get; set; }
    public DateOnly? Until { get; set; }

    public MarkOpening ToAct(Guid id, Contribution? about) => new()
    {
        Id = id,
        Text = Text ?? "",
        Until = Until,
        About = about is null ? null : [about.Id],
        Place = about?.Place,
    };
}
