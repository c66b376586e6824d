using System.Threading.Tasks.Sources;

namespace DialogueBoard.Server.Feed;

/// <summary>
/// Wakes one viewer, again and again, without anything made anew for each time. Set from any thread; waited for by its
/// viewer alone, who looks for news after <see cref="Rearm"/> and before waiting: what comes between is not slept through.
/// </summary>
internal sealed class Alarm : IValueTaskSource
{
    // The viewer goes on at once on the thread that rings, which does nothing else.
    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = false };
    private int _rung;

    /// <summary>Completes when it has rung since it was last armed. Never throws.</summary>
    public ValueTask WaitAsync() => new(this, _core.Version);

    public void Ring()
    {
        if (Interlocked.Exchange(ref _rung, 1) == 0)
        {
            _core.SetResult(true);
        }
    }

    /// <summary>Makes ready for the next ring. Only after a wait has completed.</summary>
    public void Rearm()
    {
        _core.Reset();

        // A full fence: the viewer's look for news, which follows, must not be done before others see this.
        Interlocked.Exchange(ref _rung, 0);
    }

    void IValueTaskSource.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
