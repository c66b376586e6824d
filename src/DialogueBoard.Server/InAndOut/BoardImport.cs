using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Writing;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// Brings the rows of a CSV onto a board: a Polis comments.csv or a board's own export. Each row is an act of its own, so
/// one that is refused loses nothing else, and the same file again adds nothing again. Safe from any thread.
/// </summary>
public sealed class BoardImport(ActPipeline pipeline, TimeProvider time)
{
    /// <summary>The most bytes of one file. A door refuses more before it comes here.</summary>
    public const int MostBytes = Sheet.MostBytes;

    private const int MostRows = 100_000;

    // As many as the writer stores together: it is never kept waiting, and memory does not grow with the file.
    private const int InFlight = 512;

    private static readonly TimeSpan Told = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads the file to its end. Cancelling stops it there; what was added by then stays.</summary>
    /// <param name="steward">Who brings it in; only a steward may.</param>
    public async Task<(ImportReport? Report, Refusal? Refusal)> RunAsync(
        OpenBoard board, Actor steward, Stream csv, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        if (!steward.IsSteward)
        {
            return (null, Refusal.Because(RefusalCode.StewardsOnly));
        }

        await using var rows = Sheet.ReadAsync(csv, cancel).GetAsyncEnumerator(cancel);
        if (!await rows.MoveNextAsync() || ReaderFor(new(rows.Current), board) is not { } reader)
        {
            return (null, Refusal.Because(RefusalCode.NotASpreadsheet));
        }

        var columns = new SheetColumns(rows.Current);
        var told = time.GetTimestamp();
        var run = new Run();
        while (await rows.MoveNextAsync())
        {
            var row = rows.Current;
            if (row.Number > MostRows)
            {
                run.Add(row.Number, Task.FromResult<string?>(ImportWords.Say("too-many-rows", MostRows)));
                break;
            }

            if (row.IsEmpty)
            {
                continue;
            }

            run.Add(row.Number, PutAsync(board, steward, columns.SpillsOver(row) ? row with { Why = ImportWords.Say("too-many-cells") } : row, reader, cancel));
            await run.SettleAsync(InFlight);
            if (time.GetElapsedTime(told) >= Told)
            {
                progress?.Report(run.Progress);
                told = time.GetTimestamp();
            }
        }

        await run.SettleAsync(0);
        progress?.Report(run.Progress);
        return (new(run.Progress.Added, run.LeftOut), null);
    }

    private IRowReader? ReaderFor(SheetColumns columns, OpenBoard board)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return columns.Has(PolisRows.Words) ? new PolisRows(columns, board.Id, now)
            : columns.Has(BoardColumns.Text) ? new BoardRows(columns, board, now)
            : null;
    }

    // Up to its place in the writer's line this runs at once, so rows keep their order.
    private Task<string?> PutAsync(OpenBoard board, Actor steward, SheetRow row, IRowReader reader, CancellationToken cancel)
    {
        if (row.Why is not null)
        {
            return Task.FromResult<string?>(row.Why);
        }

        var (act, why) = reader.Read(row);
        return act is null ? Task.FromResult(why)
            : board.Feed.View.Knows(act.Id) ? Task.FromResult<string?>(ImportWords.Say("already-here"))
            : PerformAsync(board, steward, act, cancel);
    }

    private async Task<string?> PerformAsync(OpenBoard board, Actor steward, Contribute act, CancellationToken cancel)
    {
        var outcome = await pipeline.PerformUnlimitedAsync(board, steward, act, cancel);
        return outcome switch
        {
            { Receipt.Repeated: false } => null,
            { Receipt: not null } or { Refusal.Code: RefusalCode.SameIdOtherContent or RefusalCode.IdTaken } => ImportWords.Say("already-here"),
            _ => outcome.Refusal!.Detail,
        };
    }

    /// <summary>The rows on their way to the board, and what became of those before them.</summary>
    private sealed class Run
    {
        private readonly Queue<(int Row, Task<string?> Why)> _onTheirWay = [];
        private readonly List<LeftOutRow> _leftOut = [];
        private int _added;

        public ImportProgress Progress => new(_added, _leftOut.Count);
        public IReadOnlyList<LeftOutRow> LeftOut => _leftOut;

        public void Add(int row, Task<string?> why) => _onTheirWay.Enqueue((row, why));

        /// <summary>Waits until no more than so many are on their way.</summary>
        public async Task SettleAsync(int most)
        {
            while (_onTheirWay.Count > most)
            {
                var (row, outcome) = _onTheirWay.Dequeue();
                if (await outcome is { } why)
                {
                    _leftOut.Add(new(row, why));
                }
                else
                {
                    _added++;
                }
            }
        }
    }
}
