using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>The HTTP door as a stranger's program would use it: plain JSON, nothing of the product's own types.</summary>
internal static class Door
{
    public static async Task<(string Code, string StewardKey)> OpenBoardAsync(this Site site, string title = "Our town", string? purpose = null)
    {
        var answer = await site.PostAsync("api/boards", new() { ["title"] = title, ["purpose"] = purpose });
        return (answer["code"]!.GetValue<string>(), answer["stewardKey"]!.GetValue<string>());
    }

    /// <summary>The key of a new participant.</summary>
    public static async Task<string> JoinAsync(this Site site, string code, string? name = null) =>
        (await site.PostAsync($"api/boards/{code}/participants", new() { ["name"] = name }))["key"]!.GetValue<string>();

    public static Task<HttpResponseMessage> ActAsync(this Site site, string code, string key, JsonObject act, CancellationToken cancel = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return site.Http.SendAsync(request, cancel);
    }

    /// <summary>Puts a card on the board and gives back its id.</summary>
    public static async Task<Guid> ContributeAsync(this Site site, string code, string key, string text, string kind = "issue", params Guid[] about)
    {
        var id = Guid.NewGuid();
        using var answer = await site.ActAsync(code, key, Contribute(id, text, kind, about));
        answer.EnsureSuccessStatusCode();
        return id;
    }

    public static JsonObject Contribute(Guid id, string text, string kind = "issue", params Guid[] about) => new()
    {
        ["id"] = id,
        ["type"] = "contribute",
        ["kind"] = kind,
        ["text"] = text,
        ["about"] = new JsonArray([.. about.Select(one => (JsonNode)one)]),
    };

    public static async Task<JsonArray> ContributionsAsync(this Site site, string code) =>
        (JsonArray?)(await site.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/view"))!["put"]!["contributions"] ?? [];

    /// <summary>Waits until this node has heard of all that another has.</summary>
    public static async Task CaughtUpAsync(this Site here, Site there, string code)
    {
        var version = await VersionAsync(there);
        await Until.SeenAsync(() => VersionAsync(here), seen => seen >= version, seen => $"at version {seen} of {version}");

        async Task<long> VersionAsync(Site at) => (await at.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}"))!["version"]!.GetValue<long>();
    }

    private static async Task<JsonObject> PostAsync(this Site site, string path, JsonObject body)
    {
        using var answer = await site.Http.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
