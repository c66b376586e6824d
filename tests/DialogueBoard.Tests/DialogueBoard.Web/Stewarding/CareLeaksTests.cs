using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Feed;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.Stewarding;

/// <summary>
/// Words that wait to be read first, words that were turned down with the reason, and what was told of a card, looked for in every byte that
/// anybody else can get of a site: all its pages and doors, whatever their addresses, both streams, the logs at their most talkative, and all tables.
/// </summary>
public sealed class CareLeaksTests : IAsyncLifetime
{
    // As a writer types them: each once, at each door another; the last two are the reason and the report.
    private static readonly string[] Words = ["Rhubarbhub", "Gooseberryform", "Quincehttp", "Medlarplace", "Mulberryturneddown", "Damsonreason", "Sloereport"];

    // Where those who look after the board read what waits for them.
    private static readonly string[] ForThemAlone = ["/queue", "/stewards", "/care/queue"];

    private readonly Lines _log = new();
    private readonly LiveSite _site = LiveSite.Start(
        ("Logging:LogLevel:Default", "Trace"),
        ("Logging:LogLevel:Microsoft", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace"));

    private readonly List<Guid> _ids = [];
    private readonly CancellationTokenSource _leaving = new();
    private Visitor _stranger = null!;
    private Visitor _ben = null!;
    private Visitor _steward = null!;
    private Visitor _writer = null!;
    private string _code = null!;
    private string _stewardKey = null!;
    private Guid _card;
    private Guid _report;

    public async ValueTask InitializeAsync()
    {
        _site.Get<ILoggerFactory>().AddProvider(_log);
        (_stranger, _ben, _steward, _writer) = (new(_site), new(_site), new(_site), new(_site));
        (_code, _stewardKey) = await _stranger.OpenBoardAsync();
        await _ben.JoinAsync(_code, "Ben");
        await _writer.JoinAsync(_code, "Wendy");
        using (await _steward.SendAsync($"/b/{_code}/stewards", "enter", [("key", _stewardKey)]))
        {
        }

        _card = await _ben.ActAsync(_code, new() { ["type"] = "contribute", ["kind"] = "issue", ["text"] = "The bus" });
        await StewardAsync(new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "To see" });
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        foreach (var visitor in new[] { _stranger, _ben, _steward, _writer })
        {
            visitor.Dispose();
        }

        await _site.DisposeAsync();
        _log.Dispose();
    }

    [Fact, Rule("G12", "G13", "G18", "G24")]
    public async Task No_byte_that_anybody_else_gets_has_words_that_wait_were_turned_down_or_were_told_of_a_card()
    {
        var board = (await _site.Get<OpenBoards>().FindAsync(_code))!;
        var before = board.Feed.View.Version;
        await using var hub = await HubAsync();
        var overHub = Gather(HeardOverHub(hub));
        await WriteAsync();

        foreach (var (who, reader) in new[] { ("a stranger", _stranger), ("Ben", _ben), ("the steward", _steward) })
        {
            var read = 0;
            foreach (var address in Everywhere.Addresses(_site, _code, [.. _ids, _card, _report]).Append($"api/boards/{_code}/changes?after={before}"))
            {
                if (reader == _steward && ForThemAlone.Any(theirs => address.EndsWith(theirs, StringComparison.Ordinal)))
                {
                    continue;
                }

                using var answer = await reader.GetAsync(address);
                AssertNone($"{address} of {who}", await Everywhere.AllOfAsync(answer));
                read += answer.IsSuccessStatusCode ? 1 : 0;
            }

            Assert.True(read > 40, $"Only {read} pages and doors could be read.");
        }

        await ThoseReadWhoMayAsync();
        AssertNone("the logs", string.Join('\n', _log.All));
        Assert.Contains(_log.All, line => line.Contains("Executing endpoint", StringComparison.Ordinal));
        Assert.Equal(["Reports", "WaitingActs"], (await Everywhere.TablesWithAsync(_site, Words)).Order());

        var version = board.Feed.View.Version;
        await StewardAsync(new() { ["type"] = "let-in", ["actIds"] = new JsonArray([.. _ids.Take(2).Select(id => JsonValue.Create(id))]) });
        var heard = await overHub.WaitAsync(TimeSpan.FromSeconds(60));
        using var delta = JsonDocument.Parse(heard[^1]);
        Assert.Equal(version + 1, delta.RootElement.GetProperty("to").GetInt64());
        var now = await _stranger.ReadAsync($"api/boards/{_code}/view");
        Assert.All(new[] { Words[0], Words[2], Words[3] }, words => Assert.Contains(words, now, StringComparison.Ordinal));
        Assert.All(Words[4..], words => Assert.DoesNotContain(words, now, StringComparison.Ordinal));
    }

    // The queue has all; each writer their own, with the reason; the numbers are everybody's. Who told of the card stands nowhere.
    private async Task ThoseReadWhoMayAsync()
    {
        var queue = await _steward.ReadAsync($"api/boards/{_code}/queue");
        Assert.All(Words, words => Assert.Contains(words, queue, StringComparison.Ordinal));
        using (var read = JsonDocument.Parse(queue))
        {
            var items = read.RootElement.GetProperty("waiting").EnumerateArray().ToList();
            var report = Assert.Single(items, item => item.TryGetProperty("report", out var told) && told.ValueKind == JsonValueKind.Object).GetProperty("report");
            Assert.Equal(["at", "contributionId", "id", "words"], report.EnumerateObject().Select(field => field.Name).Where(name => name != "rule").Order(StringComparer.Ordinal));
            Assert.Contains(items, item => item.TryGetProperty("words", out var words) && words.ValueKind == JsonValueKind.Object && words.GetProperty("act").GetProperty("type").GetString() == "try-step");
        }

        var mine = await _writer.ReadAsync($"api/boards/{_code}/waiting");
        Assert.All(new[] { Words[1], Words[2], Words[4], Words[5] }, words => Assert.Contains(words, mine, StringComparison.Ordinal));
        Assert.All(new[] { Words[0], Words[6] }, words => Assert.DoesNotContain(words, mine, StringComparison.Ordinal));
        Assert.Equal("[]", await _ben.ReadAsync($"api/boards/{_code}/waiting"));
        var care = JsonNode.Parse(await _stranger.ReadAsync($"api/boards/{_code}/care"))!;
        Assert.Equal((3, 1, 0), (care["wait"]!.GetValue<int>(), care["turnedDown"]!.GetValue<int>(), care["hidden"]!.GetValue<int>()));
        foreach (var (door, code) in new[] { ("queue", "stewards-only"), ("log.csv", "stewards-only") })
        {
            using var refused = await _ben.GetAsync($"api/boards/{_code}/{door}");
            Assert.Equal(code, (await refused.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>());
        }
    }

    // Over the hub, by the plain form, over HTTP; one that is turned down, and what Ben tells of his own card.
    private async Task WriteAsync()
    {
        using var http = _site.Browser();
        using var joined = await http.PostAsJsonAsync($"api/boards/{_code}/participants", new { name = "Will" });
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "hubs/board"), to => to.AccessTokenProvider = () => Task.FromResult<string?>(key)).Build();
        await hub.StartAsync();
        _ids.Add(Guid.NewGuid());
        var receipt = await hub.InvokeAsync<JsonObject>("Act", _code, new { id = _ids[^1], type = "contribute", kind = "story", text = $"{Words[0]} words" });
        Assert.Equal((true, "care"), (receipt["waits"]!.GetValue<bool>(), receipt["waitsFor"]!.GetValue<string>()));
        _ids.Add(await _writer.ActAsync(_code, new() { ["type"] = "try-step", ["text"] = $"{Words[2]} words", ["place"] = Words[3], ["lookAgain"] = "2030-01-01" }));
        using (var added = await _writer.SendAsync($"/b/{_code}/add", "add", [("kind", "question"), ("text", $"{Words[1]} words")]))
        {
            Assert.True((int)added.StatusCode is >= 200 and < 400, $"{added.StatusCode}");
        }

        _ids.Add(await _writer.ActAsync(_code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = $"{Words[4]} words" }));
        await StewardAsync(new() { ["type"] = "turn-down", ["actIds"] = new JsonArray(_ids[^1]), ["reason"] = $"{Words[5]} reason" });
        _report = await _ben.ActAsync(_code, new() { ["type"] = "report", ["contributionId"] = _card, ["words"] = $"{Words[6]} words" });
    }

    private async Task<HubConnection> HubAsync()
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "hubs/board")).Build();
        await hub.StartAsync();
        return hub;
    }

    private async IAsyncEnumerable<string> HeardOverHub(HubConnection hub)
    {
        await foreach (var delta in hub.StreamAsync<JsonElement>("Watch", _code, 0L, _leaving.Token))
        {
            yield return delta.GetRawText();
        }
    }

    // Until words are heard.
    private static async Task<List<string>> Gather(IAsyncEnumerable<string> told)
    {
        var heard = new List<string>();
        await foreach (var one in told)
        {
            heard.Add(one);
            if (Words.Any(words => one.Contains(words, StringComparison.Ordinal)))
            {
                break;
            }
        }

        return heard;
    }

    private Task<Guid> StewardAsync(JsonObject act) => _steward.ActAsync(_code, act, _stewardKey);

    private static void AssertNone(string where, string bytes) => Assert.All(Words, words => Assert.False(bytes.Contains(words, StringComparison.OrdinalIgnoreCase), $"{words} in {where}."));
}
