using System.Diagnostics;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>The product's own command line, in a process of its own on the data of a site that runs.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<(int Exit, string Output, string Errors)> CommandAsync(this Site site, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, .. arguments])
        {
            WorkingDirectory = Repository.WebFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Board"] = site.ConnectionString;
        start.Environment["Storage__SharedHost"] = "true";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, await errors);
    }
}
