using DialogueBoard.Burning;

namespace DialogueBoard.Web.Burning;

/// <summary>What somebody has typed to start a group, or to change one. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class GroupFields
{
    public string? Text { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>The cards that are ticked.</summary>
    public List<Guid>? Cards { get; set; }

    /// <summary>What is looked for among the cards to choose from.</summary>
    public string? Find { get; set; }

    /// <summary>Whether the button was pressed that only looks for cards, and does nothing yet.</summary>
    public bool Look { get; set; }

    public StartGroup ToStart(Guid id, IEnumerable<Guid> about) => new() { Id = id, Text = Text ?? "", Until = Until, About = [.. about] };

    public ExtendGroup ToExtend(Guid id, Guid group) => new() { Id = id, ContributionId = group, Until = Until };

    public RenameGroup ToRename(Guid id, Guid group) => new() { Id = id, ContributionId = group, Text = Text ?? "" };
}
