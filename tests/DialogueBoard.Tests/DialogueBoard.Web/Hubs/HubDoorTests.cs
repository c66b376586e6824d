using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.Tests.Web.Hubs;

/// <summary>The hub door over a real server and real WebSockets, without the product's own client.</summary>
public sealed class HubDoorTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact, Rule("X1", "S2")]
    public async Task An_act_gets_the_same_receipt_and_the_same_refusal_as_over_HTTP()
    {
        var (code, key) = await OpenAndJoinAsync();
        await using var hub = await ConnectAsync(key);
        var act = Issue("The 14 bus is cut");

        var first = await hub.InvokeAsync<JsonObject>("Act", code, act);
        var again = await hub.InvokeAsync<JsonObject>("Act", code, act);
        var other = await hub.InvokeAsync<JsonObject>("Act", code, With(act, "text", "Other words"));
        var unreadable = await hub.InvokeAsync<JsonObject>("Act", code, new JsonObject { ["hello"] = 1 });
        var elsewhere = await hub.InvokeAsync<JsonObject>("Act", "ZZZZZZZZ", Issue("Hello"));

        Assert.Equal((1, false), (first["version"]!.GetValue<int>(), first["repeated"]!.GetValue<bool>()));
        Assert.Equal((1, true), (again["version"]!.GetValue<int>(), again["repeated"]!.GetValue<bool>()));
        Assert.Equal("same-id-other-content", RefusalOf(other));
        Assert.Equal("unknown-act", RefusalOf(unreadable));
        Assert.Equal("no-such-board", RefusalOf(elsewhere));
        Assert.EndsWith(".", other["refusal"]!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact, Rule("D7", "X6")]
    public async Task Watching_and_the_event_stream_tell_the_same_deltas_without_gap_or_overlap()
    {
        var (code, key) = await OpenAndJoinAsync();
        await using var hub = await ConnectAsync(key);
        using var ending = new CancellationTokenSource(Patience);
        await using var watching = hub.StreamAsync<JsonElement>("Watch", code, 0L, ending.Token).GetAsyncEnumerator(ending.Token);
        await watching.MoveNextAsync();
        var (cursor, seen) = (To(watching.Current), new List<string>());

        for (var i = 0; i < 5; i++)
        {
            await hub.InvokeAsync<JsonObject>("Act", code, Issue($"Card {i}"), ending.Token);
        }

        while (seen.Count < 5)
        {
            Assert.True(await watching.MoveNextAsync());
            Assert.Equal(cursor, watching.Current.GetProperty("from").GetInt64());
            Assert.False(watching.Current.GetProperty("full").GetBoolean());
            cursor = To(watching.Current);
            seen.AddRange(Texts(watching.Current));
        }

        Assert.Equal(["Card 0", "Card 1", "Card 2", "Card 3", "Card 4"], seen);
        var (id, data) = await FirstEventAsync(code, "2", ending.Token);
        Assert.Equal("5", id);
        Assert.Equal(["Card 2", "Card 3", "Card 4"], Texts(JsonDocument.Parse(data).RootElement));
    }

    [Fact, Rule("D6")]
    public async Task A_cursor_ahead_or_of_another_epoch_gets_the_whole_and_a_negative_one_is_refused()
    {
        var (code, key) = await OpenAndJoinAsync();
        await using var hub = await ConnectAsync(key);
        await hub.InvokeAsync<JsonObject>("Act", code, Issue("One"));
        await hub.InvokeAsync<JsonObject>("Act", code, Issue("Two"));

        Assert.True((await FirstAsync(hub, "Watch", code, 999L)).GetProperty("full").GetBoolean());
        Assert.True((await FirstAsync(hub, "WatchFrom", code, 1L, "another")).GetProperty("full").GetBoolean());
        Assert.False((await FirstAsync(hub, "Watch", code, 1L)).GetProperty("full").GetBoolean());
        var refused = await Assert.ThrowsAsync<HubException>(() => FirstAsync(hub, "Watch", code, -1L));
        Assert.Contains("bad-cursor", refused.Message, StringComparison.Ordinal);
        var nowhere = await Assert.ThrowsAsync<HubException>(() => FirstAsync(hub, "Watch", "ZZZZZZZZ", 0L));
        Assert.Contains("no-such-board", nowhere.Message, StringComparison.Ordinal);
    }

    [Fact, Rule("P7")]
    public async Task Presence_tells_who_is_here_and_which_card_they_look_at()
    {
        var (code, key) = await OpenAndJoinAsync("Sam");
        await using var hub = await ConnectAsync(key);
        await using var stranger = await ConnectAsync(null);
        using var ending = new CancellationTokenSource(Patience);
        var act = Issue("A card");
        await hub.InvokeAsync<JsonObject>("Act", code, act, ending.Token);
        await using var watching = hub.StreamAsync<JsonElement>("Watch", code, 0L, ending.Token).GetAsyncEnumerator(ending.Token);
        await watching.MoveNextAsync();
        await hub.InvokeAsync("LookAt", code, act["id"]!.GetValue<Guid>(), ending.Token);

        await foreach (var who in stranger.StreamAsync<JsonElement>("Here", code, ending.Token))
        {
            if (who.GetProperty("people").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } person && person.TryGetProperty("lookingAt", out var card))
            {
                Assert.Equal(1, who.GetProperty("here").GetInt32());
                Assert.Equal("Sam", person.GetProperty("name").GetString());
                Assert.Equal(act["id"]!.GetValue<Guid>(), card.GetGuid());
                return;
            }
        }

        Assert.Fail("Nobody was told.");
    }

    [Fact, Rule("L1", "L4")]
    public async Task A_limit_refuses_one_act_and_drops_no_connection()
    {
        using var limited = LiveSite.Start(("Limits:ActsPerMinutePerParticipant", "2"));
        var (code, key) = await OpenAndJoinAsync(null, limited);
        await using var hub = await ConnectAsync(key, limited);

        var answers = new List<JsonObject>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await hub.InvokeAsync<JsonObject>("Act", code, Issue($"Card {i}")));
        }

        Assert.Equal([null, null, "too-fast", "too-fast"], answers.Select(RefusalOf));
        Assert.Equal(HubConnectionState.Connected, hub.State);
    }

    [Theory, Rule("X10")]
    [InlineData("hubs/board")]
    [InlineData("_blazor")]
    public async Task No_connection_is_compressed_though_the_browser_offers_it(string path)
    {
        using var http = shared.Site.Browser();
        using var negotiated = await http.PostAsync($"{path}/negotiate?negotiateVersion=1", null);
        var token = (await negotiated.Content.ReadFromJsonAsync<JsonObject>())!["connectionToken"]!.GetValue<string>();
        using var socket = new ClientWebSocket();
        socket.Options.DangerousDeflateOptions = new();
        socket.Options.CollectHttpResponseDetails = true;

        await socket.ConnectAsync(new($"ws://{shared.Site.Address.Authority}/{path}?id={token}"), CancellationToken.None);

        Assert.False(socket.HttpResponseHeaders!.ContainsKey("Sec-WebSocket-Extensions"));
        socket.Abort();
    }

    private static JsonObject Issue(string text) => new() { ["id"] = Guid.NewGuid(), ["type"] = "contribute", ["kind"] = "issue", ["text"] = text };

    private static JsonObject With(JsonObject act, string field, string value)
    {
        var changed = (JsonObject)act.DeepClone();
        changed[field] = value;
        return changed;
    }

    private static string? RefusalOf(JsonObject answer) => answer["refusal"]?["code"]?.GetValue<string>();

    private static long To(JsonElement delta) => delta.GetProperty("to").GetInt64();

    private static IEnumerable<string> Texts(JsonElement delta) =>
        delta.GetProperty("put").GetProperty("contributions").EnumerateArray().Select(card => card.GetProperty("text").GetString()!);

    private static async Task<JsonElement> FirstAsync(HubConnection hub, string method, params object[] arguments)
    {
        using var ending = new CancellationTokenSource(Patience);
        await foreach (var delta in hub.StreamAsyncCore<JsonElement>(method, arguments, ending.Token))
        {
            return delta;
        }

        throw new InvalidOperationException("The stream ended before anything was told.");
    }

    private async Task<(string Id, string Data)> FirstEventAsync(string code, string lastEventId, CancellationToken cancel)
    {
        using var http = shared.Site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{code}/changes?after=1");
        request.Headers.Accept.Add(new("text/event-stream"));
        request.Headers.Add("Last-Event-ID", lastEventId);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancel));
        var id = "";
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            id = line.StartsWith("id: ", StringComparison.Ordinal) ? line[4..] : id;
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return (id, line[6..]);
            }
        }

        throw new InvalidOperationException("The stream ended before anything was told.");
    }

    private async Task<(string Code, string Key)> OpenAndJoinAsync(string? name = null, LiveSite? site = null)
    {
        using var http = (site ?? shared.Site).Browser();
        using var opened = await http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var code = (await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
        using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name });
        return (code, (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>());
    }

    private async Task<HubConnection> ConnectAsync(string? key, LiveSite? site = null)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri((site ?? shared.Site).Address, "hubs/board"), options => options.AccessTokenProvider = () => Task.FromResult(key))
            .Build();
        await hub.StartAsync();
        return hub;
    }
}
