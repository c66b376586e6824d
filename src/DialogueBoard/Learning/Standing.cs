using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Learning;

/// <summary>Somebody stands behind what was learned, on their footing.</summary>
public sealed record Standing : SideRecord
{
    public Footing? Footing { get; init; }

    /// <summary>Taken back: it leaves the board with no name left in its row.</summary>
    internal Standing Ended => this with { Gone = true, By = By.Nameless };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => By.Id == personId ? Ended : this;
}
