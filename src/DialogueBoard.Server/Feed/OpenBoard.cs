using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
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
    internal static async Task<OpenBoard?> LoadAsync(Guid id, BoardDatabase database, IDoorbell doorbell, TimeProvider time, ILogger logger, CancellationToken cancel) =>
        await BoardHistory.ReadAsync(database, id, after: 0, cancel) is { } start ? new(start, database, doorbell, time, logger) : null;

    internal Task<ActOutcome> WriteAsync(Actor actor, Act act, byte[] hash, CancellationToken cancel) =>
        _writer.WriteAsync(new(actor, act, hash), cancel);

    /// <summary>Reads what other nodes have stored, once for all who ask meanwhile.</summary>
    internal async Task CatchUpAsync(CancellationToken cancel)
    {
        await _catchingUp.WaitAsync(cancel);
        try
        {
            while (true)
            {
                var known = Feed.View;
                if (await BoardHistory.ReadAsync(_database, Id, known.Version, cancel) is not { } news)
                {
                    LetGo(known.Board);
                    throw new InvalidOperationException($"Board {Code} is no longer in the database.");
                }

                if (news.Board.Epoch != known.Board.Epoch)
                {
                    Feed.StartAgain(await BoardHistory.ReadAsync(_database, Id, 0, cancel) ?? news);
                    IsGone = false;
                    return;
                }

                if (news.Board.Version < known.Version)
                {
                    LogPutBack(_logger, Code, known.Version, news.Board.Version);
                    await EndHistoryAsync(known.Board, cancel);
                }
                else if (Feed.Take(known.Version, news.Board, news.Changed))
                {
                    return;
                }
            }
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
        if (ring.Epoch != Feed.View.Board.Epoch || ring.Version > Feed.View.Version)
        {
            await TryCatchUpAsync();
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

    private async Task TryCatchUpAsync()
    {
        using var trace = Journey.Traces.StartActivity("catch-up");
        var heard = Stopwatch.GetTimestamp();
        try
        {
            await CatchUpAsync(CancellationToken.None);
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
