using DialogueBoard.Boards;

namespace DialogueBoard.Shelf;

/// <summary>Somebody looks after this board now. By and At say who, and since when.</summary>
public sealed record Care : SideRecord
{
    /// <summary>Since when they offer to hand it on; null while they do not.</summary>
    public DateTime? OfferedOn { get; init; }

    /// <summary>This care once it has ended: its name goes with it.</summary>
    internal Care Ended => this with { Gone = true, OfferedOn = null, By = By with { Name = null } };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Ended : this;
}
