using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;

namespace DialogueBoard.Burning;

/// <summary>A board's groups, and what is in them.</summary>
public static class Groups
{
    /// <summary>
    /// The groups that can be read: those that ask to be looked at again first, then those that are together, each by their
    /// day, then those that were let go.
    /// </summary>
    public static IEnumerable<(Contribution Card, Group Group)> Of(BoardView view) => view.All<Group>()
        .Select(group => (Card: view.Contributions[group.ContributionId!.Value], Group: group))
        .Where(one => one.Card.State == ContributionState.OnBoard)
        .OrderBy(one => one.Group.LetGo is not null)
        .ThenBy(one => one.Group.CameDue is null)
        .ThenBy(one => one.Group.Until);

    /// <summary>The cards in a group, in the order in which they were put there.</summary>
    public static IEnumerable<Contribution> CardsIn(BoardView view, Guid group) =>
        Threads(view, group).Select(thread => view.Contributions[thread.To]);

    /// <summary>Whether a card stands in a group.</summary>
    public static bool Holds(BoardView view, Guid group, Guid card) => Threads(view, group).Any(thread => thread.To == card);

    /// <summary>Whether putting a card into a group would make a circle: it is that group, or a group that holds it, however far down.</summary>
    /// <remarks>Costs as much as what the card gathers, and what that gathers.</remarks>
    public static bool WouldCircle(BoardView view, Guid group, Guid card)
    {
        var (seen, waiting) = (new HashSet<Guid> { card }, new Stack<Guid>([card]));
        while (waiting.TryPop(out var next))
        {
            if (next == group)
            {
                return true;
            }

            foreach (var thread in Threads(view, next).Where(thread => seen.Add(thread.To)))
            {
                waiting.Push(thread.To);
            }
        }

        return false;
    }

    private static IEnumerable<BoardThread> Threads(BoardView view, Guid group) =>
        view.ThreadsOf(group).Where(thread => thread.From == group && thread.Relation == ThreadRelation.Gathers);
}
