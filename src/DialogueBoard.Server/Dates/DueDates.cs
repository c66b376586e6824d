using DialogueBoard.Acts;
using DialogueBoard.Dates;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Dates;

/// <summary>
/// Notices that dates have come, on every board, also those that came while no node ran. Each node looks every half minute
/// and performs an act for each; the rule lets the first be the only one.
/// </summary>
internal sealed partial class DueDates(
    BoardDatabase database, OpenBoards boards, ActPipeline pipeline, TimeProvider time, ILogger<DueDates> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    /// <summary>The most that are seen to in one look; the rest come at once in the next.</summary>
    private const int Most = 200;

    /// <summary>Sees to all dates that have come by now.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> NoticeAsync(CancellationToken cancel)
    {
        var (all, found) = (0, Most);
        while (found == Most)
        {
            var due = await DueAsync(cancel);
            var noticed = await Task.WhenAll(due.Select(one => NoticeAsync(one.Code, one.Id, cancel)));

            // Where none could be noticed the next look would find the same.
            found = noticed.Any(done => done) ? due.Count : 0;
            all += noticed.Count(done => done);
        }

        return all;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        do
        {
            try
            {
                await NoticeAsync(stoppingToken);
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

    private Task<List<(string Code, Guid Id)>> DueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return database.ReadAsync(
            async context => (await context.Sides.AsNoTracking()
                .Where(side => side.Due <= now && !side.Gone)
                .OrderBy(side => side.Due)
                .Take(Most)
                .Join(context.Boards, side => side.BoardId, board => board.Id, (side, board) => new { board.Code, side.Id })
                .ToListAsync(cancel)).ConvertAll(one => (one.Code, one.Id)),
            cancel);
    }

    private async Task<bool> NoticeAsync(string code, Guid recordId, CancellationToken cancel) =>
        await boards.FindAsync(code, cancel) is { } board
        && (await pipeline.PerformUnlimitedAsync(board, Actor.TheBoard, new ComeDue { Id = Guid.NewGuid(), RecordId = recordId }, cancel)).Receipt is not null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look which dates have come: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
