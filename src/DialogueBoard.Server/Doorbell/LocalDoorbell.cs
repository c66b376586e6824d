using System.Collections.Immutable;

namespace DialogueBoard.Server.Doorbell;

/// <summary>The doorbell that is heard within its own process only.</summary>
/// <param name="alone">False where other processes use the same boards, which this does not reach.</param>
public sealed class LocalDoorbell(bool alone = true) : IDoorbell
{
    private ImmutableList<Action<Ring>> _listeners = [];

    public bool ReachesAll => alone;

    public void Ring(Ring ring)
    {
        foreach (var heard in _listeners)
        {
            heard(ring);
        }
    }

    public IDisposable Listen(Action<Ring> heard)
    {
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(heard));
        return new Listener(() => ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Remove(heard)));
    }

    private sealed class Listener(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
