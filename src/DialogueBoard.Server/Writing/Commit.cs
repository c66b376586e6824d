using System.Diagnostics;
using DialogueBoard.Boards;
using DialogueBoard.Server.Storage;
using DialogueBoard.Sessions;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Writing;

/// <summary>Stores one batch in one transaction, or nothing of it.</summary>
internal static class Commit
{
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

                if (batch.Cast.Count > 0)
                {
                    await StoreCastAsync(context, batch, cancel);
                }

                foreach (var forgotten in batch.Forgotten)
                {
                    await Forgetting.ApplyAsync(context, boardId, forgotten, cancel);
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
        foreach (var gone in batch.Waiting.Where(one => one.Value is null).Select(one => one.Key).Chunk(500))
        {
            await context.WaitingActs
                .Where(waiting => waiting.BoardId == batch.Board.Id && EF.Parameter(gone).Contains(waiting.ActId))
                .ExecuteDeleteAsync(cancel);
        }

        context.WaitingActs.AddRange(batch.Waiting.Values.OfType<WaitingAct>());
        await context.SaveChangesAsync(cancel);
    }

    private static async Task StoreHeldAsync(BoardDbContext context, Batch batch, CancellationToken cancel)
    {
        foreach (var (contributionId, held) in batch.Held)
        {
            await context.HeldWords
                .Where(h => h.BoardId == batch.Board.Id && h.ContributionId == contributionId)
                .ExecuteDeleteAsync(cancel);
            if (held is not null)
            {
                context.HeldWords.Add(held);
            }
        }

        await context.SaveChangesAsync(cancel);
    }
}
