using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Writing;

/// <summary>Stores one batch in one transaction, or nothing of it.</summary>
internal static class Commit
{
    // The most ids in one statement.
    private const int AtOnce = 500;

    /// <summary>False where somebody else moved the board on first: catch up and decide again.</summary>
    public static async Task<bool> TryAsync(BoardDatabase database, Batch batch, CancellationToken cancel)
    {
        using var trace = Journey.Traces.StartActivity("commit");
        var (started, outcome) = (Stopwatch.GetTimestamp(), "failed");
        try
        {
            var stored = await StoreAsync(database, batch, cancel);
            outcome = stored ? "stored" : "overtaken";
            return stored;
        }
        finally
        {
            Journey.CommitDone(trace, started, outcome);
        }
    }

    private static Task<bool> StoreAsync(BoardDatabase database, Batch batch, CancellationToken cancel) =>
        database.WriteAsync(
            async context =>
            {
                var (boardId, from, epoch) = (batch.Board.Id, batch.Before.Version, batch.Board.Epoch);
                var to = batch.Board.Version;
                var moved = await context.Boards
                    .Where(board => board.Id == boardId && board.Version == from && board.Epoch == epoch)
                    .ExecuteUpdateAsync(board => board.SetProperty(b => b.Version, to), cancel);
                if (moved == 0)
                {
                    return false;
                }

                context.Changes.AddRange(batch.Changes);
                foreach (var record in batch.Changed)
                {
                    context.Entry((object)record).State = IsNew(batch.Before, record) ? EntityState.Added : EntityState.Modified;
                }

                await context.SaveChangesAsync(cancel);
                if (batch.Held.Count > 0)
                {
                    await StoreHeldAsync(context, batch, cancel);
                }

                if (batch.Waiting.Count > 0)
                {
                    await StoreWaitingAsync(context, batch, cancel);
                }

                if (batch.Reports.Count + batch.SeenTo.Count + batch.SeenToOn.Count > 0)
                {
                    await StoreReportsAsync(context, batch, cancel);
                }

                if (batch.Cast.Count > 0)
                {
                    await StoreCastAsync(context, batch, cancel);
                }

                foreach (var forgotten in batch.Forgotten)
                {
                    await Forgetting.ApplyAsync(context, boardId, forgotten, cancel);
                }

                if (batch.LeavesOldPages)
                {
                    await context.NoteOldPagesAsync(cancel);
                }

                return true;
            },
            cancel);

    private static bool IsNew(BoardView before, BoardRecord record) => !before.Knows(record.Id);

    private static async Task StoreCastAsync(BoardDbContext context, Batch batch, CancellationToken cancel)
    {
        foreach (var ballot in batch.Cast)
        {
            await context.Ballots
                .Where(b => b.BoardId == batch.Board.Id && b.OnId == ballot.OnId && b.Voter == ballot.Voter)
                .ExecuteDeleteAsync(cancel);
            if (ballot.Said is not null)
            {
                await context.CastAsync(ballot, cancel);
            }
        }
    }

    private static async Task StoreWaitingAsync(BoardDbContext context, Batch batch, CancellationToken cancel)
    {
        // A reveal lets many go at once.
        foreach (var gone in batch.Waiting.Where(one => one.Value is null).Select(one => one.Key).Chunk(AtOnce))
        {
            await context.WaitingActs
                .Where(waiting => waiting.BoardId == batch.Board.Id && EF.Parameter(gone).Contains(waiting.ActId))
                .ExecuteDeleteAsync(cancel);
        }

        // What waits on in another way changes its row, and makes none where its author has gone meanwhile.
        var before = batch.WaitedBefore.ToHashSet();
        var all = batch.Waiting.Values.OfType<WaitingAct>().ToLookup(one => before.Contains(one.ActId));
        foreach (var alike in all[true].GroupBy(one => (one.SessionId, one.SaidIn, one.TurnedDownAt, one.Reason, one.Rule)))
        {
            var ((session, saidIn, at, reason, rule), ids) = (alike.Key, alike.Select(one => one.ActId));
            foreach (var some in ids.Chunk(AtOnce))
            {
                await context.WaitingActs
                    .Where(waiting => waiting.BoardId == batch.Board.Id && EF.Parameter(some).Contains(waiting.ActId))
                    .ExecuteUpdateAsync(
                        waiting => waiting
                            .SetProperty(w => w.SessionId, session).SetProperty(w => w.SaidIn, saidIn)
                            .SetProperty(w => w.TurnedDownAt, at).SetProperty(w => w.Reason, reason).SetProperty(w => w.Rule, rule),
                        cancel);
            }
        }

        context.WaitingActs.AddRange(all[false]);
        await context.SaveChangesAsync(cancel);
    }

    private static async Task StoreHeldAsync(BoardDbContext context, Batch batch, CancellationToken cancel)
    {
        foreach (var ids in batch.Held.Keys.Chunk(AtOnce))
        {
            await context.HeldWords
                .Where(h => h.BoardId == batch.Board.Id && EF.Parameter(ids).Contains(h.ContributionId))
                .ExecuteDeleteAsync(cancel);
        }

        context.HeldWords.AddRange(batch.Held.Values.OfType<HeldWords>());
        await context.SaveChangesAsync(cancel);
    }

    private static async Task StoreReportsAsync(BoardDbContext context, Batch batch, CancellationToken cancel)
    {
        context.Reports.AddRange(batch.Reports);
        await context.SaveChangesAsync(cancel);
        DateTime? now = batch.Now;
        foreach (var ids in batch.SeenTo.Chunk(AtOnce))
        {
            await context.Reports
                .Where(report => report.BoardId == batch.Board.Id && report.SeenToAt == null && EF.Parameter(ids).Contains(report.Id))
                .ExecuteUpdateAsync(report => report.SetProperty(r => r.SeenToAt, now), cancel);
        }

        foreach (var cards in batch.SeenToOn.Chunk(AtOnce))
        {
            await context.Reports
                .Where(report => report.BoardId == batch.Board.Id && report.SeenToAt == null && EF.Parameter(cards).Contains(report.ContributionId))
                .ExecuteUpdateAsync(report => report.SetProperty(r => r.SeenToAt, now), cancel);
        }
    }
}
