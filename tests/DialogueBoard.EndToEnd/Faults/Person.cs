using System.Collections.Concurrent;
using System.Diagnostics;
using DialogueBoard.Client;
using DialogueBoard.Contributions;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Somebody at the cluster's one address who watches a board and acts on it, by the product's own client.</summary>
internal sealed class Person : IAsyncDisposable
{
    // Longer than any outage here: an act without an answer by then has none.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly ConcurrentDictionary<Guid, long> _seenAt = new();
    private readonly List<(string? Epoch, long After)> _cursors = [];
    private readonly CancellationTokenSource _leaving = new();
    private readonly BoardConnection _board;
    private readonly Recorder _recorder;
    private readonly Task _watching;
    private readonly string _name;
    private readonly string _words;
    private LiveBoard _seen = LiveBoard.Unseen;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Person(string name, Uri site, string code, string key, string words, Recorder recorder)
    {
        (_name, _words, _recorder) = (name, words, recorder);
        _board = new(site, code, key);
        _watching = WatchAsync();
    }

    /// <summary>When a card was first seen, by <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public IReadOnlyDictionary<Guid, long> SeenAt => _seenAt;

    /// <summary>Says something, and has it written down what came of it.</summary>
    public async Task ActAsync()
    {
        var act = new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = _words };
        using var bound = new CancellationTokenSource(Patience);
        _recorder.Sent(act.Id);
        try
        {
            var answer = await _board.ActAsync(act, bound.Token);
            if (answer.Refusal is { } refusal)
            {
                _recorder.Failed(act.Id, refusal.Code);
            }
            else
            {
                _recorder.Ok(act.Id, answer.Value!.Version);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong, the sender does not know what became of the act: so it stays written down.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    /// <summary>Waits until this person has been told of everything up to a version.</summary>
    public async Task ReachAsync(long version, TimeSpan patience)
    {
        using var bound = new CancellationTokenSource(patience);
        while (true)
        {
            var news = Volatile.Read(ref _news).Task;
            if (_seen.Cursor.After >= version)
            {
                return;
            }

            if (_watching.IsCompleted)
            {
                await _watching;
            }

            await news.WaitAsync(bound.Token);
        }
    }

    public Watched Watched
    {
        get
        {
            lock (_cursors)
            {
                return new(_name, [.. _cursors], _seen.Contributions.Values.ToDictionary(card => card.Id, card => FaultRun.Described(card.Text, card.X, card.Y)));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _watching;
        await _board.DisposeAsync();
        _leaving.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var delta in _board.WatchAsync(cancel: _leaving.Token))
            {
                var now = Stopwatch.GetTimestamp();
                foreach (var card in delta.Put.Contributions ?? [])
                {
                    _seenAt.TryAdd(card.Id, now);
                }

                lock (_cursors)
                {
                    _seen = _seen.With(delta);
                    _cursors.Add((delta.Epoch, delta.To));
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
