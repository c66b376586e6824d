using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DialogueBoard.Boards;

namespace DialogueBoard.Server.Ballots;

/// <summary>
/// Something that takes reading many ballots, worked out once for each view of a board however many ask at once, and forgotten
/// with the view: each ballot moves the board on. Safe from any thread.
/// </summary>
internal sealed class OncePerView<T>
{
    private readonly ConditionalWeakTable<BoardView, ConcurrentDictionary<Guid, Lazy<Task<T>>>> _known = [];

    /// <param name="work">Begun once, and again by the next who asks where it failed. Nobody's cancelling stops it for the others.</param>
    public async Task<T> OfAsync(BoardView view, Guid onId, Func<Task<T>> work, CancellationToken cancel)
    {
        var ofView = _known.GetOrCreateValue(view);
        var once = ofView.GetOrAdd(onId, _ => new(work));
        try
        {
            return await once.Value.WaitAsync(cancel);
        }
        catch when (once.Value.IsFaulted)
        {
            ofView.TryRemove(new(onId, once));
            throw;
        }
    }
}
