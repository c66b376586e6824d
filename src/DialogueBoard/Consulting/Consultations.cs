using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Consulting;

/// <summary>The consultations of a board.</summary>
public static class Consultations
{
    /// <summary>Those whose words can be read, each with its card, oldest first.</summary>
    public static IEnumerable<(Contribution Card, Consultation Consultation)> Of(BoardView view) =>
        view.All<Consultation>().Select(one => (Card: view.Contributions[one.ContributionId!.Value], one)).Where(pair => pair.Card.State == ContributionState.OnBoard);

    /// <summary>Why nothing can be done with the consultation of this card; null where there is one and it can be read.</summary>
    internal static Refusal? Refuse(BoardView view, Guid cardId, out Consultation? consultation)
    {
        consultation = view.PartOf<Consultation>(cardId);
        return !view.Contributions.TryGetValue(cardId, out var card) ? Refusal.Because(RefusalCode.UnknownContribution)
            : consultation is null ? Refusal.Because(RefusalCode.OtherKind)
            : card.State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
            : null;
    }
}
