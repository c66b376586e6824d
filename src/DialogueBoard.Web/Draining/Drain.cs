using System.Collections.Concurrent;
using DialogueBoard.Server.Storage;

namespace DialogueBoard.Web.Draining;

/// <summary>
/// How a node ends without anybody being cut off: first it says that it is not ready, then it waits until the proxy has
/// noticed, then it moves everybody on who is connected for long, each at a moment of their own. Safe from any thread.
/// </summary>
internal sealed partial class Drain(DrainSettings settings, StorageSettings storage, TimeProvider time, ILogger<Drain> log)
{
    /// <summary>People are told in the first part of the time, so that the last of them still have some to go.</summary>
    internal const double ToldWithin = 0.7;

    private readonly ConcurrentDictionary<Guest, byte> _here = new();
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _begun;
    private volatile bool _moves;

    /// <summary>Whether this node is on its way out, and so is not ready.</summary>
    public bool HasBegun => _begun;

    /// <summary>A process that has the only copy of its database to itself has nobody to hand people over to.</summary>
    private bool IsAlone => storage is { Provider: StorageProvider.Sqlite, SharedHost: false };

    /// <summary>Somebody has come who stays connected; they leave by disposing what they are given.</summary>
    /// <param name="moveOn">Makes them connect anew. Called once at most; must not wait for them to have done so.</param>
    public IDisposable Enter(Func<Task> moveOn)
    {
        var guest = new Guest(this, moveOn);
        _here[guest] = 0;
        if (_moves)
        {
            _ = MoveAsync(guest, settings.Moving * (ToldWithin / 2));
        }

        return guest;
    }

    /// <summary>Drains the node; done when everybody has gone or the time is over. To be called once.</summary>
    public async Task RunAsync(CancellationToken hurry = default)
    {
        _begun = true;
        if (IsAlone)
        {
            return;
        }

        Begins(_here.Count);
        await Task.Delay(settings.Notice, time, hurry).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _moves = true;
        foreach (var guest in _here.Keys)
        {
            _ = MoveAsync(guest, settings.Moving * ToldWithin);
        }

        TellWhetherEmpty();
        await _empty.Task.WaitAsync(settings.Moving, time, hurry)
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        Ends(_here.Count);
    }

    private async Task MoveAsync(Guest guest, TimeSpan within)
    {
        await Task.Delay(within * Random.Shared.NextDouble(), time);
        try
        {
            if (_here.ContainsKey(guest))
            {
                await guest.MoveOn();
            }
        }
        catch (Exception gone)
        {
            // Whoever cannot be told finds out when the connection closes.
            NotTold(gone);
        }
    }

    private void Leave(Guest guest)
    {
        if (_here.TryRemove(guest, out _) && _moves)
        {
            TellWhetherEmpty();
        }
    }

    private void TellWhetherEmpty()
    {
        if (_here.IsEmpty)
        {
            _empty.TrySetResult();
        }
    }

    [LoggerMessage(LogLevel.Information, "This node is ending: it is not ready any more, and moves {Here} connections on.")]
    private partial void Begins(int here);

    [LoggerMessage(LogLevel.Information, "This node closes its doors; {Here} connections are left.")]
    private partial void Ends(int here);

    [LoggerMessage(LogLevel.Debug, "Somebody could not be moved on.")]
    private partial void NotTold(Exception gone);

    private sealed class Guest(Drain drain, Func<Task> moveOn) : IDisposable
    {
        public Func<Task> MoveOn { get; } = moveOn;

        public void Dispose() => drain.Leave(this);
    }
}
