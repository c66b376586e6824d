using DialogueBoard.Server.InAndOut;

namespace DialogueBoard.Web.CommandLine;

/// <summary>The report of an import as lines to read: how many, why how many were left out, then each row.</summary>
internal static class ImportReportText
{
    public static async Task WriteAsync(ImportReport report, TextWriter output)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync(CommandLineWords.Say("added", report.Added));
        await output.WriteLineAsync(CommandLineWords.Say("left-out", report.LeftOut.Count));
        foreach (var why in report.LeftOut.CountBy(row => row.Why).OrderByDescending(why => why.Value))
        {
            await output.WriteLineAsync(CommandLineWords.Say("why", why.Value, why.Key));
        }

        if (report.LeftOut.Count > 0)
        {
            await output.WriteLineAsync();
        }

        foreach (var row in report.LeftOut)
        {
            await output.WriteLineAsync(CommandLineWords.Say("row", row.Row, row.Why));
        }
    }
}
