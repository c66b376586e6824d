using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Sharing;

/// <summary>
/// Draws the pictures that links show, one at a time, so that asking for many takes no more than one core. A board's own is kept as
/// long as the board stands as it was. Safe from any thread.
/// </summary>
internal sealed class SharePictures : IDisposable
{
    private readonly ConditionalWeakTable<BoardView, byte[]> _known = [];
    private readonly SemaphoreSlim _drawing = new(1);

    /// <param name="card">The card in the middle; null for the board as a whole.</param>
    public async Task<byte[]> OfAsync(BoardView view, Contribution? card, CancellationToken cancel)
    {
        if (card is null && _known.TryGetValue(view, out var known))
        {
            return known;
        }

        await _drawing.WaitAsync(cancel);
        try
        {
            return card is not null ? SharePicture.Of(view, card) : _known.GetValue(view, SharePicture.Of);
        }
        finally
        {
            _drawing.Release();
        }
    }

    public void Dispose() => _drawing.Dispose();
}
