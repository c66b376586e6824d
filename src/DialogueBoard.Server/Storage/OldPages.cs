using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Storage;

/// <summary>
/// Sees to it that words which were erased are, some seconds later, not in unused parts of the database's file or in its log either; and
/// those that were only taken back within a day. What a node that ended has left, the next sees to when it starts.
/// Waits a little, so that a person erased from many boards is one piece of work; where a reader stands in the way it tries again.
/// </summary>
internal sealed partial class OldPages(BoardDatabase database, TimeProvider time, ILogger<OldPages> logger) : BackgroundService
{
    private const int Busy = 5;
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterAFault = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            TimeSpan? wait = await HasFoundAsync(stoppingToken) ? Gather : null;
            while (wait is { } pause)
            {
                await Task.Delay(pause, time, stoppingToken);
                wait = await TryAsync(stoppingToken);
            }

            await ErasedOrDayAsync(stoppingToken);
        }
    }

    // What was only taken back does not make everybody who writes wait at once.
    private async Task ErasedOrDayAsync(CancellationToken cancel)
    {
        using var day = new CancellationTokenSource(Day, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, day.Token);
        try
        {
            await database.OldPagesAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // A day is over.
        }
    }

    private async Task<bool> HasFoundAsync(CancellationToken cancel)
    {
        try
        {
            return await database.HasOldPagesAsync(cancel);
        }
#pragma warning disable CA1031 // Rather once too often than never.
        catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return true;
        }
    }

    /// <returns>After how long to try again; null once it is done.</returns>
    private async Task<TimeSpan?> TryAsync(CancellationToken cancel)
    {
        try
        {
            return await database.LeaveNoOldPagesAsync(cancel) ? null : Gather;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
        {
            return Gather;
        }
#pragma warning disable CA1031 // An outage or a full disk ends; what was erased must not stay for that.
        catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(logger, wrong.Message);
            return AfterAFault;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was erased could not be taken out of unused parts of the database's file yet: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
