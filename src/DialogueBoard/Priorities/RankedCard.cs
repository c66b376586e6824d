using DialogueBoard.Contributions;

namespace DialogueBoard.Priorities;

/// <summary>A card's place in a ranking.</summary>
/// <param name="Rank">1 for the most dots; the same for cards with as many.</param>
/// <param name="Shares">Whether others have as many dots.</param>
public sealed record RankedCard(int Rank, Contribution Card, int Dots, LineSide Side, bool Shares);

/// <summary>Where a card stands to the line.</summary>
public enum LineSide
{
    Above,

    /// <summary>One of several with equal dots that are too many for the places left above the line.</summary>
    On,
    Below,
}
