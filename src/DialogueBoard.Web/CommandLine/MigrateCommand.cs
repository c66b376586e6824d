using System.CommandLine;

namespace DialogueBoard.Web.CommandLine;

/// <summary>
/// <c>migrate</c>: brings the database up to this version and ends, so that nodes which start together find it ready. Ends
/// with 0, with 1 where the database could not be brought up to date, or with 2 where it was not understood.
/// </summary>
public static class MigrateCommand
{
    private const string Name = "migrate";
    private const int NotUnderstood = 2;

    /// <summary>Whether a command line asks for this and not for a server.</summary>
    public static bool Handles(string[] args) => args is [Name, ..];

    /// <summary>Does it, and gives the process's exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var migrate = new Command(Name, CommandLineWords.Say("migrate"));
        migrate.SetAction(async (_, cancel) =>
        {
            await using var services = await WithoutDoors.OpenAsync(cancel);
            await output.WriteLineAsync(CommandLineWords.Say("migrated"));
        });
        var parsed = new RootCommand(CommandLineWords.Say("product")) { migrate }.Parse(args);
        var exit = await parsed.InvokeAsync(new() { Output = output, Error = errors });
        return parsed.Errors.Count > 0 ? NotUnderstood : exit;
    }
}
