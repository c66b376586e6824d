using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DialogueBoard.Acts;
using DialogueBoard.Presence;

namespace DialogueBoard.Server.Presence;

/// <summary>
/// Who is on one board: on this node, and on the others as far as it hears of them. Changes are gathered and told at most
/// twice a second; nothing is stored. Safe from any thread.
/// </summary>
public sealed class BoardPresence : IDisposable
{
    /// <summary>The most people named in one telling; the count is always whole.</summary>
    internal const int MostNamed = 60;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);
    private readonly ConcurrentDictionary<Seat, PersonHere> _seats = new();
    private readonly ITimer _telling;
    private Telling _told = new(new(0, 0, []));
    private Elsewhere _elsewhere = Elsewhere.Nobody;
    private int _reading;
    private int _watching;
    private int _due;

    internal BoardPresence(TimeProvider time) =>
        _telling = time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>As last told.</summary>
    public WhoIsHere Now => Volatile.Read(ref _told).Who;

    /// <summary>Whether anybody here is to be told of, or wants to know.</summary>
    internal bool InUse => !_seats.IsEmpty || Volatile.Read(ref _reading) > 0 || Volatile.Read(ref _watching) > 0;

    /// <summary>Whether it is known who is on the other nodes.</summary>
    public bool IsWhole => Volatile.Read(ref _elsewhere).Whole;

    /// <summary>Whether somebody takes part just now, here or, as far as this node hears of them, elsewhere.</summary>
    public bool IsHere(Guid personId) => _seats.Values.Any(seat => seat.Id == personId) || Volatile.Read(ref _elsewhere).People.Any(person => person.Id == personId);

    /// <summary>All who take part just now, here and elsewhere, however many they are.</summary>
    public IReadOnlySet<Guid> Everybody() => _seats.Values.Concat(Volatile.Read(ref _elsewhere).People).Select(person => person.Id).ToHashSet();

    /// <summary>Somebody takes part, in one tab or connection; they leave by disposing their seat.</summary>
    public Seat SitDown(Actor actor)
    {
        var seat = new Seat(this);
        _seats[seat] = new(actor.Id, actor.Name, null);
        Changed();
        return seat;
    }

    /// <summary>A page reads along without taking part, until disposed.</summary>
    public IDisposable Read()
    {
        Interlocked.Increment(ref _reading);
        Changed();
        return new Reader(this);
    }

    /// <summary>The board itself wants to know who is here, also elsewhere, until disposed. Counts nowhere.</summary>
    internal IDisposable Heed()
    {
        Interlocked.Increment(ref _watching);
        return new Heeding(this);
    }

    /// <summary>Who is here, now and after each change, until cancelled; never throws.</summary>
    public async IAsyncEnumerable<WhoIsHere> WatchAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        Interlocked.Increment(ref _watching);
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                var told = Volatile.Read(ref _told);
                yield return told.Who;
                await told.Past.Task.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _watching);
        }
    }

    /// <summary>Who is on this node.</summary>
    internal NodeSeats Seats() => new(Volatile.Read(ref _reading), People().ToDictionary(person => person.Id, person => person.LookingAt));

    /// <summary>Takes in who is on the other nodes.</summary>
    internal void Hear(Elsewhere elsewhere)
    {
        if (!elsewhere.SaysTheSameAs(Interlocked.Exchange(ref _elsewhere, elsewhere)))
        {
            Changed();
        }
    }

    /// <summary>Somebody has no name here any more. Whoever still sits there does so without one, until they come anew.</summary>
    internal void Forget(Guid personId)
    {
        foreach (var (seat, person) in _seats.Where(seat => seat.Value.Id == personId && seat.Value.Name is not null))
        {
            _seats.TryUpdate(seat, person with { Name = null }, person);
        }

        var elsewhere = Volatile.Read(ref _elsewhere);
        Interlocked.CompareExchange(
            ref _elsewhere,
            elsewhere with { People = [.. elsewhere.People.Select(person => person.Id == personId ? person with { Name = null } : person)] },
            elsewhere);
        Changed();
    }

    public void Dispose() => _telling.Dispose();

    private void Changed()
    {
        if (Interlocked.Exchange(ref _due, 1) == 0)
        {
            _telling.Change(Breath, Timeout.InfiniteTimeSpan);
        }
    }

    private void Tell()
    {
        Volatile.Write(ref _due, 0);

        // One person with several tabs, here or elsewhere, is one person, looking where the latest of them looks.
        var elsewhere = Volatile.Read(ref _elsewhere);
        var people = Once(People().Concat(elsewhere.People))
            .OrderBy(person => person.Name is null)
            .ThenBy(person => person.Name, StringComparer.CurrentCulture)
            .ToArray();
        var before = _told;
        Volatile.Write(ref _told, new(new(
            people.Length,
            Volatile.Read(ref _reading) + elsewhere.Reading,
            people.Take(MostNamed).ToArray(),
            Approximate: !elsewhere.Whole)));
        before.Past.TrySetResult();
    }

    private IEnumerable<PersonHere> People() => Once(_seats.Values);

    private static IEnumerable<PersonHere> Once(IEnumerable<PersonHere> seats) =>
        seats.GroupBy(seat => seat.Id).Select(tabs => tabs.First() with
        {
            Name = tabs.Select(tab => tab.Name).FirstOrDefault(name => name is not null),
            LookingAt = tabs.Select(tab => tab.LookingAt).FirstOrDefault(card => card is not null),
        });

    /// <summary>One tab or connection of somebody who takes part.</summary>
    public sealed class Seat : IDisposable
    {
        private readonly BoardPresence _presence;

        internal Seat(BoardPresence presence) => _presence = presence;

        /// <summary>Says which card this person is looking at; null for none.</summary>
        public void LookAt(Guid? contributionId)
        {
            if (_presence._seats.TryGetValue(this, out var person) && person.LookingAt != contributionId
                && _presence._seats.TryUpdate(this, person with { LookingAt = contributionId }, person))
            {
                _presence.Changed();
            }
        }

        public void Dispose()
        {
            if (_presence._seats.TryRemove(this, out _))
            {
                _presence.Changed();
            }
        }
    }

    private sealed class Reader(BoardPresence presence) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                Interlocked.Decrement(ref presence._reading);
                presence.Changed();
            }
        }
    }

    private sealed class Heeding(BoardPresence presence) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                Interlocked.Decrement(ref presence._watching);
            }
        }
    }

    private sealed record Telling(WhoIsHere Who)
    {
        public TaskCompletionSource Past { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
