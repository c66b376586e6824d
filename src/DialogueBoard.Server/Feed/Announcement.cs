using System.Collections.Concurrent;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Feed;

namespace DialogueBoard.Server.Feed;

/// <summary>
/// A board as told to its viewers at one moment, with the deltas that lead to it: one for each cursor, however many
/// viewers stand there.
/// </summary>
internal sealed class Announcement(BoardView view, ChangeLog log)
{
    private readonly ConcurrentDictionary<long, Delta> _deltas = new();
    private readonly TaskCompletionSource _past = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Delta? _full;

    public BoardView View { get; } = view;

    /// <summary>Completes when a later announcement has replaced this one. A spurious wake is harmless, a missed one is not.</summary>
    public Task Past => _past.Task;

    public void MakePast() => _past.TrySetResult();

    /// <summary>What a viewer with this cursor has not seen; the whole view where the cursor is unknown here.</summary>
    public Delta After(long cursor, string? epoch)
    {
        if (cursor < 0 || (cursor == 0 && epoch is null) || cursor > View.Version || (epoch is not null && epoch != View.Board.Epoch))
        {
            return Full;
        }

        return _deltas.TryGetValue(cursor, out var delta) ? delta : _deltas.GetOrAdd(cursor, Make);
    }

    public Delta Full => _full ??= new(
        View.Board.Epoch,
        0,
        View.Version,
        full: true,
        Put.Of([.. InOrder(), .. View.Threads.Values, .. View.Energies.Values, .. View.Sides.Values]),
        []);

    private IEnumerable<Contribution> InOrder() => View.Arrivals.Select(arrival => View.Contributions[arrival.Id]);

    private Delta Make(long cursor)
    {
        if (log.Between(cursor, View.Version) is not { } changed || changed.Count > View.Contributions.Count + View.Threads.Count + View.Energies.Count + View.Sides.Count)
        {
            return Full;
        }

        var put = new List<BoardRecord>(changed.Count);
        var gone = new List<Guid>();
        foreach (var id in changed)
        {
            if (View.Find(id) is { } record)
            {
                put.Add(record);
            }
            else
            {
                gone.Add(id);
            }
        }

        return new(View.Board.Epoch, cursor, View.Version, full: false, Put.Of(put), gone);
    }
}
