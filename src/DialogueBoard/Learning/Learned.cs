using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;

namespace DialogueBoard.Learning;

/// <summary>What a board has learned together. By date, never by how many stand behind it.</summary>
public static class Learned
{
    /// <summary>Every learning whose words are on the board, newest first. Costs one look at each card.</summary>
    public static IEnumerable<Contribution> On(BoardView view) => view.Arrivals.Reverse()
        .Select(arrival => view.Contributions[arrival.Id])
        .Where(card => card is { Kind: ContributionKind.Learning, State: ContributionState.OnBoard });

    /// <summary>How many stand behind a learning on each footing, in the order in which footings are always told; null for those who did not say.</summary>
    public static IReadOnlyList<(Footing? Footing, int People)> Behind(BoardView view, Guid learning) =>
    [
        .. view.Beside<Standing>(learning).GroupBy(standing => standing.Footing)
            .OrderBy(alike => alike.Key is null).ThenBy(alike => alike.Key)
            .Select(alike => (alike.Key, alike.Count())),
    ];

    /// <summary>The steps and promises that rest on a learning, oldest first.</summary>
    public static IEnumerable<Contribution> RestingOn(BoardView view, Guid learning) => view.ThreadsOf(learning)
        .Where(thread => thread.To == learning && thread.Relation == ThreadRelation.RestsOn)
        .Select(thread => view.Contributions[thread.From])
        .Where(card => card is { Kind: ContributionKind.Step or ContributionKind.Promise, State: ContributionState.OnBoard })
        .DistinctBy(card => card.Id);

    /// <summary>Refuses a card that would rest on a learning whose words are no longer on the board; null where it does not.</summary>
    internal static Refusal? RefuseGone(BoardView view, Contribution card) =>
        card.About.Any(id => view.Contributions[id] is { Kind: ContributionKind.Learning, State: not ContributionState.OnBoard })
            ? Refusal.Because(RefusalCode.WordsNotOnBoard)
            : null;

    /// <summary>How one person stands behind a learning; null where they do not.</summary>
    public static Standing? StandingOf(BoardView view, Guid learning, Guid person) =>
        view.Beside<Standing>(learning).FirstOrDefault(standing => standing.By.Id == person);
}
