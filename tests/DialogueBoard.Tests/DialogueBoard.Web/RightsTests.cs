using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.Tests.Web;

/// <summary>Every cell of src/RIGHTS.md, sent through the HTTP door and through the hub.</summary>
public sealed class RightsTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private static readonly string[][] Table = ReadTable();
    private static readonly string InAWeek = DateTime.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly string Today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    private readonly HttpClient _http = shared.Site.Browser();

    public static TheoryData<string> Acts => [.. Table.Skip(1).Select(row => row[0])];

    public void Dispose() => _http.Dispose();

    [Theory, Rule("A22", "X4", "P6")]
    [MemberData(nameof(Acts))]
    public async Task Each_act_is_allowed_to_whom_the_table_allows_it_and_refused_to_others_with_its_code(string type)
    {
        var expected = Table[0].Skip(1).Zip(Table.Single(row => row[0] == type).Skip(1)).ToList();
        var (overHttp, overHub) = (new List<(string, string)>(), new List<(string, string)>());
        Scene? board = null;
        foreach (var (person, _) in expected)
        {
            overHttp.Add((person, await AskAsync(person, SendAsync)));
            overHub.Add((person, await AskAsync(person, InvokeAsync)));
        }

        Assert.Equal(expected, overHttp);
        Assert.Equal(expected, overHub);

        // What is refused leaves a board as it was, so it serves the next one too.
        async Task<string> AskAsync(string person, Func<Scene, JsonObject, Task<string>> send)
        {
            var scene = board ?? await BeginAsync(type);
            var answer = await send(scene with { Key = await KeyOfAsync(person, scene) }, ActOf(type, scene));
            board = answer == "yes" || person is "revoked steward" or "void key" ? null : scene;
            return answer;
        }
    }

    [Fact, Rule("A22")]
    public void Every_act_has_a_row_and_every_row_is_an_act() => Assert.Equal(
        typeof(Act).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!).Order(),
        Table.Skip(1).Select(row => row[0]).Order());

    [Fact, Rule("P6")]
    public async Task The_stewards_page_takes_the_present_key_and_no_longer_the_one_that_was_replaced()
    {
        var (code, stewardKey) = await OpenAsync();
        Assert.Equal((HttpStatusCode.Found, false), await EnterAsync(stewardKey));
        await ReplacedAsync(code, stewardKey);
        Assert.Equal((HttpStatusCode.OK, true), await EnterAsync(stewardKey));

        async Task<(HttpStatusCode, bool SaysItIsWrong)> EnterAsync(string key)
        {
            using var visitor = new Visitor(shared.Site);
            using var answer = await visitor.SendAsync($"b/{code}/stewards", "enter", [("key", key)]);
            return (answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("key-wrong", StringComparison.Ordinal));
        }
    }

    private static JsonObject ActOf(string type, Scene scene)
    {
        var act = new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = type };
        foreach (var (name, value) in Fields(type, scene))
        {
            act[name] = value;
        }

        return act;
    }

    private static (string, JsonNode?)[] Fields(string type, Scene scene) => type switch
    {
        "contribute" => [("kind", "issue"), ("text", "A bench")],
        "notice-gain" => [("text", "They ring each other now"), ("of", "process")],
        "reword" => [("contributionId", scene.Card), ("text", "Other words")],
        "withdraw" or "withdraw-energy" => [("contributionId", scene.Card)],
        "offer-energy" => [("contributionId", scene.Card), ("with", "time")],
        "hide" => [("contributionId", scene.Card), ("reason", "It names a person")],
        "restore" => [("contributionId", scene.Hidden)],
        "draw-thread" => [("from", scene.Hidden), ("to", scene.Card), ("relation", "differs")],
        "cut-thread" => [("threadId", scene.Thread)],
        "move" => [("positions", new JsonArray(new JsonObject { ["id"] = scene.Card, ["x"] = 1, ["y"] = 2 }))],
        "tidy" => [],
        "come-due" => [("recordId", DerivedId.Of(scene.Step, "Step"))],
        "try-step" => [("text", "A van on Fridays"), ("lookAgain", "2030-01-01")],
        "look-again" => [("contributionId", scene.Step), ("verdict", "stop")],
        "make-promise" => [("text", "Light and a safe path"), ("agency", Half()), ("community", Half())],
        "report-back" => [("text", "The lamps are ordered"), ("about", About(scene, "promise")), ("half", "agency")],
        "let-promise-go" => [("text", "The path is closed"), ("about", About(scene, "promise"))],
        "stand-behind" or "stand-no-longer-behind" => [("contributionId", DerivedId.Of(scene.Card, "learning"))],
        "start-trial" => [("text", "Walking together"), ("about", About(scene, "seed"))],
        "tell-trial" => [("contributionId", DerivedId.Of(scene.Card, "trial")), ("noticed", "Six children walked")],
        "add-life-event" => [("text", "lost my hearing")],
        "drop-life-event" => [("lifeEventId", scene.LifeEvent)],
        "start-group" => [("text", "The bus"), ("until", InAWeek)],
        "extend-group" => [("contributionId", scene.Group), ("until", InAWeek)],
        "rename-group" => [("contributionId", scene.Group), ("text", "The last bus")],
        "let-group-go" => [("contributionId", scene.Group)],
        "say-stuck" => [("contributionId", scene.Card), ("where", "rule")],
        "take-stuck-back" => [("contributionId", scene.Card)],
        "own-board" or "give-up-board" => [],
        "look-after" or "offer-care" or "take-care" or "put-care-down" => [],
        "hand-on-care" => [("to", scene.AuthorId)],
        "ask-to-join" => [("body", "Housing")],
        "take-back-membership" or "take-vision-down" or "erase-me" => [],
        "set-keeping" => [("months", 24)],
        "complain" => [("words", "Nobody answers")],
        "admit" or "decline" => [("memberId", DerivedId.Of(scene.Card, "member"))],
        "set-vision" => [("text", "Nobody waits")],
        "propose" => [("text", "One front door"), ("bodies", new JsonArray("Housing"))],
        "answer-proposal" => [("contributionId", DerivedId.Of(scene.Card, "proposal")), ("body", "Housing"), ("answer", "yes")],
        "start-proposal" => [("contributionId", DerivedId.Of(scene.Card, "proposal"))],
        "open-priorities" => [("text", "What comes first?"), ("dots", 5), ("line", 2), ("closes", InAWeek)],
        "give-dots" => [("roundId", scene.Round), ("dots", new JsonArray(new JsonObject { ["contributionId"] = scene.Card, ["dots"] = 2 }))],
        "close-priorities" => [("roundId", scene.Round)],
        "set-consultation" => [("text", "The van"), ("questions", new JsonArray(new JsonObject { ["text"] = "What else?", ["kind"] = "text" })), ("opens", Today), ("closes", InAWeek)],
        "answer-consultation" => [("consultationId", scene.Consultation), ("answers", new JsonArray(new JsonObject { ["text"] = "It is dark" }))],
        "close-consultation" => [("consultationId", scene.Consultation)],
        "leave-out-answer" => [("consultationId", scene.Consultation), ("answerId", scene.Card), ("reason", "It names a person")],
        "add-theme" => [("name", "Transport")],
        "change-theme" => [("themeId", scene.Theme), ("name", "Homes")],
        "drop-theme" => [("themeId", scene.Theme)],
        "file-under" => [("contributionId", scene.Card), ("themeId", scene.Other)],
        "mark-opening" => [("text", "The old bank stands empty")],
        "move-dials" => [("to", Dial("talk", 2))],
        "mark" => [("principle", "talk"), ("now", 2), ("might", 4)],
        "start-experiment" => [("dials", Dial("planning", 3)), ("text", "Passions beside priorities"), ("lookAgain", "2030-01-01")],
        "end-experiment" => [("experimentId", scene.Experiment), ("verdict", "keep")],
        "take-on" => [("text", "The lifts"), ("agency", "Housing"), ("mandate", "The vote of May"), ("reportBack", "2030-01-01")],
        "report-held" => [("text", "Two lifts are in"), ("about", About(scene, "held"))],
        "set-target" => [("text", "Days to a repair"), ("baseline", 40), ("aim", 20), ("reachBy", "2030-01-01")],
        "measure" => [("contributionId", DerivedId.Of(scene.Card, "target")), ("value", 31.5), ("on", "2026-01-01")],
        "take-measure-back" => [("contributionId", DerivedId.Of(scene.Card, "target")), ("on", "2026-01-01")],
        "draw-up-plan" => [("text", "A crossing"), ("stages", Stages())],
        "redraw-plan" => [("contributionId", DerivedId.Of(scene.Card, "plan")), ("stages", Stages())],
        "approve-plan" => [("contributionId", DerivedId.Of(scene.Card, "waiting plan"))],
        "start-stage" => [("contributionId", DerivedId.Of(scene.Card, "plan")), ("stage", 1)],
        "finish-stage" => [("contributionId", DerivedId.Of(scene.Card, "plan")), ("stage", 0)],
        "plan-session" => [("purpose", "Getting home"), ("rounds", Rounds())],
        "change-session" => [("sessionId", scene.Planned), ("purpose", "Getting home at night"), ("rounds", Rounds())],
        "drop-session" or "open-session" => [("sessionId", scene.Planned)],
        "enter-session" or "leave-session" or "keep-quiet" or "reveal" or "raise-hand" or "close-session" => [("sessionId", scene.Session)],
        "start-round" => [("sessionId", scene.Session), ("round", 1)],
        "extend-round" => [("sessionId", scene.Session), ("round", 0), ("minutes", 5)],
        "pause-round" or "end-round" => [("sessionId", scene.Session), ("round", 0)],
        "bring-to" => [("sessionId", scene.Session), ("contributionId", scene.Card)],
        "lower-hand" => [("sessionId", scene.Session), ("handId", scene.Hand)],
        "hand-on-turn" or "take-panel" => [("sessionId", scene.Session), ("from", scene.StewardId)],
        "hand-panel" => [("sessionId", scene.Session), ("to", scene.AuthorId)],
        "notice-panel" => [("sessionId", scene.Session), ("heldBy", scene.StewardId), ("free", true)],
        "agree-ground-rules" => [("rules", new JsonArray("Be kind", "Leave out names"))],
        "set-posting" => [("mode", "open"), ("why", "To see")],
        "let-in" => [("actIds", About(scene, "waits"))],
        "turn-down" => [("actIds", About(scene, "waits")), ("reason", "It names a person")],
        "report" => [("contributionId", scene.Step), ("words", "It is an advert")],
        "see-to-report" => [("reportId", DerivedId.Of(scene.Card, "report"))],
        "hide-many" => [("contributionIds", new JsonArray(scene.Card)), ("reason", "It names a person")],
        "restore-many" => [("actId", DerivedId.Of(scene.Card, "hiding"))],
        "take-back-waiting" => [("sessionId", scene.Session), ("actId", scene.Card)],
        _ => throw new NotSupportedException($"Say here what a {type} is about."),
    };

    private static JsonObject With(JsonObject act, Guid id)
    {
        act["id"] = id;
        return act;
    }

    private static JsonObject Half() => new() { ["holders"] = new JsonArray("Ann"), ["reportBy"] = "2030-01-01" };

    private static JsonArray Dial(string principle, int stop) => new(new JsonObject { ["principle"] = principle, ["stop"] = stop });
    private static JsonArray Stages() => new(
        new JsonObject { ["name"] = "Count", ["owner"] = "Highways", ["from"] = "2030-01-01", ["until"] = "2030-02-01" },
        new JsonObject { ["name"] = "Build", ["owner"] = "Highways", ["from"] = "2030-01-01", ["until"] = "2030-02-01" });

    private static JsonArray Rounds() => new(
        new JsonObject { ["kind"] = "go-round", ["prompt"] = "Who is here?" },
        new JsonObject { ["kind"] = "gather", ["prompt"] = "What is burning?" });

    // The steward holds the panel of the one that is on and has the turn; the author is in it with a hand up.
    private async Task MeetAsync(Scene scene, string stewardKey)
    {
        var steward = scene with { Key = stewardKey };
        await DoAsync(steward, With(ActOf("plan-session", scene), scene.Planned));
        await DoAsync(steward, With(ActOf("plan-session", scene), scene.Session));
        await DoAsync(steward, new() { ["id"] = Guid.NewGuid(), ["type"] = "open-session", ["sessionId"] = scene.Session });
        await DoAsync(scene, ActOf("enter-session", scene));
        await DoAsync(scene, With(ActOf("raise-hand", scene), scene.Hand));
        await DoAsync(steward, new() { ["id"] = Guid.NewGuid(), ["type"] = "start-round", ["sessionId"] = scene.Session, ["round"] = 0 });
    }

    // Words of the author's wait to be read first, and the author has told of a card.
    private async Task CareAsync(Scene scene, string stewardKey)
    {
        var steward = scene with { Key = stewardKey };
        await DoAsync(steward, new() { ["id"] = Guid.NewGuid(), ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "To see" });
        await DoAsync(scene, With(ActOf("contribute", scene), DerivedId.Of(scene.Card, "waits")));
        await DoAsync(steward, ActOf("set-posting", scene));
        await DoAsync(scene, new() { ["id"] = DerivedId.Of(scene.Card, "report"), ["type"] = "report", ["contributionId"] = scene.Card, ["words"] = "It is an advert" });
    }

    // What is held, aimed at and planned: the author's, but for the target, which only a steward sets.
    private async Task SetAheadAsync(Scene scene, string stewardKey)
    {
        var steward = scene with { Key = stewardKey };
        foreach (var (who, type, id) in new[]
        {
            (scene, "take-on", "held"), (steward, "set-target", "target"), (steward, "measure", "reading"),
            (scene, "draw-up-plan", "waiting plan"), (scene, "draw-up-plan", "plan"),
        })
        {
            var act = ActOf(type, scene);
            act["id"] = DerivedId.Of(scene.Card, id);
            await DoAsync(who, act);
        }

        await DoAsync(steward, new() { ["id"] = Guid.NewGuid(), ["type"] = "approve-plan", ["contributionId"] = DerivedId.Of(scene.Card, "plan") });
        await DoAsync(scene, new() { ["id"] = Guid.NewGuid(), ["type"] = "start-stage", ["contributionId"] = DerivedId.Of(scene.Card, "plan"), ["stage"] = 0 });
    }

    private static JsonArray About(Scene scene, string card) => new(DerivedId.Of(scene.Card, card));

    // What promises, learnings and seeds are tried on, each under an id that follows from the scene's card.
    private async Task PromiseAsync(Scene scene)
    {
        foreach (var (type, card) in new[] { ("make-promise", "promise"), ("contribute", "learning"), ("stand-behind", "standing"), ("contribute", "seed"), ("start-trial", "trial") })
        {
            var act = ActOf(type, scene);
            act["id"] = DerivedId.Of(scene.Card, card);
            if (type == "contribute")
            {
                act["kind"] = card;
            }

            await DoAsync(scene, act);
        }
    }

    /// <summary>A new board with what there is on each by the author, and of what takes longer to make all that this kind of act is about.</summary>
    private async Task<Scene> BeginAsync(string type)
    {
        var (code, stewardKey) = await OpenAsync();
        var author = await JoinAsync(code);
        var scene = new Scene(code, author, stewardKey, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), await IdOfAsync(code, author), await IdOfAsync(code, stewardKey));
        var about = ActOf(type, scene).ToJsonString();
        await DoAsync(scene, new() { ["id"] = scene.Step, ["type"] = "try-step", ["text"] = "A bench", ["lookAgain"] = "2030-01-01" });
        await DoAsync(scene, new() { ["id"] = scene.Card, ["type"] = "contribute", ["kind"] = "issue", ["text"] = "The bus" });
        await DoAsync(scene, new() { ["id"] = scene.Hidden, ["type"] = "contribute", ["kind"] = "issue", ["text"] = "The driver" });
        await DoAsync(scene, new() { ["id"] = scene.Thread, ["type"] = "draw-thread", ["from"] = scene.Card, ["to"] = scene.Hidden, ["relation"] = "links" });
        await DoAsync(scene, new() { ["id"] = Guid.NewGuid(), ["type"] = "offer-energy", ["contributionId"] = scene.Card });
        if (IsAbout("promise", "learning", "standing", "seed", "trial"))
        {
            await PromiseAsync(scene);
        }

        await DoAsync(scene, With(ActOf("ask-to-join", scene), DerivedId.Of(scene.Card, "member")));
        await DoAsync(scene, With(ActOf("propose", scene), DerivedId.Of(scene.Card, "proposal")));
        await DoAsync(scene with { Key = stewardKey }, ActOf("answer-proposal", scene));
        await DoAsync(scene with { Key = stewardKey }, ActOf("set-vision", scene));
        if (IsAbout("held", "target", "reading", "waiting plan", "plan"))
        {
            await SetAheadAsync(scene, stewardKey);
        }

        await DoAsync(scene, new() { ["id"] = scene.Group, ["type"] = "start-group", ["text"] = "The bus", ["until"] = InAWeek });
        await DoAsync(scene, new() { ["id"] = Guid.NewGuid(), ["type"] = "say-stuck", ["contributionId"] = scene.Card, ["where"] = "service" });
        await DoAsync(scene with { Key = stewardKey }, new() { ["id"] = scene.LifeEvent, ["type"] = "add-life-event", ["text"] = "lost my sight" });
        await DoAsync(scene with { Key = stewardKey }, new() { ["id"] = scene.Theme, ["type"] = "add-theme", ["name"] = "Housing" });
        await DoAsync(scene with { Key = stewardKey }, new() { ["id"] = scene.Other, ["type"] = "add-theme", ["name"] = "Health" });
        await DoAsync(scene, new() { ["id"] = Guid.NewGuid(), ["type"] = "file-under", ["contributionId"] = scene.Card, ["themeId"] = scene.Theme });
        await DoAsync(
            scene with { Key = stewardKey },
            new() { ["id"] = DerivedId.Of(scene.Card, "hiding"), ["type"] = "hide", ["contributionId"] = scene.Hidden, ["reason"] = "It names a person" });
        await DoAsync(scene with { Key = stewardKey }, With(ActOf("open-priorities", scene), scene.Round));
        await DoAsync(scene with { Key = stewardKey }, With(ActOf("set-consultation", scene), scene.Consultation));
        await DoAsync(
            scene with { Key = stewardKey },
            new() { ["id"] = scene.Experiment, ["type"] = "start-experiment", ["dials"] = Dial("change", 3), ["text"] = "A plan beside the trials", ["lookAgain"] = "2030-01-01" });
        if (new[] { scene.Planned, scene.Session, scene.Hand }.Any(id => about.Contains($"{id}", StringComparison.Ordinal)))
        {
            await MeetAsync(scene, stewardKey);
        }

        if (IsAbout("waits", "report"))
        {
            await CareAsync(scene, stewardKey);
        }

        await DoAsync(scene with { Key = stewardKey }, new() { ["id"] = Guid.NewGuid(), ["type"] = "look-after" });
        await DoAsync(scene with { Key = stewardKey }, new() { ["id"] = Guid.NewGuid(), ["type"] = "offer-care" });
        return scene;

        bool IsAbout(params string[] cards) => cards.Any(card => about.Contains($"{DerivedId.Of(scene.Card, card)}", StringComparison.Ordinal));
    }

    /// <summary>The key with which this person asks.</summary>
    private async Task<string?> KeyOfAsync(string person, Scene scene) => person switch
    {
        "no key" => null,
        "other board's key" => await JoinAsync((await OpenAsync()).Code),
        "watcher" => PersonalKey.New(),
        "participant" => await JoinAsync(scene.Code),
        "author" => scene.Key,
        "steward" => scene.StewardKey,
        "revoked steward" => await RevokedAsync(scene.Code, scene.StewardKey),
        "void key" => await ReplacedAsync(scene.Code, scene.StewardKey),
        _ => throw new NotSupportedException($"Say here who {person} is."),
    };

    private async Task<Guid> IdOfAsync(string code, string key)
    {
        var board = await shared.Site.Get<OpenBoards>().FindAsync(code);
        return (await shared.Site.Get<Participants>().FindAsync(board!, key))!.Id;
    }

    private async Task<string> RevokedAsync(string code, string stewardKey)
    {
        var board = await shared.Site.Get<OpenBoards>().FindAsync(code);
        var key = PersonalKey.New();
        var (actor, _) = await shared.Site.Get<Participants>().JoinAsync(board!, key, null, Door.Here, asSteward: true);
        Assert.True(actor!.IsSteward);
        await ReplacedAsync(code, stewardKey);
        return key;
    }

    private async Task<string> ReplacedAsync(string code, string stewardKey)
    {
        var board = await shared.Site.Get<OpenBoards>().FindAsync(code);
        var steward = await shared.Site.Get<Participants>().FindAsync(board!, stewardKey);
        Assert.NotNull((await shared.Site.Get<StewardKeys>().ReplaceAsync(board!, steward!)).Key);
        return stewardKey;
    }

    private async Task<(string Code, string StewardKey)> OpenAsync()
    {
        using var answer = await _http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (opened.GetProperty("code").GetString()!, opened.GetProperty("stewardKey").GetString()!);
    }

    private async Task<string> JoinAsync(string code)
    {
        using var answer = await _http.PostAsJsonAsync($"api/boards/{code}/participants", new { });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
    }

    private async Task DoAsync(Scene scene, JsonObject act) => Assert.Equal("yes", await SendAsync(scene, act));

    private async Task<string> SendAsync(Scene scene, JsonObject act)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{scene.Code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = scene.Key is null ? null : new("Bearer", scene.Key);
        using var answer = await _http.SendAsync(request);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return answer.StatusCode == HttpStatusCode.OK ? "yes" : said.GetProperty("code").GetString()!;
    }

    private async Task<string> InvokeAsync(Scene scene, JsonObject act)
    {
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(shared.Site.Address, "hubs/board"), options => options.AccessTokenProvider = () => Task.FromResult(scene.Key))
            .Build();
        await hub.StartAsync();
        await using var watched = hub.StreamAsync<JsonElement>("Watch", scene.Code, 0L).GetAsyncEnumerator();
        Assert.True(await watched.MoveNextAsync());
        var answer = await hub.InvokeAsync<JsonElement>("Act", scene.Code, act);
        return answer.TryGetProperty("refusal", out var refusal) ? refusal.GetProperty("code").GetString()! : "yes";
    }

    private static string[][] ReadTable([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
        return [.. File.ReadLines(Path.Combine(root, "src", "RIGHTS.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }

    private sealed record Scene(string Code, string? Key, string StewardKey, Guid Card, Guid Hidden, Guid Thread, Guid Step, Guid AuthorId, Guid StewardId)
    {
        public Guid Group { get; } = Guid.NewGuid();
        public Guid LifeEvent { get; } = Guid.NewGuid();
        public Guid Round { get; } = Guid.NewGuid();
        public Guid Consultation { get; } = Guid.NewGuid();
        public Guid Experiment { get; } = Guid.NewGuid();
        public Guid Planned { get; } = Guid.NewGuid();
        public Guid Session { get; } = Guid.NewGuid();
        public Guid Hand { get; } = Guid.NewGuid();
        public Guid Theme { get; } = Guid.NewGuid();
        public Guid Other { get; } = Guid.NewGuid();
    }
}
