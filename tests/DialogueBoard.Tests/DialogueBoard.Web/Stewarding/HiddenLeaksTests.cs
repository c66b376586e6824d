using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Feed;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.Stewarding;

/// <summary>
/// Words that were hidden, and what stood beside them, asked for by their cards' ids at every address of a site, whatever it is, by a stranger
/// and by somebody else who takes part; and looked for in streams, deltas to old cursors, the logs and all tables.
/// </summary>
public sealed class HiddenLeaksTests : IAsyncLifetime
{
    private static readonly string[] Words = ["Rhubarbtext", "Gooseberryplace", "Quincestep", "Medlarcarrier", "Sloestuck", "Damsontakenback"];

    private readonly Lines _log = new();
    private readonly LiveSite _site = LiveSite.Start(("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"));
    private Visitor _stranger = null!;
    private Visitor _ben = null!;
    private Visitor _author = null!;

    public ValueTask InitializeAsync()
    {
        _site.Get<ILoggerFactory>().AddProvider(_log);
        (_stranger, _ben, _author) = (new(_site), new(_site), new(_site));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        _ben.Dispose();
        _author.Dispose();
        await _site.DisposeAsync();
        _log.Dispose();
    }

    [Fact, Rule("G209")]
    public async Task No_byte_that_anybody_else_gets_has_words_that_were_hidden_or_taken_back_by_whatever_id_they_ask()
    {
        var (code, key) = await _stranger.OpenBoardAsync();
        await _ben.JoinAsync(code, "Ben");
        await _author.JoinAsync(code, "Wendy");
        var board = (await _site.Get<OpenBoards>().FindAsync(code))!;
        var before = board.Feed.View.Version;
        var card = await _author.PutAsync(code, $"{Words[0]} words", "issue", Words[1]);
        var step = await _author.ActAsync(code, new() { ["type"] = "try-step", ["text"] = $"{Words[2]} words", ["carriedBy"] = Words[3], ["lookAgain"] = "2030-01-01" });
        await _author.ActAsync(code, new() { ["type"] = "say-stuck", ["contributionId"] = card, ["where"] = "place", ["name"] = Words[4] });
        var back = await _author.PutAsync(code, $"{Words[5]} words");
        var between = board.Feed.View.Version;
        var there = await _ben.ReadAsync($"api/boards/{code}/view");
        Assert.All(Words, words => Assert.Contains(words, there, StringComparison.Ordinal));

        var hiding = await _author.ActAsync(code, new() { ["type"] = "hide-many", ["contributionIds"] = new JsonArray(card, step), ["rule"] = 1 }, key);
        await _author.ActAsync(code, new() { ["type"] = "withdraw", ["contributionId"] = back });

        foreach (var (who, reader) in new[] { ("a stranger", _stranger), ("Ben", _ben) })
        {
            var read = 0;
            foreach (var address in Everywhere.Addresses(_site, code, [card, step, back, hiding]).SelectMany(address => Asked(address, card)).Append($"api/boards/{code}/changes?after={before}").Append($"api/boards/{code}/changes?after={between}"))
            {
                using var answer = await reader.GetAsync(address);
                AssertNone($"{address} of {who}", await Everywhere.AllOfAsync(answer));
                read += answer.IsSuccessStatusCode ? 1 : 0;
            }

            Assert.True(read > 80, $"Only {read} pages and doors could be read.");
        }

        foreach (var after in new[] { 0L, before, between })
        {
            await using var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "hubs/board")).Build();
            await hub.StartAsync();
            await foreach (var delta in hub.StreamAsync<JsonElement>("Watch", code, after))
            {
                AssertNone($"the hub after {after}", delta.GetRawText());
                break;
            }
        }

        AssertNone("the logs", string.Join('\n', _log.All));
        Assert.Equal(["HeldWords"], await Everywhere.TablesWithAsync(_site, Words));
        var theirs = await _author.ReadAsync($"api/boards/{code}/held");
        Assert.All(new[] { Words[0], Words[2] }, words => Assert.Contains(words, theirs, StringComparison.Ordinal));
    }

    // Ids come in queries too.
    private static IEnumerable<string> Asked(string address, Guid id) => address.Contains("changes", StringComparison.Ordinal)
        ? [address]
        : [address, $"{address}?card={id}&about={id}&by={id}&at={id}&from={id}&of={id}&plan={id}&q=words"];

    private static void AssertNone(string where, string bytes) => Assert.All(Words, words => Assert.False(bytes.Contains(words, StringComparison.OrdinalIgnoreCase), $"{words} in {where}."));
}
