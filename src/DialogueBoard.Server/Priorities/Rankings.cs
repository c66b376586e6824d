using DialogueBoard.Boards;
using DialogueBoard.Priorities;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Feed;

namespace DialogueBoard.Server.Priorities;

/// <summary>What everybody's dots come to, and only where that may be shown. Safe from any thread.</summary>
public sealed class Rankings(BallotReader ballots, TimeProvider time)
{
    private readonly OncePerView<Ranking> _known = new();

    /// <summary>Null where the round shows it only once it is closed, and it is not.</summary>
    /// <param name="view">The board as the page shows it.</param>
    public async Task<Ranking?> OfAsync(OpenBoard board, BoardView view, PriorityRound round, CancellationToken cancel = default) =>
        !round.IsShown(time.GetUtcNow().UtcDateTime) ? null
        : await _known.OfAsync(view, round.Id, async () => Ranking.Of(view, round, await ballots.AllAsync<IReadOnlyList<GivenDots>>(board, round.Id, CancellationToken.None)), cancel);
}
