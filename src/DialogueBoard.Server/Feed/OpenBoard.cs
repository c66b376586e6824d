using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.MyData;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Presence;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Feed;

/// <summary>A board that somebody is using on this node: its feed, its writer and who is here. Safe from any thread.</summary>
public sealed partial class OpenBoard : IAsyncDisposable
{
    private readonly BoardDatabase _database;
    private readonly ILogger _logger;
    private readonly BoardWriter _writer;
    private readonly SemaphoreSlim _catchingUp = new(1, 1);

    // How many readings were begun, and which of them was the last that went well.
    private long _begun;
    private long _done;

    private OpenBoard(BoardHistory start, BoardDatabase database, IDoorbell doorbell, TimeProvider time, ILogger logger)
    {
        (Id, Code, _database, _logger) = (start.Board.Id, start.Board.Code, database, logger);
        Feed = new(start, time);
        Presence = new(time);
        _writer = new(this, database, doorbell, time, logger);
    }

    public Guid Id { get; }
    public string Code { get; }
    public BoardFeed Feed { get; }
    public BoardPresence Presence { get; }

    /// <summary>Whether the database no longer has this board: an older copy was put back. It may come back.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Reads a board into memory; null where there is none.</summary>
    internal static async Task<OpenBoard?> LoadAsync(Guid id, BoardDatabase database, IDoorbell doorbell, TimeProvider time, ILogger logger, CancellationToken cancel)
    {
        Journey.Read(Journey.Opening);
        return await BoardHistory.ReadAsync(database, id, after: 0, cancel) is { } start ? new(start, database, doorbell, time, logger) : null;
    }

    internal Task<ActOutcome> WriteAsync(Actor actor, Act act, byte[] hash, CancellationToken cancel) =>
        _writer.WriteAsync(new(actor, act, hash), cancel);

    /// <summary>
    /// Reads what other nodes have stored. Whoever asks while that is being read waits for it, and one reading more serves
    /// them all: it begins after they asked.
    /// </summary>
    /// <param name="cancel">Stops the waiting or the reading.</param>
    /// <param name="isKnown">Whether what another has read meanwhile is all that the asker wanted.</param>
    internal async Task CatchUpAsync(CancellationToken cancel, Func<bool>? isKnown = null)
    {
        var before = Volatile.Read(ref _begun);
        await _catchingUp.WaitAsync(cancel);
        try
        {
            if (_done > before || isKnown?.Invoke() == true)
            {
                return;
            }

            var reading = Interlocked.Increment(ref _begun);
            while (!await TakeNewsAsync(cancel))
            {
            }

            _done = reading;
        }
        finally
        {
            _catchingUp.Release();
        }
    }

    /// <summary>
    /// Somebody comes with this cursor. Moved here from another node they may have seen more than this one has heard of yet: it
    /// looks first, so that they are not taken back. Never fails; where the database is away they get what is known.
    /// </summary>
    /// <param name="epoch">The epoch the cursor belongs to; null for "this one".</param>
    public Task ReachAsync(long cursor, string? epoch)
    {
        var known = Feed.View;
        return cursor > known.Version && (epoch is null || epoch == known.Board.Epoch) ? TryCatchUpAsync() : Task.CompletedTask;
    }

    /// <summary>Hears that the board is at some version, and catches up if that is news.</summary>
    internal async Task HearAsync(Ring ring)
    {
        if (!Knows(ring))
        {
            await TryCatchUpAsync(() => Knows(ring));
        }
    }

    /// <summary>
    /// Compares what was known with what the database said afterwards. Unlike a ring, which may be late, that can only be
    /// ahead of what was known, unless the board was put back from an older copy.
    /// </summary>
    /// <param name="head">Null where the database has no such board.</param>
    internal async Task CompareAsync(Board known, Ring? head)
    {
        if (head is { } ring && ring.Epoch == known.Epoch && ring.Version >= known.Version)
        {
            await HearAsync(ring);
        }
        else if (head is not null || !IsGone)
        {
            await TryCatchUpAsync();
        }
    }

    /// <returns>False where what was read did not fit what was known, and must be read again.</returns>
    private async Task<bool> TakeNewsAsync(CancellationToken cancel)
    {
        var known = Feed.View;
        if (await ReadAsync(known.Version, cancel) is not { } news)
        {
            LetGo(known.Board);
            throw new InvalidOperationException($"Board {Code} is no longer in the database.");
        }

        if (news.Board.Epoch != known.Board.Epoch)
        {
            Feed.StartAgain(await ReadAsync(0, cancel) ?? news);
            IsGone = false;
            return true;
        }

        if (news.Board.Version < known.Version)
        {
            LogPutBack(_logger, Code, known.Version, news.Board.Version);
            await EndHistoryAsync(known.Board, cancel);
            return false;
        }

        return Take(known.Version, news.Board, news.Changed);
    }

    /// <summary>Takes in what was committed; see <see cref="BoardFeed.Take"/>. Whoever had all of theirs taken off has no name here from now on.</summary>
    internal bool Take(long from, Board board, IReadOnlyCollection<BoardRecord> changed)
    {
        var taken = Feed.Take(from, board, changed);
        foreach (var left in changed.OfType<Left>())
        {
            Presence.Forget(left.By.Id);
        }

        return taken;
    }

    private Task<BoardHistory?> ReadAsync(long after, CancellationToken cancel)
    {
        Journey.Read(Journey.CatchUp);
        return BoardHistory.ReadAsync(_database, Id, after, cancel);
    }

    private bool Knows(Ring ring)
    {
        var view = Feed.View;
        return ring.Epoch == view.Board.Epoch && ring.Version <= view.Version;
    }

    private async Task TryCatchUpAsync(Func<bool>? isKnown = null)
    {
        using var trace = Journey.Traces.StartActivity("catch-up");
        var heard = Stopwatch.GetTimestamp();
        try
        {
            await CatchUpAsync(CancellationToken.None, isKnown);
            Journey.DoorbellLag.Record(Journey.SecondsSince(heard));
        }
#pragma warning disable CA1031 // The next ring or look tries again; nobody waits for this one.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            LogDeaf(_logger, wrong, Code);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        Feed.Dispose();
        Presence.Dispose();
        _catchingUp.Dispose();
    }

    /// <summary>
    /// Gives a board that was put back without a word a history of its own, on every node and for every viewer: from now on
    /// the numbers that were told before mean something else.
    /// </summary>
    internal Task<bool> EndHistoryAsync(Board known, CancellationToken cancel)
    {
        var epoch = Board.NewEpoch();
        return _database.WriteAsync(
            async context => await context.Boards
                .Where(board => board.Id == Id && board.Epoch == known.Epoch && board.Version < known.Version)
                .ExecuteUpdateAsync(board => board.SetProperty(b => b.Epoch, epoch), cancel) > 0,
            cancel);
    }

    /// <summary>Nobody keeps what is stored nowhere: all who look see an empty board.</summary>
    private void LetGo(Board known)
    {
        if (!IsGone)
        {
            LogGone(_logger, Code);
            Feed.StartAgain(new(known with { Version = 0, Epoch = Board.NewEpoch() }, []));
            IsGone = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Board {Code} was put back from an older copy: it is at version {Stored}, this node had {Known}. All who look at it load it anew")]
    private static partial void LogPutBack(ILogger logger, string code, long known, long stored);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Board {Code} is no longer in the database")]
    private static partial void LogGone(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Board {Code} could not catch up")]
    private static partial void LogDeaf(ILogger logger, Exception wrong, string code);
}
