using DialogueBoard.Contributions;
using DialogueBoard.Growing;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Growing;

/// <summary>What somebody has typed to tell of a gain. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class GainFields
{
    public string? Text { get; set; }
    public string? Of { get; set; }
    public bool Planned { get; set; }

    /// <summary>Whom it also helps, one on each line.</summary>
    public string? AlsoHelps { get; set; }

    /// <summary>The card of the target that it helps, by id, where it stands alone and one is chosen.</summary>
    public string? Target { get; set; }

    public NoticeGain ToAct(Guid id, Contribution? about) => new()
    {
        Id = id,
        Text = Text ?? "",
        Of = WireName.Read<GainOf>(Of),
        Planned = Planned,
        AlsoHelps = AlsoHelps?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        About = about is not null ? [about.Id] : Guid.TryParse(Target, out var target) ? [target] : null,
        Place = about?.Place,
    };
}
