using System.Collections.Concurrent;
using DialogueBoard.Acts;
using DialogueBoard.Client;
using DialogueBoard.Contributions;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>A program on the board over the hub: hears everything by the product's own client, and acts.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<Guid, Contribution> _cards = new();
    private readonly CancellationTokenSource _leaving = new();
    private readonly BoardConnection _board;
    private readonly Task _listening;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _told;

    public Listener(Site site, string code, string key)
    {
        _board = new(site.Address, code, key);
        _listening = ListenAsync();
    }

    /// <summary>How often a card was told for the first time: twice for one card would be a double.</summary>
    public int Told => Volatile.Read(ref _told);

    public IReadOnlyCollection<Contribution> Cards => [.. _cards.Values];

    public async Task ActAsync(Act act)
    {
        using var bound = new CancellationTokenSource(Patience);
        var answer = await _board.ActAsync(act, bound.Token);
        if (answer.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Detail);
        }
    }

    /// <summary>Waits until a card is as wanted.</summary>
    public async Task<Contribution> HearAsync(Func<Contribution, bool> wanted)
    {
        using var bound = new CancellationTokenSource(Patience);
        while (true)
        {
            var news = _news.Task;
            if (_cards.Values.FirstOrDefault(wanted) is { } card)
            {
                return card;
            }

            await news.WaitAsync(bound.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _listening;
        await _board.DisposeAsync();
        _leaving.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            await foreach (var delta in _board.WatchAsync(cancel: _leaving.Token))
            {
                foreach (var card in delta.Put.Contributions ?? [])
                {
                    if (!_cards.ContainsKey(card.Id))
                    {
                        Interlocked.Increment(ref _told);
                    }

                    _cards[card.Id] = card;
                }

                Interlocked.Exchange(ref _news, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }
        }
        catch (OperationCanceledException)
        {
            // Leaving.
        }
    }
}
