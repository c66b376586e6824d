using System.Collections.Immutable;

namespace DialogueBoard.Server.Doorbell;

/// <summary>The doorbell of a node that stands alone: heard within its process.</summary>
public sealed class LocalDoorbell : IDoorbell
{
    private ImmutableList<Action<Ring>> _listeners = [];

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
