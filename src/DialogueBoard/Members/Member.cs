using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Members;

/// <summary>
/// Somebody who asked to speak for a named body, and once they are admitted does. By and At say who asked, and when. Gone once
/// it was declined, ended or taken back.
/// </summary>
public sealed record Member : SideRecord
{
    /// <summary>The body that they speak for.</summary>
    public required string Body { get; init; }

    /// <summary>What they said when they asked.</summary>
    public string? Why { get; init; }

    /// <summary>Since when they are a member; null while they wait.</summary>
    public DateTime? AdmittedAt { get; init; }

    /// <summary>Who let them in.</summary>
    public By? AdmittedBy { get; init; }

    /// <summary>This record once it has ended: no word of it stays.</summary>
    internal Member Ended => this with { Gone = true, Body = "", Why = null, AdmittedBy = null, By = By with { Name = null } };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Ended : this with { AdmittedBy = AdmittedBy?.Without(personId) };

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Body, Longest.Whom), (Why, Longest.Note), (AdmittedBy?.Name, Longest.Name)];
}
