using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.Tests.Web;

/// <summary>Tries every act as everyone, through the hub and over HTTP, and holds the product to src/RIGHTS.md.</summary>
public sealed class RightsTests(SharedSite shared) : IClassFixture<SharedSite>, IAsyncLifetime
{
    private readonly LiveSite _site = shared.Site;
    private readonly HttpClient _http = shared.Site.Browser();
    private readonly Dictionary<string, string?> _keys = [];
    private string _code = "";
    private OpenBoard _board = null!;

    public static TheoryData<string> Acts => [.. RightsTable.Read().Keys];

    public async ValueTask InitializeAsync()
    {
        (_code, var oldKey) = await OpenAsync();
        _board = await _site.Get<OpenBoards>().FindAsync(_code) ?? throw new InvalidOperationException("The board just opened is not there.");
        var (elsewhere, _) = await OpenAsync();
        _keys["no key"] = null;
        _keys["another board's key"] = await JoinAsync(elsewhere, "here");
        _keys["just looking"] = await JoinAsync(_code, "looking");
        _keys["participant"] = await JoinAsync(_code, "here");
        _keys["author"] = await JoinAsync(_code, "here");
        _keys["was a steward"] = PersonalKey.New();
        _keys["void key"] = oldKey;
        await _site.Get<Participants>().JoinAsync(_board, _keys["was a steward"]!, "Sue", Door.Here, asSteward: true);
        Assert.Null(await TryOverHttpAsync("was a steward", ActOf("tidy")));
        var steward = await _site.Get<Participants>().FindAsync(_board, oldKey);
        (_keys["steward"], _) = await _site.Get<StewardKeys>().ReplaceAsync(_board, steward!);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact, Rule("A22")]
    public void Every_act_there_is_has_a_row_and_no_row_is_about_anything_else()
    {
        var known = typeof(Act).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>().Select(act => (string)act.TypeDiscriminator!);

        Assert.Equal(known.Order(), RightsTable.Read().Keys.Order());
    }

    [Theory, MemberData(nameof(Acts)), Rule("A22", "X1", "A16")]
    public async Task Everyone_may_do_what_the_table_says_and_nothing_else(string act)
    {
        var expected = RightsTable.Read()[act];
        Assert.Equal(_keys.Keys.Order(), expected.Keys.Order());
        foreach (var (who, answer) in expected)
        {
            await AssertAnswerAsync(act, who, answer, "HTTP", TryOverHttpAsync);
            await AssertAnswerAsync(act, who, answer, "the hub", TryThroughTheHubAsync);
        }
    }

    private async Task AssertAnswerAsync(string type, string who, string expected, string door, Func<string, JsonObject, Task<string?>> tryAsync)
    {
        var act = await PreparedAsync(type);
        var before = _board.Feed.View.Version;

        var answer = await tryAsync(who, act) ?? "yes";

        Assert.Equal($"{type} by {who} through {door}: {expected}", $"{type} by {who} through {door}: {answer}");
        Assert.Equal(expected == "yes" ? before + 1 : before, _board.Feed.View.Version);
    }

    // What the act is about is always the author's, and always in the state that the act is for.
    private async Task<JsonObject> PreparedAsync(string type)
    {
        var card = await DoesAsync("author", ActOf("contribute", ("kind", "issue"), ("text", "The last bus goes at six")));
        switch (type)
        {
            case "contribute":
                return ActOf(type, ("kind", "question"), ("text", "Could it go at nine?"), ("about", new JsonArray(card)));
            case "reword":
                return ActOf(type, ("contributionId", card), ("text", "The last bus goes at five"));
            case "hide":
                return ActOf(type, ("contributionId", card), ("reason", "It names a person"));
            case "restore":
                await DoesAsync("steward", ActOf("hide", ("contributionId", card), ("reason", "It names a person")));
                return ActOf(type, ("contributionId", card));
            case "draw-thread":
                return ActOf(type, ("from", card), ("to", await OtherCardAsync()), ("relation", "links"));
            case "cut-thread":
                var thread = await DoesAsync("author", ActOf("draw-thread", ("from", card), ("to", await OtherCardAsync()), ("relation", "links")));
                return ActOf(type, ("threadId", thread));
            case "move":
                return ActOf(type, ("positions", new JsonArray(new JsonObject { ["id"] = card, ["x"] = 130, ["y"] = 110 })));
            case "withdraw-energy":
                await DoesAsync("author", ActOf("offer-energy", ("contributionId", card)));
                return ActOf(type, ("contributionId", card));
            case "withdraw" or "offer-energy":
                return ActOf(type, ("contributionId", card));
            case "tidy":
                return ActOf(type);
            default:
                throw new ArgumentException($"No example of {type} is known here: write one.", nameof(type));
        }
    }

    private Task<Guid> OtherCardAsync() => DoesAsync("author", ActOf("contribute", ("kind", "issue"), ("text", "And none on Sundays")));

    private async Task<Guid> DoesAsync(string who, JsonObject act)
    {
        Assert.Null(await TryOverHttpAsync(who, act));
        return act["id"]!.GetValue<Guid>();
    }

    private static JsonObject ActOf(string type, params (string Name, JsonNode? Value)[] fields)
    {
        var act = new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = type };
        foreach (var (name, value) in fields)
        {
            act[name] = value;
        }

        return act;
    }

    /// <summary>The code of the refusal, or null for a receipt.</summary>
    private async Task<string?> TryOverHttpAsync(string who, JsonObject act)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{_code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = _keys[who] is { } key ? new("Bearer", key) : null;
        using var answer = await _http.SendAsync(request);
        var said = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return answer.IsSuccessStatusCode ? null : said!["code"]!.GetValue<string>();
    }

    private async Task<string?> TryThroughTheHubAsync(string who, JsonObject act)
    {
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(_site.Address, "hubs/board"), options => options.AccessTokenProvider = () => Task.FromResult(_keys[who]))
            .Build();
        await hub.StartAsync();
        var answer = await hub.InvokeAsync<JsonObject>("Act", _code, act);
        return answer["refusal"]?["code"]?.GetValue<string>();
    }

    private async Task<(string Code, string StewardKey)> OpenAsync()
    {
        using var answer = await _http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var opened = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return (opened!["code"]!.GetValue<string>(), opened["stewardKey"]!.GetValue<string>());
    }

    private async Task<string> JoinAsync(string code, string door)
    {
        using var answer = await _http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Sam", door });
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
    }
}
