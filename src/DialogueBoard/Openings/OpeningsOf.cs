using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;

namespace DialogueBoard.Openings;

/// <summary>The openings on a board that can still be used.</summary>
public static class OpeningsOf
{
    /// <summary>All that are open, the one that closes first first, those without a day last.</summary>
    public static IEnumerable<(Contribution Card, Opening Opening)> OpenNow(this BoardView view) => view.All<Opening>()
        .Select(opening => (Card: view.Contributions[opening.ContributionId!.Value], Opening: opening))
        .Where(IsOpen)
        .OrderBy(one => one.Opening.Until ?? DateOnly.MaxValue).ThenByDescending(one => one.Opening.At).ThenBy(one => one.Opening.Id);

    /// <summary>Those that are about this card.</summary>
    public static IEnumerable<(Contribution Card, Opening Opening)> OpenFor(this BoardView view, Guid contributionId) => view.ThreadsOf(contributionId)
        .Where(thread => thread.To == contributionId && thread.Relation == ThreadRelation.About)
        .Select(thread => (Card: view.Contributions[thread.From], Opening: view.PartOf<Opening>(thread.From)))
        .Where(one => one.Opening is not null)
        .Select(one => (one.Card, Opening: one.Opening!))
        .Where(IsOpen);

    private static bool IsOpen((Contribution Card, Opening Opening) one) => one.Card.State == ContributionState.OnBoard && !one.Opening.IsClosed;
}
