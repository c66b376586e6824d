using DialogueBoard.Themes;

namespace DialogueBoard.Web.Themes;

/// <summary>Which theme somebody has chosen for a card.</summary>
public sealed class FileUnderFields
{
    public Guid Theme { get; set; }

    public FileUnder ToAct(Guid id, Guid card) => new() { Id = id, ContributionId = card, ThemeId = Theme };
}
