using DialogueBoard.Acts;
using DialogueBoard.Boards;

namespace DialogueBoard.Contributions;

/// <summary>For an act that puts a card on the board about just one other, of a certain kind: a report about its promise.</summary>
internal static class AboutOne
{
    /// <summary>The one card that this card is about, or why it cannot be said.</summary>
    public static (Refusal? Refusal, Contribution? About) Of(BoardView view, Contribution card, ContributionKind kind) =>
        card.About is not [var id] ? (Refusal.Because(RefusalCode.AboutOne), null) : OnBoard(view, id, kind);

    /// <summary>A card of this kind whose words can be read, or why there is none.</summary>
    public static (Refusal? Refusal, Contribution? About) OnBoard(BoardView view, Guid id, ContributionKind kind) =>
        !view.Contributions.TryGetValue(id, out var about) ? (Refusal.Because(RefusalCode.UnknownContribution), null)
        : about.Kind != kind ? (Refusal.Because(RefusalCode.OtherKind), null)
        : about.State != ContributionState.OnBoard ? (Refusal.Because(RefusalCode.WordsNotOnBoard), null)
        : (null, about);
}
