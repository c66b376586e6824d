using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Storage;

/// <summary>
/// Runs units of work against the database, each with a context of its own. Safe from any thread. Where the provider
/// takes one writer at a time the units of this process wait in one line, which is far quicker than being turned away.
/// </summary>
public sealed class BoardDatabase(Func<BoardDbContext> newContext) : IDisposable
{
    private readonly SemaphoreSlim _line = new(1, 1);
    private readonly Channel<bool> _oldPages = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Reads without changing anything.</summary>
    public async Task<T> ReadAsync<T>(Func<BoardDbContext, Task<T>> work, CancellationToken cancel = default)
    {
        await using var context = newContext();
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(() => work(context));
    }

    /// <summary>Reads a board and its records as of one moment.</summary>
    public async Task<T> ReadSnapshotAsync<T>(Func<BoardDbContext, Task<T>> work, CancellationToken cancel = default)
    {
        await using var strategyContext = newContext();
        return await strategyContext.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var context = newContext();
            await context.BeginSnapshotAsync(cancel);
            return await work(context);
        });
    }

    /// <summary>
    /// Changes something in one transaction, committed when <paramref name="work"/> returns true and rolled back when it
    /// returns false. Where a commit's outcome is uncertain the work may be run again: it must then find out for itself.
    /// </summary>
    public async Task<bool> WriteAsync(Func<BoardDbContext, Task<bool>> work, CancellationToken cancel = default)
    {
        await using var strategyContext = newContext();
        if (strategyContext.OneWriterAtATime)
        {
            await _line.WaitAsync(cancel);
        }

        try
        {
            return await strategyContext.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var context = newContext();
                await using var transaction = await context.Database.BeginTransactionAsync(cancel);
                if (!await work(context))
                {
                    return false;
                }

                await transaction.CommitAsync(cancel);
                return true;
            });
        }
        finally
        {
            if (strategyContext.OneWriterAtATime)
            {
                _line.Release();
            }
        }
    }

    /// <summary>Something was erased: what unused parts of the file and its log still hold of it is to go soon. Never waits.</summary>
    public void LeaveNoOldPages() => _oldPages.Writer.TryWrite(true);

    /// <summary>Completes when something was erased since this was last asked.</summary>
    internal async Task OldPagesAsync(CancellationToken cancel) => await _oldPages.Reader.ReadAsync(cancel);

    /// <summary>Whether something was erased of which old pages may be left, also by a node that ended before they were gone.</summary>
    internal async Task<bool> HasOldPagesAsync(CancellationToken cancel)
    {
        await using var context = newContext();
        return await context.HasOldPagesAsync(cancel);
    }

    /// <summary>Tries it once; false where somebody stands in the way. Takes as long as copying the file, and writers wait meanwhile.</summary>
    internal async Task<bool> LeaveNoOldPagesAsync(CancellationToken cancel)
    {
        await using var context = newContext();
        if (!context.OneWriterAtATime)
        {
            return true;
        }

        await _line.WaitAsync(cancel);
        try
        {
            return await context.LeaveNoOldPagesAsync(cancel);
        }
        finally
        {
            _line.Release();
        }
    }

    public void Dispose() => _line.Dispose();
}
