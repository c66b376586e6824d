using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>The import from the command line, beside a running site on the same data.</summary>
public sealed class ImportCommandTests(SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private string _code = null!;

    public async ValueTask InitializeAsync()
    {
        (_code, _) = await _site.OpenBoardAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact, Rule("I7", "I3")]
    public async Task The_command_line_brings_a_file_in_beside_a_running_site_which_notices()
    {
        var file = Repository.SharedData("bowling-green-comments.csv");
        var (exit, output, _) = await _site.CommandAsync("import", file, "--board", _code);
        Assert.Equal(0, exit);
        Assert.Contains("607 added, 289 left out so far", output, StringComparison.Ordinal);
        Assert.Contains("289 × The moderators of the source had left this out.", output, StringComparison.Ordinal);
        Assert.Contains("Row 5: The moderators of the source had left this out.", output, StringComparison.Ordinal);

        // The site's own events tell when it has noticed.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{_code}/changes?after=0");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await _site.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync(patience.Token));
        while (await events.ReadLineAsync(patience.Token) is { } line && line != "id: 607")
        {
        }

        Assert.Equal(607, (await _site.ContributionsAsync(_code)).Count);
        Assert.Contains("Added: 0", (await _site.CommandAsync("import", file, "-b", _code)).Output, StringComparison.Ordinal);
    }

    [Fact, Rule("I7")]
    public async Task The_command_line_says_what_is_wrong_and_ends_with_a_number_for_scripts()
    {
        var noSheet = Path.Combine(Repository.Root, "DialogueBoard.sln");
        var (exit, _, errors) = await _site.CommandAsync("import", noSheet, "--board", _code);
        Assert.Equal((1, "This file has no cards that can be read. Use one that a board like this gave out, or a CSV file from Polis."), (exit, errors.Trim()));
        (exit, _, errors) = await _site.CommandAsync("import", noSheet, "--board", "00000000");
        Assert.Equal((1, "There is no board with this code. Look at the link again."), (exit, errors.Trim()));
        Assert.Equal(2, (await _site.CommandAsync("import", "no-such-file.csv", "--board", _code)).Exit);
        Assert.Equal(2, (await _site.CommandAsync("import", noSheet)).Exit);
        Assert.Equal(2, (await _site.CommandAsync("import")).Exit);
        Assert.Equal(0, (await _site.CommandAsync("import", "--help")).Exit);
    }
}
