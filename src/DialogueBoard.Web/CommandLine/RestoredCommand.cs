using System.CommandLine;
using DialogueBoard.Server.Boards;

namespace DialogueBoard.Web.CommandLine;

/// <summary>
/// <c>restored</c>: to be run once after the database was put back from a copy. Whatever servers and viewers still hold of
/// the time after the copy is void then; those that run notice by themselves. Ends with 0, or with 2 where it was not understood.
/// </summary>
public static class RestoredCommand
{
    private const string Name = "restored";
    private const int NotUnderstood = 2;

    /// <summary>Whether a command line asks for this and not for a server.</summary>
    public static bool Handles(string[] args) => args is [Name, ..];

    /// <summary>Does it, and gives the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var restored = new Command(Name, CommandLineWords.Say("restored"));
        restored.SetAction((_, cancel) => BeginNewHistoriesAsync(output, cancel));
        var parsed = new RootCommand(CommandLineWords.Say("product")) { restored }.Parse(args);
        var exit = await parsed.InvokeAsync(new() { Output = output, Error = errors });
        return parsed.Errors.Count > 0 ? NotUnderstood : exit;
    }

    private static async Task<int> BeginNewHistoriesAsync(TextWriter output, CancellationToken cancel)
    {
        await using var services = await WithoutDoors.OpenAsync(cancel);
        var boards = await services.GetRequiredService<BoardRestoring>().BeginNewHistoriesAsync(cancel);
        await output.WriteLineAsync(CommandLineWords.Say("begun-anew", boards));
        return 0;
    }
}
