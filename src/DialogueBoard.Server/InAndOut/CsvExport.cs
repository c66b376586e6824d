using System.Globalization;
using CsvHelper;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Themes;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// A board's cards as a spreadsheet (RFC 4180, UTF-8 with the mark that spreadsheets look for), which
/// <see cref="BoardImport"/> reads back. Hidden cards and those taken back are rows without words.
/// </summary>
public static class CsvExport
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    /// <summary>Writes the board row by row. The stream stays open.</summary>
    public static async Task WriteAsync(BoardView view, Stream stream, CancellationToken cancel = default)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync(BoardColumns.All, cancel);
        foreach (var card in CardsInOrder.Of(view))
        {
            await csv.WriteRecordAsync(Row(view, card), cancel);
        }
    }

    // In the order of BoardColumns.All.
    private static string?[] Row(BoardView view, Contribution card) =>
    [
        card.Id.ToString(),
        WireWord<ContributionKind>.Of(card.Kind),
        FormulaGuard.PutOn(card.Text),
        FormulaGuard.PutOn(card.By.Name),
        card.By.Id.ToString(),
        card.Speaking is { } speaking ? WireWord<SpeakingFor>.Of(speaking.For) : null,
        FormulaGuard.PutOn(card.Speaking?.Whom),
        card.Speaking?.Footing is { } footing ? WireWord<Footing>.Of(footing) : null,
        FormulaGuard.PutOn(card.When),
        FormulaGuard.PutOn(card.Place),
        string.Join(' ', card.About),
        Iso(card.At),
        card.Reworded is { } reworded ? Iso(reworded) : null,
        card.State == ContributionState.OnBoard ? null : WireWord<ContributionState>.Of(card.State),
        string.Join("; ", OfferedTo(view, card)),
        card.State == ContributionState.OnBoard ? FormulaGuard.PutOn(ThemeList.OfCard(view, card.Id)?.Name) : null,
        card.Language,
    ];

    // What kinds of thing are offered, never how many: this is no ranking.
    private static IEnumerable<string> OfferedTo(BoardView view, Contribution card) => view.EnergyFor(card.Id)
        .Select(energy => energy.With).Distinct().OrderBy(with => with is null).ThenBy(with => with)
        .Select(with => with is { } kind ? WireWord<EnergyKind>.Of(kind) : "any");

    private static string Iso(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
