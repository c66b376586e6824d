using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>What came onto a board after one of its versions, up to another, as the board stands now. One serves all who were told up to the same version.</summary>
/// <param name="View">The board as it stands.</param>
/// <param name="Cards">The cards that came then and can still be read, oldest first.</param>
/// <param name="Hidden">Cards hidden meanwhile that still are, as far as the clock tells.</param>
/// <param name="Hidings">The versions at which cards were hidden.</param>
/// <param name="PutBack">The versions at which hidden cards were put back.</param>
/// <param name="Doers">Who changed what there is more to cards, by the version; empty where the board itself did.</param>
internal sealed record BoardNews(BoardView View, long After, long UpTo, IReadOnlyList<Contribution> Cards, IReadOnlySet<Guid> Hidden, IReadOnlySet<long> Hidings, IReadOnlySet<long> PutBack, IReadOnlyDictionary<long, Guid> Doers)
{
    /// <summary>Whether a version lies in this stretch.</summary>
    public bool Holds(long version) => version > After && version <= UpTo;

    /// <summary>The cards of a stretch, in the order in which they came.</summary>
    public static IReadOnlyList<Contribution> CardsOf(BoardView view, long after, long upTo) =>
        [.. view.Contributions.Values.Where(card => card.Entered > after && card.Entered <= upTo && card.State == ContributionState.OnBoard).OrderBy(card => card.Entered).ThenBy(card => card.Id)];
}
