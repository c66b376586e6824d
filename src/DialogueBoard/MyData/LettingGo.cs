using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.MyData;

/// <summary>
/// Which words a board lets go, and what is left of them. A card is touched when it is put there, when its words are changed, when a
/// thread is drawn to or from it, and when somebody adds something to it. While a date of it is still to come (a step to look at
/// again, a promise to hear of) the board works on it, and it stays. What belongs to the board as a whole is not let go.
/// </summary>
public static class LettingGo
{
    /// <summary>When this card's words are to go where words are kept for so many months; null where none are left, or the board still works on it.</summary>
    public static DateTime? DueAt(BoardView view, Contribution card, int months) =>
        card.State is ContributionState.Withdrawn or ContributionState.LetGo || view.PartsOf(card.Id).Any(part => part.Due is not null)
            ? null
            : LastTouched(view, card).AddMonths(months);

    /// <summary>When somebody last did something with this card.</summary>
    public static DateTime LastTouched(BoardView view, Contribution card) => new[] { card.At, card.Reworded ?? card.At }
        .Concat(view.ThreadsOf(card.Id).Select(thread => thread.At))
        .Concat(view.EnergyFor(card.Id).Select(energy => energy.At))
        .Concat(view.Beside<SideRecord>(card.Id).Select(side => side.CameDue is { } came && came > side.At ? came : side.At))
        .Max();

    /// <summary>The card and all that was added to it, without words and names. Its threads stay.</summary>
    internal static IEnumerable<BoardRecord> Of(BoardView view, Contribution card) =>
    [
        .. view.WithoutWords(card, ContributionState.LetGo),
        .. view.ThreadsOf(card.Id).Select(thread => thread.Without(thread.By.Id)),
        .. view.EnergyFor(card.Id).Select(energy => energy.Ended),
        .. view.Beside<SideRecord>(card.Id).Where(side => side is not CardPart).Select(side => side.Without(side.By.Id)),
    ];
}
