using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Debate;

/// <summary>
/// "Debate": positions, and reasons for and against them, each of which can be argued with in turn. Pure functions of the view;
/// nothing is counted up and nothing wins.
/// </summary>
public static class Arguments
{
    /// <summary>The kinds of card for and against which reasons can be given.</summary>
    public static IReadOnlyList<ContributionKind> Arguable { get; } =
        [ContributionKind.Position, ContributionKind.For, ContributionKind.Against, ContributionKind.Issue, ContributionKind.Proposal];

    /// <summary>Whether a card of this kind is a reason for or against another.</summary>
    public static bool IsArgument(ContributionKind kind) => kind is ContributionKind.For or ContributionKind.Against;

    /// <summary>The reasons for, or those against, that were put on the board about a card, oldest first.</summary>
    public static IEnumerable<Contribution> On(BoardView view, Guid cardId, ContributionKind side) =>
        To(view, cardId).Where(card => card.Kind == side);

    /// <summary>All reasons that were given to a card, for and against it, oldest first.</summary>
    public static IEnumerable<Contribution> To(BoardView view, Guid cardId) => view.ThreadsOf(cardId)
        .Where(thread => thread.To == cardId && thread.CameWithContribution)
        .Select(thread => view.Contributions[thread.From])
        .Where(card => IsArgument(card.Kind));

    /// <summary>All reasons beneath a card, those given to other reasons among them. Each once, whatever an import brought.</summary>
    public static IEnumerable<Contribution> Below(BoardView view, Guid cardId)
    {
        var seen = new HashSet<Guid> { cardId };
        var next = new Stack<Guid>([cardId]);
        while (next.TryPop(out var id))
        {
            foreach (var reason in To(view, id).Where(reason => seen.Add(reason.Id)))
            {
                yield return reason;
                next.Push(reason.Id);
            }
        }
    }

    /// <summary>What is debated, newest first: positions, and whatever else there are reasons for or against. A look at each card.</summary>
    public static IReadOnlyList<Contribution> Debated(BoardView view) =>
    [
        .. view.Arrivals.Reverse().Select(arrival => view.Contributions[arrival.Id])
            .Where(card => card.Kind == ContributionKind.Position || (!IsArgument(card.Kind) && To(view, card.Id).Any())),
    ];

    /// <summary>Why nothing can be for or against these cards; null where it can.</summary>
    internal static Refusal? Refuse(BoardView view, IReadOnlyList<Guid>? about) =>
        (about ?? []).Distinct().ToList() is [var one] && view.Contributions.TryGetValue(one, out var card) && Arguable.Contains(card.Kind)
            ? null
            : Refusal.Because(RefusalCode.ArguesWithOne);
}
