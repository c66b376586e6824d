using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Seeds;

/// <summary>The loops of trying a seed: we tried, we noticed, next.</summary>
public static class Loops
{
    /// <summary>Every seed whose words are on the board, newest first. Costs one look at each card.</summary>
    public static IEnumerable<Contribution> Seeds(BoardView view) => view.Arrivals.Reverse()
        .Select(arrival => view.Contributions[arrival.Id])
        .Where(card => card is { Kind: ContributionKind.Seed, State: ContributionState.OnBoard });

    /// <summary>The loops of one seed whose words are on the board, oldest first.</summary>
    public static IEnumerable<(Contribution Card, Trial Trial)> Of(BoardView view, Guid seed) => view.ThreadsOf(seed)
        .Where(thread => thread.To == seed && thread.CameWithContribution)
        .Select(thread => view.Contributions[thread.From])
        .Where(card => card is { Kind: ContributionKind.Trial, State: ContributionState.OnBoard })
        .Select(card => (card, view.PartOf<Trial>(card.Id)!));
}
