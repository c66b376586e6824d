using System.Globalization;
using CsvHelper;
using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Stewarding;

/// <summary>
/// What was done on a board as a spreadsheet (RFC 4180, UTF-8 with the mark that spreadsheets look for): one row for each act, in order,
/// with no words and no names. For those who look after it.
/// </summary>
public sealed class CareLog(BoardDatabase database)
{
    private const int AtOnce = 5000;

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    private static readonly string?[] Columns = ["version", "at", "who", "act"];

    /// <summary>Writes the log row by row, up to the version the board has when it begins. The stream stays open.</summary>
    public async Task WriteAsync(OpenBoard board, Stream stream, CancellationToken cancel = default)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync(Columns, cancel);
        var (after, to) = (0L, board.Feed.View.Version);
        while (after < to && await ReadAsync(board.Id, after, to, cancel) is { Count: > 0 } some)
        {
            foreach (var change in some)
            {
                await csv.WriteRecordAsync(Row(change), cancel);
            }

            after = some[^1].Version;
        }
    }

    private Task<List<BoardChange>> ReadAsync(Guid boardId, long after, long to, CancellationToken cancel) => database.ReadAsync(
        context => context.Changes.AsNoTracking()
            .Where(change => change.BoardId == boardId && change.Version > after && change.Version <= to)
            .OrderBy(change => change.Version)
            .Take(AtOnce)
            .ToListAsync(cancel),
        cancel);

    // In the order of the columns.
    private static string?[] Row(BoardChange change) =>
    [
        change.Version.ToString(CultureInfo.InvariantCulture),
        change.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        WhoOf(change),
        ActJson.NameOf(change.Type),
    ];

    private static string WhoOf(BoardChange change) =>
        change.BySteward ? "steward"
        : change.ParticipantId != Guid.Empty ? "participant"
        : ActJson.IsPrivate(change.Type) ? "in-private"
        : "board";
}
