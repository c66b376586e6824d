using DialogueBoard.Server.Feed;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Doorbell;

/// <summary>
/// Looks now and then how far each board has got, so that a lost ring means slower, never wrong: about every five seconds
/// where rings reach every node, each second where they do not, and at once when that changes.
/// </summary>
internal sealed partial class HeadLook(OpenBoards boards, IDoorbell doorbell, TimeProvider time, ILogger<HeadLook> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Unwell = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        var (reached, looked, rest) = (false, time.GetTimestamp(), TimeSpan.Zero);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var reaches = doorbell.ReachesAll;
            Journey.DoorbellReaches.Record(reaches ? 1 : 0);
            if (reaches == reached && time.GetElapsedTime(looked) < rest)
            {
                continue;
            }

            // Not all nodes in the same moment.
            (reached, looked, rest) = (reaches, time.GetTimestamp(), reaches ? Unwell * (3.75 + Random.Shared.NextDouble()) : Unwell - (Tick / 2));
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
