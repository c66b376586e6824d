using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>A session that a program leads, act by act over HTTP.</summary>
/// <param name="key">The stewards' key of the board.</param>
internal sealed class LedSession(Site at, string code, string key)
{
    /// <summary>A round of each kind.</summary>
    public static readonly (string Kind, string Prompt)[] EveryRound =
    [
        ("check-in", "How are you here today?"),
        ("gather", "What is burning for you?"),
        ("enquire", "What do we not know yet?"),
        ("go-round", "What has this stirred in you?"),
        ("energy", "What would you give an hour to?"),
        ("good-enough", "What is good enough to try for now?"),
        ("how-was-it", "What has changed for you?"),
    ];

    public Guid Id { get; } = Guid.NewGuid();

    public string Code => code;

    public static async Task<LedSession> OpenAsync(Site at, (string Kind, string Prompt)[]? rounds = null, string title = "Our town")
    {
        var (code, key) = await at.OpenBoardAsync(title);
        var session = new LedSession(at, code, key);
        await session.PlanAsync(rounds ?? EveryRound);
        await session.DoAsync("open-session");
        return session;
    }

    public Task PlanAsync((string Kind, string Prompt)[] rounds, DateTime? begins = null) => SendAsync(key, new()
    {
        ["id"] = Id,
        ["type"] = "plan-session",
        ["purpose"] = "What would get everybody home?",
        ["begins"] = begins?.ToString("O", CultureInfo.InvariantCulture),
        ["heldBy"] = new JsonArray("Housing", "Health"),
        ["rounds"] = new JsonArray([.. rounds.Select(round => new JsonObject { ["kind"] = round.Kind, ["prompt"] = round.Prompt, ["minutes"] = 30 })]),
    });

    /// <summary>Somebody new comes in; their key.</summary>
    public async Task<string> ComeAsync(string? name)
    {
        var person = await at.JoinAsync(code, name);
        await DoAsync("enter-session", person);
        return person;
    }

    public Task StartAsync(int round) => DoAsync("start-round", fields: ("round", round));

    public Task<Guid> SayAsync(string person, string words, string kind = "issue", params Guid[] about) => at.ContributeAsync(code, person, words, kind, about);

    /// <summary>Does something in the session: as whoever leads it, or as somebody else.</summary>
    public Task DoAsync(string type, string? by = null, params (string Name, JsonNode? Value)[] fields) => DoAsync(type, Id, by, fields);

    public Task OfferAsync(string person, Guid card, string with = "time") =>
        SendAsync(person, new() { ["id"] = Guid.NewGuid(), ["type"] = "offer-energy", ["contributionId"] = card, ["with"] = with });

    /// <summary>The session as everybody can see it.</summary>
    public async Task<JsonObject> SeenAsync() =>
        ((await at.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/view"))!["put"]!["sessions"]!.AsArray().Single(one => one!["id"]!.GetValue<Guid>() == Id) as JsonObject)!;

    private Task DoAsync(string type, Guid session, string? by, (string Name, JsonNode? Value)[] fields)
    {
        var act = new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = type, ["sessionId"] = session };
        foreach (var (name, value) in fields)
        {
            act[name] = value;
        }

        return SendAsync(by ?? key, act);
    }

    private async Task SendAsync(string person, JsonObject act)
    {
        using var answer = await at.ActAsync(code, person, act);
        Assert.True(answer.IsSuccessStatusCode, $"{act["type"]}: {await answer.Content.ReadAsStringAsync()}");
    }
}
