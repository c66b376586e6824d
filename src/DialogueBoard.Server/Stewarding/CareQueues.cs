using DialogueBoard.Acts;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Server.Storage;
using DialogueBoard.Stewarding;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Stewarding;

/// <summary>
/// What waits for those who look after boards. What it says by the clock it says on every node, with nobody doing anything. Safe from
/// any thread.
/// </summary>
public sealed class CareQueues(BoardDatabase database, WaitingReader waiting, TimeProvider time)
{
    private readonly OncePerView<Tallied> _counted = new();

    /// <summary>The queue of a board; null for somebody who does not look after it.</summary>
    public async Task<CareQueue?> OfAsync(OpenBoard board, Actor actor, CancellationToken cancel = default)
    {
        var view = board.Feed.View;
        if (!actor.On(view).IsSteward)
        {
            return null;
        }

        var words = (await waiting.ForCareAsync(board, actor, cancel)).ToLookup(one => one.Waiting.TurnedDownAt is not null, one => QueuedWords.Of(one.Waiting, one.Act));
        var reports = await database.ReadAsync(
            context => context.Reports.AsNoTracking().Where(report => report.BoardId == board.Id && report.SeenToAt == null).ToListAsync(cancel),
            cancel);
        var alertFrom = AlertFrom(Posting.Of(view).AlertHours);
        List<QueueItem> items =
        [
            .. words[false].Select(one => new QueueItem(one.At, one.At <= alertFrom, Words: one))
                .Concat(reports.Select(one => new QueueItem(one.At, one.At <= alertFrom, Report: QueuedReport.Of(one), Card: view.Contributions.TryGetValue(one.ContributionId, out var card) ? card : null)))
                .OrderBy(item => item.Since).ThenBy(item => item.Words?.ActId ?? item.Report?.Id),
        ];
        return new(items, [.. words[true].OrderByDescending(one => one.TurnedDownAt)], new(items.Count, items.FirstOrDefault()?.Since, items.Any(item => item.Alert)));
    }

    /// <summary>How much waits on a board, asked of the database once for each view however many ask. Numbers only.</summary>
    public async Task<CareCount> CountAsync(OpenBoard board, CancellationToken cancel = default)
    {
        var view = board.Feed.View;
        var counted = await _counted.OfAsync(view, board.Id, async () => (await TallyAsync([board.Id], CancellationToken.None)).GetValueOrDefault(board.Id), cancel);
        return new(counted.Wait, counted.Oldest, counted.Oldest <= AlertFrom(Posting.Of(view).AlertHours));
    }

    /// <summary>How much waits on each of these boards: those of one person, say.</summary>
    public async Task<IReadOnlyDictionary<Guid, CareCount>> CountAsync(IReadOnlyCollection<OpenBoard> boards, CancellationToken cancel = default)
    {
        var counted = await TallyAsync([.. boards.Select(board => board.Id)], cancel);
        return boards.DistinctBy(board => board.Id).ToDictionary(board => board.Id, board =>
        {
            var one = counted.GetValueOrDefault(board.Id);
            return new CareCount(one.Wait, one.Oldest, one.Oldest <= AlertFrom(Posting.Of(board.Feed.View).AlertHours));
        });
    }

    /// <summary>How many words wait to be read first on a board: for everybody.</summary>
    public Task<int> WordsAsync(OpenBoard board, CancellationToken cancel = default) => database.ReadAsync(
        context => context.WaitingActs.CountAsync(one => one.BoardId == board.Id && one.SessionId == null && one.TurnedDownAt == null, cancel),
        cancel);

    /// <summary>
    /// The boards on which something has waited longer than they let anything wait without saying so, by their codes. For whoever tells those
    /// who look after them; the same for every node that asks.
    /// </summary>
    public async Task<IReadOnlyList<(string Code, CareCount Count)>> OverdueAsync(CancellationToken cancel = default)
    {
        var earliest = AlertFrom(1);
        var ids = await database.ReadAsync(
            async context => (await context.WaitingActs.Where(one => one.SessionId == null && one.TurnedDownAt == null && one.At <= earliest).Select(one => one.BoardId).Distinct().ToListAsync(cancel))
                .Union(await context.Reports.Where(one => one.SeenToAt == null && one.At <= earliest).Select(one => one.BoardId).Distinct().ToListAsync(cancel)).ToArray(),
            cancel);
        if (ids.Length == 0)
        {
            return [];
        }

        var counted = await TallyAsync(ids, cancel);
        var boards = await database.ReadAsync(
            context => context.Boards.Where(board => EF.Parameter(ids).Contains(board.Id)).OrderBy(board => board.Code).Select(board => new { board.Id, board.Code }).ToListAsync(cancel),
            cancel);
        var hours = await database.ReadAsync(
            context => context.Sides.OfType<Posting>().Where(posting => EF.Parameter(ids).Contains(posting.BoardId) && !posting.Gone)
                .Select(posting => new { posting.BoardId, posting.AlertHours }).ToDictionaryAsync(posting => posting.BoardId, posting => posting.AlertHours, cancel),
            cancel);
        return [.. boards.Select(board => (board.Code, Counted: counted.GetValueOrDefault(board.Id), From: AlertFrom(hours.GetValueOrDefault(board.Id, Posting.AlertHoursAtFirst))))
            .Where(one => one.Counted.Oldest <= one.From)
            .Select(one => (one.Code, new CareCount(one.Counted.Wait, one.Counted.Oldest, Alert: true)))];
    }

    private DateTime AlertFrom(int hours) => time.GetUtcNow().UtcDateTime.AddHours(-hours);

    private async Task<Dictionary<Guid, Tallied>> TallyAsync(Guid[] boards, CancellationToken cancel)
    {
        var tallied = await database.ReadAsync(
            async context => (await context.WaitingActs
                    .Where(one => EF.Parameter(boards).Contains(one.BoardId) && one.SessionId == null && one.TurnedDownAt == null)
                    .GroupBy(one => one.BoardId).Select(alike => new { BoardId = alike.Key, Count = alike.Count(), Oldest = alike.Min(one => (DateTime?)one.At) }).ToListAsync(cancel))
                .Concat(await context.Reports
                    .Where(one => EF.Parameter(boards).Contains(one.BoardId) && one.SeenToAt == null)
                    .GroupBy(one => one.BoardId).Select(alike => new { BoardId = alike.Key, Count = alike.Count(), Oldest = alike.Min(one => (DateTime?)one.At) }).ToListAsync(cancel)),
            cancel);
        return tallied.GroupBy(one => one.BoardId).ToDictionary(alike => alike.Key, alike => new Tallied(alike.Sum(one => one.Count), alike.Min(one => one.Oldest)));
    }

    private readonly record struct Tallied(int Wait, DateTime? Oldest);
}
