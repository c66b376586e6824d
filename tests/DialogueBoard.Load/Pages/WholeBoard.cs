using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace DialogueBoard.Load.Pages;

/// <summary>A board with some of everything on it, by some hundred people: cards in all ways of speaking, and what stands beside them.</summary>
internal sealed class WholeBoard(HttpClient http, string code, string stewardKey)
{
    private const int People = 200;
    private const int Themes = 24;
    private const int InFlight = 64;
    private static readonly string[] Footings = ["lived", "work", "elected", "asked"];
    private static readonly string[] Places = ["Mill Lane", "The school", "Hospital", "River path", "High Street"];
    private static readonly string[] Whens = ["lost my bus", "left hospital", "became a carer", "moved here"];
    private static readonly string[] Jobs = ["Housing", "Transport", "The hospital", "The library"];
    private static readonly string[] Assets = ["skill", "experience", "time", "room", "data", "money"];
    private static readonly string[] Said = ["issue", "question", "story", "building-on", "different-view", "not-knowing", "offer", "need", "seed", "learning", "contact"];
    private readonly List<string> _keys = [];
    private readonly List<Guid> _themes = [];
    private readonly List<(Guid Id, string Kind)> _cards = [];
    private int _acts;

    /// <summary>Opens a board and writes so many cards on it, and beside every third of them something more.</summary>
    public static async Task<WholeBoard> WriteAsync(HttpClient http, int cards, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync("api/boards", new { title = "All of it" }, cancel);
        var opened = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancel))!;
        var board = new WholeBoard(http, opened["code"]!.GetValue<string>(), opened["stewardKey"]!.GetValue<string>());
        await board.FillAsync(cards, cancel);
        return board;
    }

    public string Code => code;

    /// <summary>A session that is over, to which all came.</summary>
    public Guid Session { get; private set; }

    /// <summary>Puts one more card on it, so that what pages have worked out is no longer right.</summary>
    public Task ChangeAsync(CancellationToken cancel) => DoAsync(Card(_acts), cancel);

    private async Task FillAsync(int cards, CancellationToken cancel)
    {
        for (var person = 0; person < People; person++)
        {
            using var answer = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = $"Person {person}" }, cancel);
            _keys.Add((await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancel))!["key"]!.GetValue<string>());
        }

        for (var n = 0; n < Themes; n++)
        {
            _themes.Add(await ByStewardAsync(new() { ["type"] = "add-theme", ["name"] = $"Theme {n}", ["says"] = "It belongs to the one before.", ["under"] = n % 3 == 0 ? null : _themes[n - 1] }, cancel));
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

        await FromTheFrontAsync(cancel);
        await HoldAsync(cancel);
    }

    // A session of an hour in which much was said, as a page and as the list shows it.
    private async Task HoldAsync(CancellationToken cancel)
    {
        var session = await ByStewardAsync(new() { ["type"] = "plan-session", ["purpose"] = "What is happening here?", ["heldBy"] = new JsonArray("Housing", "The library"), ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "go-round", ["prompt"] = "What do you see?", ["minutes"] = 60 }) }, cancel);
        await ByStewardAsync(new() { ["type"] = "open-session", ["sessionId"] = session }, cancel);
        await ByStewardAsync(new() { ["type"] = "start-round", ["sessionId"] = session, ["round"] = 0 }, cancel);
        for (var person = 0; person < People; person++)
        {
            await DoAsync(new() { ["id"] = Guid.NewGuid(), ["type"] = "enter-session", ["sessionId"] = session, ["speaking"] = new JsonObject { ["for"] = "job", ["whom"] = Jobs[person % Jobs.Length] } }, cancel, _keys[person]);
            await DoAsync(Card(person), cancel, _keys[person]);
        }

        await ByStewardAsync(new() { ["type"] = "close-session", ["sessionId"] = session }, cancel);
        Session = session;
    }

    // What those who look after a board put there, and what everybody says to it in private.
    private async Task FromTheFrontAsync(CancellationToken cancel)
    {
        await ByStewardAsync(new() { ["type"] = "set-vision", ["text"] = "Nobody walks home in the dark." }, cancel);
        for (var n = 0; n < Themes; n++)
        {
            var target = await ByStewardAsync(new() { ["type"] = "set-target", ["text"] = $"People on bus {n}", ["unit"] = "people", ["baseline"] = n, ["aim"] = n + 40, ["reachBy"] = Day(200) }, cancel);
            await ByStewardAsync(new() { ["type"] = "measure", ["contributionId"] = target, ["value"] = n + 12.5, ["on"] = Day(0) }, cancel);
        }

        var question = new JsonObject { ["kind"] = "scale", ["text"] = "How well do you get home?" };
        var consultation = await ByStewardAsync(new() { ["type"] = "set-consultation", ["text"] = "Getting home", ["opens"] = Day(0), ["closes"] = Day(30), ["questions"] = new JsonArray(question) }, cancel);
        var round = await ByStewardAsync(new() { ["type"] = "open-priorities", ["text"] = "What comes first?", ["dots"] = 3, ["line"] = 5, ["closes"] = Day(30) }, cancel);
        var issues = _cards.Where(card => card.Kind == "issue").Select(card => card.Id).ToList();
        for (var person = 0; person < People; person++)
        {
            var asked = Guid.NewGuid();
            await DoAsync(new() { ["id"] = asked, ["type"] = "ask-to-join", ["body"] = $"Body {person % 40}" }, cancel, _keys[person]);
            await ByStewardAsync(new() { ["type"] = "admit", ["memberId"] = asked }, cancel);
            await DoAsync(new() { ["id"] = Guid.NewGuid(), ["type"] = "give-dots", ["roundId"] = round, ["dots"] = new JsonArray(new JsonObject { ["contributionId"] = issues[person % issues.Count], ["dots"] = 2 }) }, cancel, _keys[person]);
            await DoAsync(new() { ["id"] = Guid.NewGuid(), ["type"] = "answer-consultation", ["consultationId"] = consultation, ["answers"] = new JsonArray(new JsonObject { ["scale"] = (person % 5) + 1 }) }, cancel, _keys[person]);
            await DoAsync(new() { ["id"] = Guid.NewGuid(), ["type"] = "mark", ["principle"] = "talk", ["now"] = (person % 5) + 1, ["might"] = 4 }, cancel, _keys[person]);
        }
    }

    private JsonObject Card(int n)
    {
        var words = $"{Texts.OwnOnes[n % Texts.OwnOnes.Count]} ({n.ToString(CultureInfo.InvariantCulture)})";
        var act = (n % 24) switch
        {
            0 => new JsonObject { ["type"] = "try-step", ["why"] = "Because it is needed", ["lookAgain"] = Day(30), ["about"] = About(n) },
            1 => new JsonObject { ["type"] = "start-group", ["until"] = Day(20), ["about"] = About(n, 4) },
            2 => new JsonObject { ["type"] = "make-promise", ["agency"] = Half("Transport"), ["community"] = Half("The street"), ["about"] = About(n) },
            3 => new JsonObject { ["type"] = "notice-gain", ["of"] = n % 2 == 0 ? "process" : "outcome", ["alsoHelps"] = new JsonArray("Health: fewer falls"), ["about"] = About(n) },
            4 => new JsonObject { ["type"] = "mark-opening", ["until"] = Day(40), ["about"] = About(n) },
            5 => new JsonObject { ["type"] = "propose", ["bodies"] = new JsonArray("Body 1", "Body 2"), ["about"] = About(n) },
            6 => new JsonObject { ["type"] = "take-on", ["agency"] = Jobs[n % Jobs.Length], ["mandate"] = "The council's vote", ["reportBack"] = Day(60), ["about"] = About(n) },
            7 => new JsonObject { ["type"] = "draw-up-plan", ["stages"] = new JsonArray(new JsonObject { ["name"] = "Begin", ["owner"] = "Housing", ["from"] = Day(0), ["until"] = Day(n % 90) }), ["about"] = About(n) },
            8 => new JsonObject { ["type"] = "contribute", ["kind"] = "position" },
            _ => new JsonObject
            {
                ["type"] = "contribute",
                ["theme"] = n % 2 == 0 ? _themes[n % _themes.Count] : null,
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

    private async Task<Guid> ByStewardAsync(JsonObject act, CancellationToken cancel)
    {
        var id = Guid.NewGuid();
        act["id"] = id;
        await DoAsync(act, cancel, stewardKey);
        return id;
    }

    private async Task DoAsync(JsonObject act, CancellationToken cancel, string? by = null)
    {
        var key = by ?? _keys[Interlocked.Increment(ref _acts) % _keys.Count];
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await http.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{act["type"]} was refused: {await answer.Content.ReadAsStringAsync(cancel)}");
        }
    }
}
