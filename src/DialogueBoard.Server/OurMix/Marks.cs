using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Feed;

namespace DialogueBoard.Server.OurMix;

/// <summary>
/// What people marked on a board's dials: what all of it comes to, and to each their own. Asks the database each time, since
/// nothing of it may be kept where it could be seen. Safe from any thread.
/// </summary>
public sealed class Marks(BallotReader ballots)
{
    private static readonly Principle[] All = Enum.GetValues<Principle>();

    /// <summary>What all marks come to, dial by dial; nothing of a dial with fewer than <see cref="Spread.Fewest"/>.</summary>
    public async Task<IReadOnlyList<MarkSpread>> SpreadsAsync(OpenBoard board, CancellationToken cancel = default)
    {
        var counts = await ballots.CountsAsync<Marked>(board, [.. All.Select(principle => Mark.On(board.Id, principle))], cancel);
        return [.. All.Select(principle => MarkSpread.Of(principle, [.. counts[Mark.On(board.Id, principle)]]))];
    }

    /// <summary>This person's own marks; a dial that they did not mark is not there.</summary>
    public async Task<IReadOnlyDictionary<Principle, Marked>> MineAsync(OpenBoard board, Actor actor, CancellationToken cancel = default)
    {
        var mine = await ballots.MineAsync<Marked>(board, actor, [.. All.Select(principle => Mark.On(board.Id, principle))], cancel);
        return All.Where(principle => mine.ContainsKey(Mark.On(board.Id, principle))).ToDictionary(principle => principle, principle => mine[Mark.On(board.Id, principle)]);
    }
}
