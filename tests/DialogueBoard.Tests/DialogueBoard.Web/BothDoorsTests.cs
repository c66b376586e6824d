using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.Tests.Web;

/// <summary>The same act through the HTTP door and the hub.</summary>
public sealed class BothDoorsTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly HttpClient _http = shared.Site.Browser();

    public void Dispose() => _http.Dispose();

    [Theory, Rule("X1", "A19")]
    [InlineData("""{"id":"ID","type":"contribute","kind":"issue","text":"Words"}""")]
    [InlineData("""{"id":"ID","type":"contribute","kind":"issue","text":" "}""")]
    [InlineData("""{"id":"ID","type":"contribute","kind":"issue","text":"a\u0000b"}""")]
    [InlineData("""{"id":"ID","type":"contribute","kind":"shout","text":"Words"}""")]
    [InlineData("""{"id":"ID","type":"contribute","kind":"issue","text":"Words","about":["ID"]}""")]
    [InlineData("""{"id":"ID","type":"withdraw","contributionId":"ID"}""")]
    [InlineData("""{"id":"ID","type":"cut-thread","threadId":"ID"}""")]
    [InlineData("""{"id":"ID","type":"move","positions":[{"id":"ID","x":1e999,"y":0}]}""")]
    [InlineData("""{"id":"ID","type":"hide","contributionId":"ID","reason":"Why"}""")]
    [InlineData("""{"id":"ID","type":"tidy"}""")]
    [InlineData("""{"id":"ID","type":"vote"}""")]
    [InlineData("""{"id":"00000000-0000-0000-0000-000000000000","type":"tidy"}""")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task Both_answer_the_same_act_alike(string act)
    {
        var (code, key) = await OpenAndJoinAsync();
        await using var hub = await ConnectAsync(key);
        var overHttp = await ActAsync(code, key, WithNewId(act));
        var overHub = await hub.InvokeAsync<JsonElement>("Act", code, JsonElement.Parse(WithNewId(act)));
        var refusal = overHub.TryGetProperty("refusal", out var refused) ? refused : overHub;

        Assert.Equal(
            (Field(overHttp, "code"), Field(overHttp, "detail"), Field(overHttp, "repeated")),
            (Field(refusal, "code"), Field(refusal, "detail"), Field(overHub, "repeated")));
    }

    [Fact, Rule("X1", "S2")]
    public async Task An_act_sent_through_one_and_again_through_the_other_is_there_once()
    {
        var (code, key) = await OpenAndJoinAsync();
        await using var hub = await ConnectAsync(key);
        var act = WithNewId("""{"id":"ID","type":"contribute","kind":"issue","text":"Words"}""");
        await ActAsync(code, key, act);
        Assert.Equal("""{"version":1,"repeated":true}""", (await hub.InvokeAsync<JsonElement>("Act", code, JsonElement.Parse(act))).GetRawText());
    }

    [Fact, Rule("L3")]
    public async Task A_message_far_too_big_for_the_hub_disturbs_nobody_else()
    {
        var (code, key) = await OpenAndJoinAsync();
        await using var big = await ConnectAsync(key);
        await using var other = await ConnectAsync(key);
        var act = WithNewId("""{"id":"ID","type":"contribute","kind":"issue","text":"Words"}""");
        await Assert.ThrowsAnyAsync<Exception>(() => big.InvokeAsync<JsonElement>("Act", code, JsonElement.Parse(act.Replace("Words", new('x', 1_000_000), StringComparison.Ordinal))));
        Assert.Equal("""{"version":1,"repeated":false}""", (await other.InvokeAsync<JsonElement>("Act", code, JsonElement.Parse(act))).GetRawText());
        Assert.Equal(HubConnectionState.Connected, other.State);
    }

    [Theory, Rule("D11", "D6")]
    [InlineData("", null, true)]
    [InlineData("?after=1&epoch=another", null, true)]
    [InlineData("?after=1", "99", true)]
    [InlineData("?after=99", "1", false)]
    [InlineData("?after=1", null, false)]
    public async Task The_event_stream_goes_on_where_it_can_and_else_begins_with_the_whole_board(string query, string? lastEventId, bool full)
    {
        var (code, key) = await OpenAndJoinAsync();
        await ActAsync(code, key, WithNewId("""{"id":"ID","type":"contribute","kind":"issue","text":"One"}"""));
        await ActAsync(code, key, WithNewId("""{"id":"ID","type":"contribute","kind":"issue","text":"Two\nlines"}"""));

        // Asking for the view makes the feed tell at once what it may have been gathering.
        await _http.GetStringAsync($"api/boards/{code}/view");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{code}/changes{query}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Last-Event-ID", lastEventId is null ? [] : [lastEventId]);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        var lines = await EventAsync(answer);
        var delta = JsonElement.Parse(lines.Single(line => line.StartsWith("data: ", StringComparison.Ordinal))[6..]);
        Assert.Contains("id: 2", lines);
        Assert.Equal((full, full ? 0 : 1, 2), (delta.GetProperty("full").GetBoolean(), delta.GetProperty("from").GetInt64(), delta.GetProperty("to").GetInt64()));
        Assert.Equal(full ? 2 : 1, delta.GetProperty("put").GetProperty("contributions").GetArrayLength());
    }

    // The first event's lines; the retry time before it is none.
    private static async Task<List<string>> EventAsync(HttpResponseMessage answer)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var lines = new List<string>();
        while (await reader.ReadLineAsync(patience.Token) is { } line && !(line.Length == 0 && lines.Any(one => one.StartsWith("data: ", StringComparison.Ordinal))))
        {
            lines.Add(line);
        }

        return lines;
    }

    private static string WithNewId(string act) => act.Replace("ID", Guid.NewGuid().ToString(), StringComparison.Ordinal);

    private static string? Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : null;

    private async Task<(string Code, string Key)> OpenAndJoinAsync()
    {
        using var opened = await _http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var code = Field(await opened.Content.ReadFromJsonAsync<JsonElement>(), "code")!;
        using var joined = await _http.PostAsJsonAsync($"api/boards/{code}/participants", new { });
        return (code, Field(await joined.Content.ReadFromJsonAsync<JsonElement>(), "key")!);
    }

    private async Task<JsonElement> ActAsync(string code, string key, string act)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = new StringContent(act, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await _http.SendAsync(request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<HubConnection> ConnectAsync(string key)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(shared.Site.Address, "hubs/board"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(key))
            .Build();
        await hub.StartAsync();
        return hub;
    }
}
