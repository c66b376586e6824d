using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>What a first start writes down, and where: the stewards' link is for somebody's eyes, never for a file.</summary>
public sealed partial class SampleBoardTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact, Rule("X43")]
    public async Task Where_what_is_written_is_kept_only_the_boards_address_is_told_however_much_is_logged()
    {
        await using var site = await Site.StartAsync(("SampleBoard", "true"), ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Debug"));
        await Until.SeenAsync(() => Task.FromResult(site.Log), log => log.Contains("A sample board is open at ", StringComparison.Ordinal), log => log);

        Assert.Matches("A sample board is open at http://127\\.0\\.0\\.1:\\d+/b/[0-9A-Z]{8}", site.Log);
        Assert.DoesNotContain("stewards#", site.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("To look after", site.Log, StringComparison.Ordinal);
    }

    [Fact, Rule("X43")]
    public async Task Somebody_at_a_terminal_is_told_the_stewards_link_and_it_works()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script(1) here to make a terminal with.");
        var folder = Directory.CreateTempSubdirectory("dialogueboard-");
        var address = $"http://127.0.0.1:{Site.FreePort().ToString(CultureInfo.InvariantCulture)}";
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"dotnet '{Repository.WebAssembly}' --urls {address}", "/dev/null"])
        {
            WorkingDirectory = Repository.WebFolder,
            RedirectStandardOutput = true,
        };
        start.Environment["ConnectionStrings__Board"] = $"Data Source={Path.Combine(folder.FullName, "board.db")}";
        using var process = Process.Start(start)!;
        try
        {
            using var enough = new CancellationTokenSource(Patience);
            var link = Match.Empty;
            while (!link.Success && await process.StandardOutput.ReadLineAsync(enough.Token) is { } line)
            {
                link = Link().Match(line);
            }

            Assert.True(link.Success, "No stewards' link was told.");
            using var http = new HttpClient { BaseAddress = new(address) };
            http.DefaultRequestHeaders.Authorization = new("Bearer", link.Groups["key"].Value);
            using var tidied = await http.PostAsJsonAsync($"api/boards/{link.Groups["code"].Value}/acts", new { id = Guid.NewGuid(), type = "tidy" });
            Assert.Equal(HttpStatusCode.OK, tidied.StatusCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("^To look after the sample board: http://127\\.0\\.0\\.1:\\d+/b/(?<code>[0-9A-Z]{8})/stewards#(?<key>[A-Za-z0-9_-]{43})")]
    private static partial Regex Link();
}
