using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Storage;

/// <summary>
/// Sees to it that words which were erased are soon not in the database's own log either: that is emptied once no reader stands in the
/// way, which is tried again each second until it is done.
/// </summary>
internal sealed partial class OldPages(BoardDatabase database, TimeProvider time, ILogger<OldPages> logger) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await database.OldPagesAsync(stoppingToken);
            while (!await TryAsync(stoppingToken))
            {
                await Task.Delay(Again, time, stoppingToken);
            }
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancel)
    {
        try
        {
            return await database.TruncateLogAsync(cancel);
        }
#pragma warning disable CA1031 // An outage of the database ends; what was erased must not stay in its log for that.
        catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(logger, wrong.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log of the database could not be emptied yet: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
