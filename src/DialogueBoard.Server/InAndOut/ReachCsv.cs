using System.Globalization;
using CsvHelper;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Reach;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// "Whom did you engage, and how?" as a spreadsheet (RFC 4180, UTF-8 with the mark that spreadsheets look for): one row for each
/// channel, counter, way of speaking and footing, never a name. People may be in several rows.
/// </summary>
public static class ReachCsv
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    private static readonly string?[] Columns =
        ["channel", "where", "speaking_for", "footing", "cards", "people", "told_for_somebody", "first_day", "last_day"];

    /// <summary>Writes the figures row by row. The stream stays open.</summary>
    public static async Task WriteAsync(BoardView view, Stream stream, CancellationToken cancel = default)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancel);
        foreach (var row in Reached.Of(view).InFull)
        {
            await csv.WriteRecordAsync(Cells(row), cancel);
        }
    }

    // In the order of the columns.
    private static string?[] Cells(ReachRow row) =>
    [
        WireWord<Channel>.Of(row.Key.Channel!.Value),
        FormulaGuard.PutOn(row.Key.Where),
        row.Key.For is { } speaking ? WireWord<SpeakingFor>.Of(speaking) : null,
        row.Key.Footing is { } footing ? WireWord<Footing>.Of(footing) : null,
        row.Cards.ToString(CultureInfo.InvariantCulture),
        row.People.ToString(CultureInfo.InvariantCulture),
        row.ToldFor.ToString(CultureInfo.InvariantCulture),
        row.First.ToString("O", CultureInfo.InvariantCulture),
        row.Last.ToString("O", CultureInfo.InvariantCulture),
    ];
}
