using DialogueBoard.Acts;
using DialogueBoard.MyData;
using DialogueBoard.Organisations;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.MyData;

/// <summary>
/// What is kept for a time goes when its time is over: words that were turned down and reports that were seen to, after thirty days;
/// where somebody works, once their sign-in counts no more; and what nobody saw to, where it is older than the board keeps words. Each
/// node looks each hour; that the time has come is decided by the clock, not by when somebody looked.
/// </summary>
internal sealed partial class Expiring(BoardDatabase database, TimeProvider time, ILogger<Expiring> logger) : BackgroundService
{
    /// <summary>The most boards in one statement.</summary>
    private const int AtOnce = 500;

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
                await LetGoAsync(context, now, cancel);
                return true;
            },
            cancel);
    }

    // As of cards: nothing in the first days after it was set.
    private static async Task LetGoAsync(BoardDbContext context, DateTime now, CancellationToken cancel)
    {
        var set = now - Keeping.Notice;
        var keeping = await context.Sides.OfType<Keeping>().Where(keeping => !keeping.Gone && keeping.At <= set).Select(keeping => new { keeping.BoardId, keeping.Months }).ToListAsync(cancel);
        foreach (var alike in keeping.GroupBy(one => one.Months))
        {
            var old = now.AddMonths(-alike.Key);
            foreach (var boards in alike.Select(one => one.BoardId).Chunk(AtOnce))
            {
                await context.WaitingActs.Where(waiting => EF.Parameter(boards).Contains(waiting.BoardId) && waiting.SessionId == null && waiting.At <= old).ExecuteDeleteAsync(cancel);
                await context.Reports.Where(report => EF.Parameter(boards).Contains(report.BoardId) && report.At <= old).ExecuteDeleteAsync(cancel);
            }
        }
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not let go what was kept for a time that is over: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
