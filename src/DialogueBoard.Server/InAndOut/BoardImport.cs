using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Writing;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// Brings a file onto a board: a Polis comments.csv, a board's own CSV, or its own JSON with all that stands beside its cards.
/// Each row is an act of its own, so one that is refused loses nothing else, and the same file again adds nothing again. Safe
/// from any thread.
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
    /// <param name="file">To be read twice: it can go back to its beginning.</param>
    /// <param name="steward">Who brings it in; only a steward may.</param>
    public async Task<(ImportReport? Report, Refusal? Refusal)> RunAsync(
        OpenBoard board, Actor steward, Stream file, IProgress<ImportProgress>? progress = null, CancellationToken cancel = default)
    {
        if (!steward.IsSteward)
        {
            return (null, Refusal.Because(RefusalCode.StewardsOnly));
        }

        var run = new Run(progress, time);
        var refusal = await IsJsonAsync(file, cancel)
            ? await RunJsonAsync(board, steward, file, run, cancel)
            : await RunSheetAsync(board, steward, file, run, cancel);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        await run.SettleAsync(0);
        progress?.Report(run.Progress);
        return (new(run.Progress.Added, run.LeftOut, run.Also), null);
    }

    private async Task<Refusal?> RunJsonAsync(OpenBoard board, Actor steward, Stream file, Run run, CancellationToken cancel)
    {
        if (await BoardRecords.ReadAsync(file, cancel) is not { } put)
        {
            return Refusal.Because(RefusalCode.NotASpreadsheet);
        }

        var records = new BoardRecords(put, board, time.GetUtcNow().UtcDateTime);
        run.Also = put.Consultations is { Count: > 0 } ? ImportWords.Say("answers-stay") : null;
        foreach (var (number, act) in records.Themes())
        {
            run.AddBeside(number, PutAsync(board, steward, act, cancel));
        }

        foreach (var (number, reading) in records.Cards())
        {
            run.Add(number, PutAsync(board, steward, reading, cancel));
            await run.SettleAsync(InFlight);
        }

        foreach (var (number, act) in records.Threads().Select(one => (one.Number, (Act)one.Act)).Concat(records.LifeEvents().Select(one => (one.Number, (Act)one.Act)))
            .Concat(records.Vision().Select(one => (one.Number, (Act)one.Act))))
        {
            run.AddBeside(number, PutAsync(board, steward, act, cancel));
            await run.SettleAsync(InFlight);
        }

        return null;
    }

    private static async Task<bool> IsJsonAsync(Stream file, CancellationToken cancel)
    {
        var start = new byte[64];
        var read = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        file.Position = 0;
        return start.AsSpan(0, read).TrimStart(" \t\r\n\uFEFF"u8).StartsWith("{"u8);
    }

    private async Task<Refusal?> RunSheetAsync(OpenBoard board, Actor steward, Stream csv, Run run, CancellationToken cancel)
    {
        await using var rows = Sheet.ReadAsync(csv, cancel).GetAsyncEnumerator(cancel);
        if (!await rows.MoveNextAsync() || ReaderFor(new(rows.Current), board) is not { } reader)
        {
            return Refusal.Because(RefusalCode.NotASpreadsheet);
        }

        var columns = new SheetColumns(rows.Current);
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
        }

        return null;
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

        return PutAsync(board, steward, reader.Read(row), cancel);
    }

    private Task<string?> PutAsync(OpenBoard board, Actor steward, RowReading reading, CancellationToken cancel)
    {
        var (act, why) = reading;
        return act is null ? Task.FromResult(why)
            : board.Feed.View.Knows(act.Id) ? Task.FromResult<string?>(ImportWords.Say("already-here"))
            : PerformAsync(board, steward, act, cancel);
    }

    private async Task<string?> PerformAsync(OpenBoard board, Actor steward, Act act, CancellationToken cancel)
    {
        var outcome = await pipeline.PerformUnlimitedAsync(board, steward, act, cancel);
        return outcome switch
        {
            { Receipt.Repeated: false } => null,
            { Receipt: not null } or { Refusal.Code: RefusalCode.SameIdOtherContent or RefusalCode.IdTaken or RefusalCode.AlreadyThere or RefusalCode.AlreadyListed } => ImportWords.Say("already-here"),
            _ => outcome.Refusal!.Detail,
        };
    }

    /// <summary>The rows on their way to the board, and what became of those before them.</summary>
    private sealed class Run(IProgress<ImportProgress>? progress, TimeProvider time)
    {
        private readonly Queue<(int Row, bool Counts, Task<string?> Why)> _onTheirWay = [];
        private long _told = time.GetTimestamp();
        private readonly List<LeftOutRow> _leftOut = [];
        private int _added;

        public ImportProgress Progress => new(_added, _leftOut.Count);
        public IReadOnlyList<LeftOutRow> LeftOut => _leftOut;

        /// <summary>What else there is to know about it.</summary>
        public string? Also { get; set; }

        public void Add(int row, Task<string?> why) => _onTheirWay.Enqueue((row, true, why));

        /// <summary>Something beside the cards, which alone are counted.</summary>
        public void AddBeside(int row, Task<string?> why) => _onTheirWay.Enqueue((row, false, why));

        /// <summary>Waits until no more than so many are on their way.</summary>
        public async Task SettleAsync(int most)
        {
            while (_onTheirWay.Count > most)
            {
                var (row, counts, outcome) = _onTheirWay.Dequeue();
                if (await outcome is { } why)
                {
                    _leftOut.Add(new(row, why));
                }
                else
                {
                    _added += counts ? 1 : 0;
                }
            }

            if (time.GetElapsedTime(_told) >= Told)
            {
                progress?.Report(Progress);
                _told = time.GetTimestamp();
            }
        }
    }
}
