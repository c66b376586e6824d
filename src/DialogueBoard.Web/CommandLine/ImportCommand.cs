using System.CommandLine;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;

namespace DialogueBoard.Web.CommandLine;

/// <summary>
/// <c>import FILE --board CODE</c>: brings a CSV onto a board without opening any door. A running server on the same
/// database notices by itself. Ends with 0, with 1 where it was refused, or with 2 where it was not understood.
/// </summary>
public static class ImportCommand
{
    private const string Name = "import";
    private const int Refused = 1;
    private const int NotUnderstood = 2;

    /// <summary>Whether a command line asks for this and not for a server.</summary>
    public static bool Handles(string[] args) => args is [Name, ..];

    /// <summary>Does it, and gives the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var parsed = Command(output, errors).Parse(args);
        var exit = await parsed.InvokeAsync(new() { Output = output, Error = errors });
        return parsed.Errors.Count > 0 ? NotUnderstood : exit;
    }

    private static RootCommand Command(TextWriter output, TextWriter errors)
    {
        var file = new Argument<FileInfo>("FILE") { Description = CommandLineWords.Say("file") }.AcceptExistingOnly();
        var board = new Option<string>("--board", "-b") { Description = CommandLineWords.Say("board"), Required = true, HelpName = "CODE" };
        var import = new Command(Name, CommandLineWords.Say("import")) { file, board };
        import.SetAction((parsed, cancel) => ImportAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(board), output, errors, cancel));
        return new RootCommand(CommandLineWords.Say("product")) { import };
    }

    private static async Task<int> ImportAsync(FileInfo file, string code, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        await using var services = await WithoutDoors.OpenAsync(cancel);
        var (report, refusal) = await ImportAsync(services, file, code, output, cancel);
        if (report is null)
        {
            await errors.WriteLineAsync(refusal!.Detail);
            return Refused;
        }

        await ImportReportText.WriteAsync(report, output);
        return 0;
    }

    private static async Task<(ImportReport? Report, Refusal? Refusal)> ImportAsync(
        ServiceProvider services, FileInfo file, string code, TextWriter output, CancellationToken cancel)
    {
        if (await services.GetRequiredService<OpenBoards>().FindAsync(code, cancel) is not { } board)
        {
            return (null, Refusal.Because(RefusalCode.NoSuchBoard));
        }

        if (file.Length > BoardImport.MostBytes)
        {
            return (null, Refusal.Because(RefusalCode.TooLarge));
        }

        // Whoever may run this has the database in their hands: that makes them a steward.
        var steward = new Actor(DerivedId.Of(board.Id, "command-line"), null, IsSteward: true);
        await using var csv = file.OpenRead();
        return await services.GetRequiredService<BoardImport>().RunAsync(board, steward, csv, new ProgressLines(output), cancel);
    }

    private sealed class ProgressLines(TextWriter output) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => output.WriteLine(CommandLineWords.Say("progress", value.Added, value.LeftOut));
    }
}
