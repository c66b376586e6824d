using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace DialogueBoard.Load.Pages;

/// <summary>A board with some of everything on it, by some hundred people: cards in all ways of speaking, and what stands beside them.</summary>
internal sealed class WholeBoard(HttpClient http, string code)
{
    private const int People = 200;
    private const int InFlight = 64;
    private static readonly string[] Footings = ["lived", "work", "elected", "asked"];
    private static readonly string[] Places = ["Mill Lane", "The school", "Hospital", "River path", "High Street"];
    private static readonly string[] Whens = ["lost my bus", "left hospital", "became a carer", "moved here"];
    private static readonly string[] Jobs = ["Housing", "Transport", "The hospital", "The library"];
    private static readonly string[] Assets = ["skill", "experience", "time", "room", "data", "money"];
    private static readonly string[] Said = ["issue", "question", "story", "building-on", "different-view", "not-knowing", "offer", "need", "seed", "learning", "contact"];
    private readonly List<string> _keys = [];
    private readonly List<(Guid Id, string Kind)> _cards = [];
    private int _acts;

    /// <summary>Opens a board and writes so many cards on it, and beside every third of them something more.</summary>
    public static async Task<WholeBoard> WriteAsync(HttpClient http, int cards, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync("api/boards", new { title = "All of it" }, cancel);
        var code = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancel))!["code"]!.GetValue<string>();
        var board = new WholeBoard(http, code);
        await board.FillAsync(cards, cancel);
        return board;
    }

    public string Code => code;

    /// <summary>Puts one more card on it, so that what pages have worked out is no longer right.</summary>
    public Task ChangeAsync(CancellationToken cancel) => DoAsync(Card(_acts), cancel);

    private async Task FillAsync(int cards, CancellationToken cancel)
    {
        for (var person = 0; person < People; person++)
        {
            using var answer = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = $"Person {person}" }, cancel);
            _keys.Add((await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancel))!["key"]!.GetValue<string>());
        }

        while (_cards.Count < cards)
        {
            // What a card is about must be there before it.
            var together = Enumerable.Range(0, Math.Min(InFlight, cards - _cards.Count)).Select(n => Card(_acts + n)).ToList();
            await Task.WhenAll(together.Select(act => DoAsync(act, cancel)));
            _cards.AddRange(together.Select(act => (act["id"]!.GetValue<Guid>(), act["type"]!.GetValue<string>() is "contribute" ? act["kind"]!.GetValue<string>() : act["type"]!.GetValue<string>())));
        }

        foreach (var some in _cards.Select(Beside).OfType<JsonObject>().Chunk(InFlight).ToList())
        {
            await Task.WhenAll(some.Select(act => DoAsync(act, cancel)));
        }
    }

    private JsonObject Card(int n)
    {
        var words = $"{Texts.OwnOnes[n % Texts.OwnOnes.Count]} ({n.ToString(CultureInfo.InvariantCulture)})";
        var act = (n % 20) switch
        {
            0 => new JsonObject { ["type"] = "try-step", ["why"] = "Because it is needed", ["lookAgain"] = Day(30), ["about"] = About(n) },
            1 => new JsonObject { ["type"] = "start-group", ["until"] = Day(20), ["about"] = About(n, 4) },
            2 => new JsonObject { ["type"] = "make-promise", ["agency"] = Half("Transport"), ["community"] = Half("The street"), ["about"] = About(n) },
            3 => new JsonObject { ["type"] = "notice-gain", ["of"] = n % 2 == 0 ? "process" : "outcome", ["alsoHelps"] = new JsonArray("Health: fewer falls"), ["about"] = About(n) },
            4 => new JsonObject { ["type"] = "mark-opening", ["until"] = Day(40), ["about"] = About(n) },
            _ => new JsonObject
            {
                ["type"] = "contribute",
                ["kind"] = Said[n % Said.Length],
                ["about"] = n % 3 == 0 ? null : About(n),
                ["asset"] = Assets[n % Assets.Length],
                ["speaking"] = n % 4 == 0
                    ? new JsonObject { ["for"] = "job", ["whom"] = Jobs[n % Jobs.Length], ["footing"] = "work" }
                    : new JsonObject { ["for"] = "self", ["footing"] = Footings[n % Footings.Length] },
                ["when"] = n % 5 == 0 ? Whens[n % Whens.Length] : null,
                ["place"] = Places[n % Places.Length],
            },
        };
        act["id"] = Guid.NewGuid();
        act["text"] = words;
        return act;
    }

    private JsonObject? Beside((Guid Id, string Kind) card, int n) => n % 3 != 0 ? null : card.Kind switch
    {
        "learning" => new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = "stand-behind", ["contributionId"] = card.Id, ["footing"] = Footings[n % Footings.Length] },
        "seed" => new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = "start-trial", ["text"] = "We tried it.", ["about"] = new JsonArray(card.Id) },
        _ when n % 2 == 0 => new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = "offer-energy", ["contributionId"] = card.Id, ["with"] = "time", ["footing"] = Footings[n % Footings.Length] },
        _ => new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = "say-stuck", ["contributionId"] = card.Id, ["where"] = "service", ["name"] = Jobs[n % Jobs.Length] },
    };

    private JsonArray About(int n, int count = 1)
    {
        var about = new JsonArray();
        for (var i = 0; i < count && _cards.Count > i; i++)
        {
            about.Add(_cards[(n * 7 + i) % _cards.Count].Id);
        }

        return about;
    }

    private static JsonObject Half(string holder) => new() { ["holders"] = new JsonArray(holder), ["reportBy"] = Day(60) };

    private static string Day(int ahead) => DateTime.UtcNow.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task DoAsync(JsonObject act, CancellationToken cancel)
    {
        var key = _keys[Interlocked.Increment(ref _acts) % _keys.Count];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await http.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{act["type"]} was refused: {await answer.Content.ReadAsStringAsync(cancel)}");
        }
    }
}
