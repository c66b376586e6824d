using DialogueBoard.Themes;

namespace DialogueBoard.Web.Themes;

/// <summary>What a steward has typed about a theme. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class ThemeFields
{
    public string? Name { get; set; }
    public string? Says { get; set; }
    public Guid? Under { get; set; }

    public AddTheme ToAdd(Guid id) => new() { Id = id, Name = Name ?? "", Says = Says, Under = Under };

    public ChangeTheme ToChange(Guid id, Guid theme) => new() { Id = id, ThemeId = theme, Name = Name ?? "", Says = Says, Under = Under };
}
