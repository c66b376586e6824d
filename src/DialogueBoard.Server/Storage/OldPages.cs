using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Storage;

/// <summary>
/// Sees to it that words which were erased are, some seconds later, not in unused parts of the database's file or in its log either.
/// Waits a little, so that a person erased from many boards is one piece of work; where a reader stands in the way it tries again.
/// </summary>
internal sealed partial class OldPages(BoardDatabase database, TimeProvider time, ILogger<OldPages> logger) : BackgroundService
{
    private const int Busy = 5;
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AfterAFault = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await HasFoundAsync(stoppingToken))
        {
            database.LeaveNoOldPages();
        }

        while (true)
        {
            await database.OldPagesAsync(stoppingToken);
            TimeSpan? wait = Gather;
            while (wait is { } pause)
            {
                await Task.Delay(pause, time, stoppingToken);
                wait = await TryAsync(stoppingToken);
            }
        }
    }

    // A node that ended too soon has left them.
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
