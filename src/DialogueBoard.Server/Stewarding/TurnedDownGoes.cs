using DialogueBoard.Acts;
using DialogueBoard.Organisations;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Stewarding;

/// <summary>
/// Words that were turned down go for good after thirty days, and so do reports that were seen to; and where somebody works, once their
/// sign-in counts no more. Each node looks each hour; that the
/// time has come is decided by the clock, not by when somebody looked.
/// </summary>
internal sealed partial class TurnedDownGoes(BoardDatabase database, TimeProvider time, ILogger<TurnedDownGoes> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromHours(1);

    /// <summary>Lets go what has come to its day by now.</summary>
    public Task LookAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var until = now - WaitingAct.TurnedDownFor;
        return database.WriteAsync(
            async context =>
            {
                await context.WaitingActs.Where(waiting => waiting.TurnedDownAt <= until).ExecuteDeleteAsync(cancel);
                await context.Reports.Where(report => report.SeenToAt <= until).ExecuteDeleteAsync(cancel);
                await context.Participants.Where(participant => participant.WorksAtUntil <= now)
                    .ExecuteUpdateAsync(participant => participant.SetProperty(p => p.WorksAt, (Workplace?)null).SetProperty(p => p.WorksAtUntil, (DateTime?)null), cancel);
                return true;
            },
            cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // An outage of the database ends; the looking must not.
            catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
            {
                LogFailed(logger, wrong.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not let go what was turned down long ago: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
