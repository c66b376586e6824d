using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// Reads a CSV row by row, holding no more of it than the row at hand. What cannot be read costs its own row and no other:
/// after a quotation mark that is not closed, reading goes on with the next line.
/// </summary>
internal static class Sheet
{
    /// <summary>The most bytes of one file. Doors refuse more before it comes here.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int MostCells = 200;

    // Bytes read once more after marks that are not closed. A file can be made so that each of its lines begins that anew.
    private const int MostAgain = 4 * MostBytes;

    public static async IAsyncEnumerable<SheetRow> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var broken = false;
        var again = 0;
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = MostBytes,
            OnMalformedRecord = record => broken |= record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote,
        };

        var number = 0;
        var sources = new Stack<CsvReader>();
        sources.Push(CsvReader.Create(stream, options, leaveOpen: true));
        try
        {
            while (sources.TryPeek(out var source))
            {
                broken = false;
                if (await TryReadAsync(source, cancel) is not { } found)
                {
                    yield return new(++number, [], ImportWords.Say("quote-open"));
                    yield break;
                }

                if (!found)
                {
                    await sources.Pop().DisposeAsync();
                    continue;
                }

                number++;
                var raw = source.RawRecord;
                if (broken && raw.IndexOf((byte)'\n') is var end and >= 0)
                {
                    again += raw.Length - end;
                    yield return new(number, [], ImportWords.Say("quote-open"));
                    if (again > MostAgain)
                    {
                        yield break;
                    }

                    sources.Push(CsvReader.Create(source.RawRecord[(end + 1)..].ToArray(), options with { Separator = source.Separator }));
                    continue;
                }

                yield return Read(source, number);
            }
        }
        finally
        {
            foreach (var source in sources)
            {
                await source.DisposeAsync();
            }
        }
    }

    private static SheetRow Read(CsvReader source, int number)
    {
        if (source.FieldCount > MostCells)
        {
            return new(number, [], ImportWords.Say("too-many-cells"));
        }

        var cells = new string[source.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = source.GetString(i);
        }

        // Letters of an older encoding would come out as something else; better to say so than to change what people said.
        return new(number, cells, Utf8.IsValid(source.RawRecord) ? null : ImportWords.Say("letters"));
    }

    // Null where a row is so long that it can only be a quotation mark that is never closed.
    private static async Task<bool?> TryReadAsync(CsvReader source, CancellationToken cancel)
    {
        try
        {
            return await source.ReadAsync(cancel);
        }
        catch (Exception wrong) when (wrong is CsvFormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
