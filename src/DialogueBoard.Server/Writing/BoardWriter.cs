using System.Diagnostics;
using System.Threading.Channels;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Stewarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Writing;

/// <summary>
/// The one writer of a board on this node: takes acts in order, as many as are waiting, and stores them together. An act's
/// outcome is told only after it is stored. Writers on other nodes may come first: then it catches up and decides again.
/// </summary>
internal sealed partial class BoardWriter : IAsyncDisposable
{
    /// <summary>The most acts stored together. More wait their turn; it bounds how long a transaction may take.</summary>
    private const int MostTogether = 512;

    /// <summary>The most acts that may wait. Beyond it the board is busier than its disk, and says so.</summary>
    private const int MostWaiting = 20_000;

    private readonly Channel<PendingAct> _waiting = Channel.CreateBounded<PendingAct>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private readonly OpenBoard _board;
    private readonly BoardDatabase _database;
    private readonly IDoorbell _doorbell;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _work;

    public BoardWriter(OpenBoard board, BoardDatabase database, IDoorbell doorbell, TimeProvider time, ILogger logger)
    {
        (_board, _database, _doorbell, _time, _logger) = (board, database, doorbell, time, logger);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Puts an act in line. Cancelling leaves the line but takes nothing back: the act may yet be stored.</summary>
    public Task<ActOutcome> WriteAsync(PendingAct pending, CancellationToken cancel) => _waiting.Writer.TryWrite(pending)
        ? pending.Outcome.WaitAsync(cancel)
        : Task.FromResult<ActOutcome>(Refusal.Because(_closing.IsCancellationRequested ? RefusalCode.TryAgain : RefusalCode.BoardBusy));

    public async ValueTask DisposeAsync()
    {
        if (!_waiting.Writer.TryComplete())
        {
            await _work;
            return;
        }

        _closing.CancelAfter(TimeSpan.FromSeconds(10));
        await _work;
        _closing.Dispose();
    }

    private async Task WorkAsync()
    {
        var batch = new List<PendingAct>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostTogether && _waiting.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            using (Journey.StartBatch(batch))
            {
                Journey.BatchSize.Record(batch.Count);
                await StoreOrSayWhyAsync(batch);
            }

            batch.Clear();
        }
    }

    private async Task StoreOrSayWhyAsync(List<PendingAct> pending)
    {
        try
        {
            await StoreAsync(pending, _closing.Token);
        }
        catch (DbUpdateException wrong) when (pending.Count > 1 && DataFault.IsOne(wrong))
        {
            // One act of many is not storable: the others must not suffer for it. In an outage each would only wait it out anew.
            LogApart(_logger, _board.Code, pending.Count, wrong.GetType().Name);
            foreach (var one in pending.Where(one => !one.Outcome.IsCompleted))
            {
                await StoreOrSayWhyAsync([one]);
            }
        }
#pragma warning disable CA1031 // Whatever happened, the people waiting are told and the writer goes on.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            LogOutage(_logger, wrong, _board.Code, pending.Count);
            foreach (var one in pending)
            {
                one.Settle(Refusal.Because(RefusalCode.TryAgain));
            }
        }
    }

    private async Task StoreAsync(List<PendingAct> pending, CancellationToken cancel)
    {
        // Acts are seldom sent twice. Whether they were stored before is asked only where it may explain a refusal or a failure.
        Dictionary<Guid, BoardChange>? stored = null;
        while (true)
        {
            // The view first: what is read after it may be later, and then the commit notices; earlier it would go unnoticed.
            var view = _board.Feed.View;
            var held = await HeldBeforeAsync(pending, cancel);
            var waiting = await WaitingBeforeAsync(pending, cancel);
            var reports = await ReportsBeforeAsync(pending, cancel);
            var batch = new Batch(view, _time.GetUtcNow().UtcDateTime, held, waiting, reports, stored ?? []);
            var deciding = Stopwatch.GetTimestamp();
            foreach (var one in pending)
            {
                batch.Decide(one);
            }

            Journey.DecideDuration.Record(Journey.SecondsSince(deciding));

            if (stored is null && batch.HasRefusals)
            {
                // What this node has in memory may be behind, or a history that was ended: nobody is refused by that.
                await _board.CatchUpAsync(cancel);
                stored = await StoredBeforeAsync(pending, cancel);
                continue;
            }

            try
            {
                if (batch.Changes.Count == 0 || await Commit.TryAsync(_database, batch, cancel))
                {
                    await TellAsync(batch, cancel);
                    return;
                }
            }
            catch (DbUpdateException wrong) when (stored is null && DataFault.IsOne(wrong))
            {
                stored = await StoredBeforeAsync(pending, cancel);
                continue;
            }

            stored = null;
            await _board.CatchUpAsync(cancel);
        }
    }

    private async Task TellAsync(Batch batch, CancellationToken cancel)
    {
        if (batch.Changes.Count > 0)
        {
            if (!_board.Take(batch.Before.Version, batch.Board, batch.Changed))
            {
                await _board.CatchUpAsync(cancel);
            }

            _doorbell.Ring(new(batch.Board.Id, batch.Board.Epoch, batch.Board.Version));
        }

        if (batch.Erases)
        {
            _database.LeaveNoOldPages();
        }

        batch.Settle();
    }

    private Task<Dictionary<Guid, BoardChange>> StoredBeforeAsync(List<PendingAct> pending, CancellationToken cancel)
    {
        var ids = pending.Select(one => one.Act.Id).ToArray();
        return _database.ReadAsync(
            context => context.Changes.AsNoTracking()
                .Where(change => change.BoardId == _board.Id && EF.Parameter(ids).Contains(change.ActId))
                .ToDictionaryAsync(change => change.ActId, cancel),
            cancel);
    }

    private async Task<Dictionary<Guid, HeldWords>> HeldBeforeAsync(List<PendingAct> pending, CancellationToken cancel)
    {
        var ids = pending.Select(one => one.Act.NeedsHeldWordsOf).OfType<Guid>().ToArray();
        var hidden = pending.Select(one => one.Act.NeedsHeldBy).OfType<Guid>().ToArray();
        return ids.Length + hidden.Length == 0 ? [] : await _database.ReadAsync(
            context => context.HeldWords.AsNoTracking()
                .Where(held => held.BoardId == _board.Id
                    && (EF.Parameter(ids).Contains(held.ContributionId) || (held.HiddenIn != null && EF.Parameter(hidden).Contains(held.HiddenIn.Value))))
                .ToDictionaryAsync(held => held.ContributionId, cancel),
            cancel);
    }

    private async Task<List<WaitingAct>> WaitingBeforeAsync(List<PendingAct> pending, CancellationToken cancel)
    {
        var sessions = pending.Select(one => one.Act.NeedsWaiting).OfType<Guid>().ToArray();
        var ids = pending.SelectMany(one => one.Act.NeedsWaitingActs).ToArray();
        return sessions.Length + ids.Length == 0 ? [] : await _database.ReadAsync(
            context => context.WaitingActs.AsNoTracking()
                .Where(waiting => waiting.BoardId == _board.Id
                    && (EF.Parameter(ids).Contains(waiting.ActId) || (waiting.SessionId != null && EF.Parameter(sessions).Contains(waiting.SessionId.Value))))
                .ToListAsync(cancel),
            cancel);
    }

    private async Task<List<CardReport>> ReportsBeforeAsync(List<PendingAct> pending, CancellationToken cancel)
    {
        var ids = pending.SelectMany(one => one.Act.NeedsReports).ToArray();
        var cards = pending.Select(one => one.Act.NeedsReportsOn).OfType<Guid>().ToArray();
        return ids.Length + cards.Length == 0 ? [] : await _database.ReadAsync(
            context => context.Reports.AsNoTracking()
                .Where(report => report.BoardId == _board.Id && (EF.Parameter(ids).Contains(report.Id) || EF.Parameter(cards).Contains(report.ContributionId)))
                .ToListAsync(cancel),
            cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Board {Code}: {Count} acts could not be stored together ({Why}); storing them one by one")]
    private static partial void LogApart(ILogger logger, string code, int count, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Board {Code}: {Count} acts could not be stored")]
    private static partial void LogOutage(ILogger logger, Exception wrong, string code, int count);
}
