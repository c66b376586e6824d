using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.Sessions;

/// <summary>
/// Words that wait in a quiet round, looked for in every byte that anybody else can get of a site: all its pages and doors, whatever
/// their addresses, both streams, the logs at their most talkative, and all tables of the database. None, until they are shown; then all at once.
/// </summary>
public sealed class QuietLeaksTests : IAsyncLifetime
{
    // As a writer types them: each once, at each door another.
    private static readonly string[] Words = ["Rhubarbhub", "Gooseberryform", "Quincehttp", "Elderflowername", "Medlarplace", "Mulberrytakenback"];
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
    private Guid _session;

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

        _session = await StewardAsync(new()
        {
            ["type"] = "plan-session",
            ["purpose"] = "Getting home",
            ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "gather", ["prompt"] = "What is burning?" }),
        });
        await StewardAsync(new() { ["type"] = "open-session", ["sessionId"] = _session });
        await _ben.ActAsync(_code, new() { ["type"] = "enter-session", ["sessionId"] = _session });
        await _writer.ActAsync(_code, new() { ["type"] = "enter-session", ["sessionId"] = _session });
        await StewardAsync(new() { ["type"] = "start-round", ["sessionId"] = _session, ["round"] = 0 });
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

    [Fact, Rule("N21", "N24", "N30")]
    public async Task No_byte_that_anybody_else_gets_has_the_words_until_they_are_shown_and_then_all_at_once()
    {
        var board = (await _site.Get<OpenBoards>().FindAsync(_code))!;
        var before = board.Feed.View.Version;
        await using var hub = await HubAsync();
        using var listener = _site.Browser();
        var overHub = Gather(HeardOverHub(hub));
        var asEvents = Gather(HeardAsEvents(listener, before));
        await WriteAsync();

        // All that others get: of each page and door as a stranger, as somebody in the same session, and as who holds the panel.
        foreach (var (who, reader) in new[] { ("a stranger", _stranger), ("Ben", _ben), ("the steward", _steward) })
        {
            var read = 0;
            foreach (var address in Everywhere.Addresses(_site, _code, [.. _ids, _session]).Append($"api/boards/{_code}/changes?after={before}"))
            {
                using var answer = await reader.GetAsync(address);
                AssertNone($"{address} of {who}", await Everywhere.AllOfAsync(answer));
                read += answer.IsSuccessStatusCode ? 1 : 0;
            }

            Assert.True(read > 40, $"Only {read} pages and doors could be read.");
        }

        await RefusalsSayNothingAsync();
        AssertNone("the logs", string.Join('\n', _log.All));
        Assert.Contains(_log.All, line => line.Contains("Executing endpoint", StringComparison.Ordinal));
        Assert.Equal(["WaitingActs"], await TablesWithWordsAsync());

        var version = board.Feed.View.Version;
        await StewardAsync(new() { ["type"] = "reveal", ["sessionId"] = _session });
        foreach (var heard in await Task.WhenAll(overHub, asEvents).WaitAsync(TimeSpan.FromSeconds(60)))
        {
            Assert.All(Words.SkipLast(1), words => Assert.Contains(words, heard[^1], StringComparison.Ordinal));
            using var delta = JsonDocument.Parse(heard[^1]);
            Assert.Equal(version + 1, delta.RootElement.GetProperty("to").GetInt64());
        }

        // Taken back, it is gone. The rest can be read, where cards are read; the table that kept it is empty.
        var now = await _stranger.ReadAsync($"api/boards/{_code}/view");
        Assert.All(Words.SkipLast(1), words => Assert.Contains(words, now, StringComparison.Ordinal));
        Assert.DoesNotContain(Words[^1], now, StringComparison.Ordinal);
        foreach (var id in _ids.SkipLast(1))
        {
            var page = await _stranger.ReadAsync($"/b/{_code}/c/{id}");
            Assert.Contains(Words, words => page.Contains(words, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("WaitingActs", await TablesWithWordsAsync());
        AssertNone("the logs", string.Join('\n', _log.All));
    }

    // Over the hub, by the plain form, over HTTP; and one that is taken back.
    private async Task WriteAsync()
    {
        using var http = _site.Browser();
        using var joined = await http.PostAsJsonAsync($"api/boards/{_code}/participants", new { name = "Will" });
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        await _writer.ActAsync(_code, new() { ["type"] = "enter-session", ["sessionId"] = _session }, key);
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(_site.Address, "hubs/board"), to => to.AccessTokenProvider = () => Task.FromResult<string?>(key)).Build();
        await hub.StartAsync();
        _ids.Add(Guid.NewGuid());
        var receipt = await hub.InvokeAsync<JsonObject>("Act", _code, new { id = _ids[^1], type = "contribute", kind = "story", text = $"{Words[0]} words" });
        Assert.True(receipt["waits"]!.GetValue<bool>());

        using (var added = await _writer.SendAsync($"/b/{_code}/add", "add", [("kind", "question"), ("text", $"{Words[1]} words")]))
        {
            Assert.True((int)added.StatusCode is >= 200 and < 400, $"{added.StatusCode}");
        }

        _ids.Add(await _writer.ActAsync(_code, new()
        {
            ["type"] = "try-step",
            ["text"] = $"{Words[2]} words",
            ["carriedBy"] = Words[3],
            ["place"] = Words[4],
            ["lookAgain"] = "2030-01-01",
        }));
        _ids.Add(await _writer.ActAsync(_code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = $"{Words[5]} words" }));
        await _writer.ActAsync(_code, new() { ["type"] = "take-back-waiting", ["sessionId"] = _session, ["actId"] = _ids[^1] });
        Assert.Equal(3, await _site.Get<BoardDatabase>().ReadAsync(context => context.WaitingActs.CountAsync()));
    }

    // The same ids by somebody else, and what cannot wait.
    private async Task RefusalsSayNothingAsync()
    {
        using var http = _site.Browser();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _stewardKey);
        foreach (var act in _ids.Select(id => new JsonObject { ["id"] = id, ["type"] = "contribute", ["kind"] = "story", ["text"] = "Other" })
            .Concat(_ids.Select(id => new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = "take-back-waiting", ["sessionId"] = _session, ["actId"] = id }))
            .Concat(_ids.Select(id => new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = "reword", ["contributionId"] = id, ["text"] = "Other" })))
        {
            using var answer = await http.PostAsJsonAsync($"api/boards/{_code}/acts", act);
            Assert.False(answer.IsSuccessStatusCode);
            AssertNone("a refusal", await Everywhere.AllOfAsync(answer));
        }
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

    private async IAsyncEnumerable<string> HeardAsEvents(HttpClient http, long after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{_code}/changes?after={after}");
        request.Headers.Accept.Add(new("text/event-stream"));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _leaving.Token);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(_leaving.Token));
        while (await lines.ReadLineAsync(_leaving.Token) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                yield return line["data:".Length..];
            }
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

    private Task<List<string>> TablesWithWordsAsync() => Everywhere.TablesWithAsync(_site, Words);

    private Task<Guid> StewardAsync(JsonObject act) => _steward.ActAsync(_code, act, _stewardKey);

    private static void AssertNone(string where, string bytes) => Assert.All(Words, words => Assert.False(bytes.Contains(words, StringComparison.OrdinalIgnoreCase), $"{words} in {where}."));
}
