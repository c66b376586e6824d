using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Doorbell;

/// <summary>Looks now and then how far each board has got, so that a lost ring means slower, never wrong.</summary>
internal sealed partial class HeadLook(OpenBoards boards, StorageSettings storage, TimeProvider time, ILogger<HeadLook> logger) : BackgroundService
{
    // Processes that share a file have no other doorbell between them.
    private readonly TimeSpan _pause = TimeSpan.FromSeconds(storage.SharedHost ? 1 : 5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await boards.LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // An outage of the database ends; the looking must not.
            catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(logger, wrong.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look how far the boards have got: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
