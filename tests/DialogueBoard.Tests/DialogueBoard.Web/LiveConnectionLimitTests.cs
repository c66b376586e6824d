using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Limits;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.Tests.Web;

/// <summary>How many live connections a hall, a person and an attacker may hold, over a real server.</summary>
public sealed class LiveConnectionLimitTests
{
    private const int Hall = 300;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact, Rule("L13", "L10")]
    public async Task Three_hundred_people_behind_one_address_join_read_act_and_listen_within_a_minute()
    {
        var asDelivered = new LimitSettings();
        using var site = LiveSite.Start([.. typeof(LimitSettings).GetProperties().Select(limit => ($"Limits:{limit.Name}", $"{limit.GetValue(asDelivered)}"))]);
        var (code, _) = await OpenAsync(site);
        using var ending = new CancellationTokenSource(Patience);
        using var http = site.Browser();
        var streams = new EventSource[Hall];
        var sockets = new WebSocket[Hall];
        await Parallel.ForAsync(0, Hall, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ending.Token }, async (n, cancel) =>
        {
            var key = await JoinAsync(http, code, $"Person {n}");
            using var page = await http.GetAsync(new Uri($"b/{code}", UriKind.Relative), cancel);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            sockets[n] = await ConnectAsync(site, n % 2 == 0 ? "_blazor" : "hubs/board", key);
            streams[n] = await EventSource.OpenAsync(site, code, key);
            Assert.Equal(HttpStatusCode.OK, streams[n].Status);
            Assert.Equal(HttpStatusCode.OK, await ActAsync(http, code, key, $"Words of person {n}"));
        });

        // All of them still stand, and hear what the last one says.
        Assert.Equal(HttpStatusCode.OK, await ActAsync(http, code, await JoinAsync(http, code, "The last"), "Goodbye to all"));
        await Task.WhenAll(streams.Select(stream => stream.HearsAsync("Goodbye to all", ending.Token)));
        Assert.All(sockets, socket => Assert.Equal(WebSocketState.Open, socket.State));
        Array.ForEach(streams, stream => stream.Dispose());
        Array.ForEach(sockets, socket => socket.Dispose());
    }

    [Fact, Rule("L10", "L1")]
    public async Task One_person_over_the_limit_is_refused_with_a_sentence_keeps_what_they_have_and_holds_nobody_else_up()
    {
        using var site = LiveSite.Start(("Limits:ConnectionsPerPerson", "3"));
        using var http = site.Browser();
        using var ending = new CancellationTokenSource(Patience);
        var (code, _) = await OpenAsync(site);
        var (greedy, other) = (await JoinAsync(http, code, "Greedy"), await JoinAsync(http, code, "Other"));
        using var first = await EventSource.OpenAsync(site, code, greedy);
        using var second = await ConnectAsync(site, "_blazor", greedy);
        using var third = await ConnectAsync(site, "hubs/board", greedy);

        using var fourth = await EventSource.OpenAsync(site, code, greedy);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.Status);
        var problem = await fourth.Answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(("application/problem+json", "too-many-open"), (fourth.Answer.Content.Headers.ContentType!.MediaType, problem!["code"]!.GetValue<string>()));
        Assert.StartsWith("Too many pages", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(fourth.Answer.Headers.RetryAfter);
        foreach (var door in new[] { "_blazor", "hubs/board", "_blazor/" })
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, await RefusedAsync(site, door, greedy));
        }

        // Nothing that stood was dropped, and the person beside them comes in.
        using var beside = await EventSource.OpenAsync(site, code, other);
        Assert.Equal(HttpStatusCode.OK, await ActAsync(http, code, other, "Still here"));
        await first.HearsAsync("Still here", ending.Token);
        Assert.Equal((WebSocketState.Open, WebSocketState.Open, HttpStatusCode.OK), (second.State, third.State, beside.Status));

        // What ends gives its place back.
        first.Dispose();
        await Until.SeenAsync(
            async () =>
            {
                using var again = await EventSource.OpenAsync(site, code, greedy);
                return again.Status;
            },
            status => status == HttpStatusCode.OK,
            status => $"answered {status}");
    }

    [Fact, Rule("L10")]
    public async Task One_hub_connection_without_a_key_streams_no_more_than_a_person_may()
    {
        using var site = LiveSite.Start(("Limits:ConnectionsPerPerson", "4"));
        var (code, _) = await OpenAsync(site);
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(site.Address, "hubs/board")).Build();
        await hub.StartAsync();
        using var ending = new CancellationTokenSource(Patience);
        foreach (object?[] asked in new object?[][] { [code], [code, 0L], [code], [code, 0L] })
        {
            var stream = await hub.StreamAsChannelCoreAsync<JsonElement>(asked.Length == 1 ? "Here" : "Watch", asked, ending.Token);
            Assert.True(await stream.WaitToReadAsync(ending.Token));
        }

        var refused = await Assert.ThrowsAsync<HubException>(async () =>
            await (await hub.StreamAsChannelCoreAsync<JsonElement>("Watch", [code, 0L], ending.Token)).WaitToReadAsync(ending.Token));

        Assert.Contains("too-many-open: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(HubConnectionState.Connected, hub.State);
        await ending.CancelAsync();
    }

    [Fact, Rule("L10", "L14")]
    public async Task Readers_without_a_key_are_counted_by_address_and_a_network_of_one_household_is_one_address()
    {
        using var site = LiveSite.Start(("Limits:ConnectionsPerAddress", "2"));
        var (code, _) = await OpenAsync(site);
        using var first = await EventSource.OpenAsync(site, code, address: "2001:db8:1:2::1");
        using var second = await EventSource.OpenAsync(site, code, address: "2001:db8:1:2:aaaa::2");
        using var third = await EventSource.OpenAsync(site, code, address: "2001:db8:1:2:bbbb::3");
        using var elsewhere = await EventSource.OpenAsync(site, code, address: "2001:db8:1:3::1");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            [first.Status, second.Status, third.Status, elsewhere.Status]);
        Assert.Contains("place-busy", await third.Answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, Rule("L11")]
    [InlineData("hubs/board")]
    [InlineData("_blazor")]
    public async Task Connections_begun_one_after_another_are_counted_though_none_is_kept(string door)
    {
        using var site = LiveSite.Start(("Limits:ConnectionsPerMinutePerAddress", "3"));
        using var http = site.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 4; n++)
        {
            using var answer = await http.PostAsync(new Uri($"{door}/negotiate?negotiateVersion=1", UriKind.Relative), null);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.TooManyRequests, await RefusedAsync(site, door, null));
    }

    private static async Task<(string Code, string StewardKey)> OpenAsync(LiveSite site)
    {
        using var visitor = new Visitor(site);
        return await visitor.OpenBoardAsync();
    }

    private static async Task<string> JoinAsync(HttpClient http, string code, string name)
    {
        using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name });
        return (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
    }

    private static async Task<HttpStatusCode> ActAsync(HttpClient http, string code, string key, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts")
        {
            Content = JsonContent.Create(new { id = Guid.NewGuid(), type = "contribute", kind = "issue", text }),
        };
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<WebSocket> ConnectAsync(LiveSite site, string door, string? key)
    {
        var socket = SocketOf(key);
        await socket.ConnectAsync(new($"ws://{site.Address.Authority}/{door}"), CancellationToken.None);
        return socket;
    }

    /// <summary>The status with which a socket was not made.</summary>
    private static async Task<HttpStatusCode> RefusedAsync(LiveSite site, string door, string? key)
    {
        using var socket = SocketOf(key);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new($"ws://{site.Address.Authority}/{door}"), CancellationToken.None));
        return socket.HttpStatusCode;
    }

    private static ClientWebSocket SocketOf(string? key)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (key is not null)
        {
            socket.Options.SetRequestHeader("Cookie", $"device={key}");
        }

        return socket;
    }
}
