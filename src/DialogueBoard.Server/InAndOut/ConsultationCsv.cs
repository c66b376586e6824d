using CsvHelper;
using DialogueBoard.Consulting;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// The answers to a closed consultation as a spreadsheet (RFC 4180, UTF-8 with the mark that spreadsheets look for): a column for
/// each question and a row for each person, in no order, with no name and no time. What may not be told stands empty.
/// </summary>
public static class ConsultationCsv
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    /// <summary>Writes the answers row by row. The stream stays open.</summary>
    public static async Task WriteAsync(ConsultationSummary summary, Stream stream, CancellationToken cancel = default)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. summary.Questions.Select(Head)], cancel);
        foreach (var row in summary.Rows)
        {
            await csv.WriteRecordAsync([.. row.Select(FormulaGuard.PutOn)], cancel);
        }
    }

    private static string? Head(QuestionSummary question) => FormulaGuard.PutOn(
        question.LeftOut.Count > 0 ? ExportWords.Say("csv-left-out", question.Question.Text, question.LeftOut.Count)
        : question.Question.Kind != QuestionKind.Text && question.Counts is null ? ExportWords.Say("csv-too-few", question.Question.Text, ConsultationSummary.FewestCounted)
        : question.Question.Text);
}
