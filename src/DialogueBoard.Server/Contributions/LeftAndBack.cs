using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Storage;
using DialogueBoard.Stewarding;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Contributions;

/// <summary>When cards' words left a board, or came back onto it: a card itself does not say. Safe from any thread.</summary>
public sealed class LeftAndBack(BoardDatabase database)
{
    private static readonly string[] Back = [nameof(Restore), nameof(RestoreMany)];

    /// <param name="cards">Few: they are looked up by the version that each has.</param>
    /// <returns>The moment, by the card's id, of those whose last change was that; of a card without words, of whatever it was.</returns>
    public async Task<IReadOnlyDictionary<Guid, DateTime>> OfAsync(BoardView view, IReadOnlyCollection<Contribution> cards, CancellationToken cancel = default)
    {
        var versions = cards.Select(card => card.Version).Distinct().ToArray();
        var changes = await database.ReadAsync(
            context => context.Changes.AsNoTracking()
                .Where(change => change.BoardId == view.Board.Id && EF.Parameter(versions).Contains(change.Version))
                .Select(change => new { change.Version, change.Type, change.At })
                .ToDictionaryAsync(change => change.Version, cancel),
            cancel);
        return cards.Where(card => changes.TryGetValue(card.Version, out var change) && (card.State != ContributionState.OnBoard || Back.Contains(change.Type)))
            .ToDictionary(card => card.Id, card => DateTime.SpecifyKind(changes[card.Version].At, DateTimeKind.Utc));
    }
}
