using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Presence;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
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
                var news = await BoardHistory.ReadAsync(_database, Id, known.Version, cancel)
                    ?? throw new InvalidOperationException($"Board {Code} is no longer in the database.");
                if (news.Board.Epoch != known.Board.Epoch || news.Board.Version < known.Version)
                {
                    Feed.StartAgain(await BoardHistory.ReadAsync(_database, Id, 0, cancel) ?? news);
                    return;
                }

                if (Feed.Take(known.Version, news.Board, news.Changed))
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

    /// <summary>Hears that the board is at some version, and catches up if that is news.</summary>
    internal async Task HearAsync(Ring ring)
    {
        if (ring.Epoch == Feed.View.Board.Epoch && ring.Version <= Feed.View.Version)
        {
            return;
        }

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

    [LoggerMessage(Level = LogLevel.Error, Message = "Board {Code} could not catch up")]
    private static partial void LogDeaf(ILogger logger, Exception wrong, string code);
}
