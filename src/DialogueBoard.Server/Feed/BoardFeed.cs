using System.Diagnostics;
using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Feed;

namespace DialogueBoard.Server.Feed;

/// <summary>
/// What one open board has to tell on this node. Moves on only by what is committed, in order; wakes its viewers at once
/// when quiet, and at most every 20 ms when busy, so that many acts arrive as one delta. Safe from any thread.
/// </summary>
public sealed class BoardFeed : IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);
    private readonly Lock _lock = new();
    private readonly Alarms _alarms = new();
    private readonly TimeProvider _time;
    private readonly ITimer _later;
    private ChangeLog _log = new();
    private BoardView _view;
    private Announcement _announced;
    private long _announcedAt;
    private bool _waiting;

    // When the first of what is not yet announced was taken in; null where all is.
    private long? _takenAt;

    internal BoardFeed(BoardHistory start, TimeProvider time)
    {
        _time = time;
        _log.Add(start.Changed);
        _view = BoardView.Empty(start.Board).With(start.Board, start.Changed);
        _announced = new(_view, _log);
        _later = time.CreateTimer(_ => AnnounceLate(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The board as committed, as far as this node knows.</summary>
    public BoardView View => Volatile.Read(ref _view);

    /// <summary>What came after a cursor, up to now. Never waits.</summary>
    /// <param name="epoch">The epoch the cursor belongs to; null for "this one".</param>
    public Delta After(long cursor, string? epoch)
    {
        Announcement announced;
        lock (_lock)
        {
            if (_announced.View != _view)
            {
                Announce();
            }

            announced = _announced;
        }

        return announced.After(cursor, epoch);
    }

    /// <summary>
    /// Everything after a cursor, for ever: each delta begins exactly where the one before ended, or is a full one. Begins
    /// at once where there is something to tell. Ends by cancelling, quietly.
    /// </summary>
    /// <inheritdoc cref="After"/>
    public async IAsyncEnumerable<Delta> WatchAsync(long cursor, string? epoch, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (cursor > Volatile.Read(ref _announced).View.Version)
        {
            // The viewer may have a receipt that is committed but not yet announced.
            After(0, null);
        }

        var hasNothing = cursor == 0 && epoch is null;
        epoch ??= Volatile.Read(ref _announced).View.Board.Epoch;
        var alarm = _alarms.Add();
        Journey.Viewers.Add(1);
        try
        {
            // Cancelling wakes a viewer too, elsewhere: whoever cancels need not do what the viewer does then.
            await using var leaving = cancel.UnsafeRegister(
                static alarm => ThreadPool.UnsafeQueueUserWorkItem(static a => a.Ring(), (Alarm)alarm!, preferLocal: false), alarm);
            while (!cancel.IsCancellationRequested)
            {
                var announced = Volatile.Read(ref _announced);
                if (hasNothing || cursor != announced.View.Version || epoch != announced.View.Board.Epoch)
                {
                    var delta = hasNothing ? announced.Full : announced.After(cursor, epoch);
                    Journey.Delivered(delta.Full);
                    yield return delta;
                    (cursor, epoch, hasNothing) = (delta.To, delta.Epoch, false);
                }

                await alarm.WaitAsync();
                alarm.Rearm();
            }
        }
        finally
        {
            _alarms.PutAway(alarm);
            Journey.Viewers.Add(-1);
        }
    }

    /// <summary>Completes when there is something after this view, or when cancelled; never throws. For pages that share the view itself.</summary>
    public async Task<BoardView> NextViewAsync(BoardView seen, CancellationToken cancel)
    {
        var announced = Volatile.Read(ref _announced);
        while (announced.View == seen && !cancel.IsCancellationRequested)
        {
            await announced.Past.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            announced = Volatile.Read(ref _announced);
        }

        return announced.View;
    }

    /// <summary>
    /// Takes in what was committed. News that this feed already has is passed over; false means that something before it
    /// is missing here and must be read first.
    /// </summary>
    /// <param name="from">The version just before the first of these changes.</param>
    /// <param name="board">The board's row after them.</param>
    internal bool Take(long from, Board board, IReadOnlyCollection<BoardRecord> changed)
    {
        lock (_lock)
        {
            if (board.Epoch != _view.Board.Epoch || from > _view.Version)
            {
                return false;
            }

            if (board.Version > _view.Version)
            {
                _takenAt ??= Stopwatch.GetTimestamp();
                _log.Add(changed);
                Volatile.Write(ref _view, _view.With(board, changed));
                AnnounceSoon();
            }

            return true;
        }
    }

    /// <summary>Begins anew from the whole of a board's history, after its epoch changed.</summary>
    internal void StartAgain(BoardHistory start)
    {
        lock (_lock)
        {
            _log = new();
            _log.Add(start.Changed);
            Volatile.Write(ref _view, BoardView.Empty(start.Board).With(start.Board, start.Changed));
            Announce();
        }
    }

    public void Dispose() => _later.Dispose();

    private void AnnounceSoon()
    {
        var since = _time.GetElapsedTime(_announcedAt);
        if (since >= Breath)
        {
            Announce();
        }
        else if (!_waiting)
        {
            _waiting = true;
            _later.Change(Breath - since, Timeout.InfiniteTimeSpan);
        }
    }

    private void AnnounceLate()
    {
        lock (_lock)
        {
            _waiting = false;
            if (_announced.View != _view)
            {
                Announce();
            }
        }
    }

    private void Announce()
    {
        var before = _announced;
        _announcedAt = _time.GetTimestamp();
        Volatile.Write(ref _announced, new(_view, _log));
        before.MakePast();
        _alarms.Ring();
        if (_takenAt is { } taken)
        {
            _takenAt = null;
            Journey.FeedLag.Record(Journey.SecondsSince(taken));
        }
    }
}
