using DialogueBoard.Boards;

namespace DialogueBoard.Sessions;

/// <summary>Somebody in a session wants to speak. It leaves the board when it is taken down.</summary>
public sealed record Hand : SideRecord
{
    public required Guid SessionId { get; init; }

    /// <summary>Taken down: it leaves the board with no name left in its row.</summary>
    internal Hand Down => this with { Gone = true, By = By with { Name = null } };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Down : this;
}
