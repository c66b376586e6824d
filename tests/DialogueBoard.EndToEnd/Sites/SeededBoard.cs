using System.Globalization;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Sessions;
using Xunit;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>A site with one board on which there is some of everything, hurtful words too; nobody's test changes it.</summary>
public sealed class SeededBoard : IAsyncLifetime
{
    /// <summary>Words that would hurt if any page took them for anything but words. The marker tells one from another.</summary>
    public static string Hurtful(string marker) =>
        $"{marker} <script>window.hurt='{marker}'</script><img src=x onerror=\"window.hurt='{marker}'\"> <a href=\"javascript:window.hurt=1\">here</a> '); DROP TABLE Boards;-- {{{{7*7}}}}";

    private static readonly string[] Kinds =
    [
        "issue", "question", "story", "building-on", "different-view", "link-noticed", "not-knowing",
        "seed", "offer", "need", "position", "for", "against",
    ];

    internal Site Site { get; private set; } = null!;

    public string Code { get; private set; } = "";

    public string StewardKey { get; private set; } = "";

    /// <summary>The key of somebody who has written most of it.</summary>
    public string WriterKey { get; private set; } = "";

    /// <summary>Two cards with a thread: an issue, and a question about it.</summary>
    public Guid Issue { get; private set; }

    public Guid Question { get; private set; }

    public Guid HurtfulCard { get; private set; }

    /// <summary>A step about the issue, and a seed that is being tried.</summary>
    public Guid Step { get; private set; }

    public Guid Seed { get; private set; }

    public Guid Hidden { get; private set; }

    /// <summary>A position with reasons, a proposal, what an agency holds, a target, a plan, and a consultation that is open.</summary>
    public Guid Position { get; private set; }

    public Guid Proposal { get; private set; }

    public Guid Held { get; private set; }

    public Guid Target { get; private set; }

    public Guid Plan { get; private set; }

    public Guid Consultation { get; private set; }

    /// <summary>A session that is over, and one that is planned.</summary>
    public Guid Session { get; private set; }

    public Guid PlannedSession { get; private set; }

    /// <summary>A board of its own on which a session is open: its code, whoever leads it, and somebody in it whose words are kept back.</summary>
    public string SessionCode { get; private set; } = "";

    public string LeadKey { get; private set; } = "";

    public string InSessionKey { get; private set; } = "";

    /// <summary>The codes of two more boards, on which a session is on: everybody is at one card; people write for themselves.</summary>
    public string AtOneCardCode { get; private set; } = "";

    public string QuietCode { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Site = await Site.StartAsync();
        (Code, StewardKey) = await Site.OpenBoardAsync("Our town", "What is happening with the buses?");
        WriterKey = await Site.JoinAsync(Code, "Ann");
        var other = await Site.JoinAsync(Code, "محمد");

        Issue = await Site.ContributeAsync(Code, WriterKey, "The bus stopped coming.");
        Question = await Site.ContributeAsync(Code, other, "Who decides where it goes?", "question", Issue);
        foreach (var kind in Kinds)
        {
            await Site.ContributeAsync(Code, WriterKey, $"Said as {kind}.", kind, kind is "for" or "against" ? [Issue] : []);
        }

        await Site.ContributeAsync(Code, other, "توقفت الحافلة عن المجيء، وأمي لا تستطيع المشي إلى العيادة. 🚍", "story", Issue);
        await Site.ContributeAsync(Code, WriterKey, "👩‍👩‍👧‍👦🏳️‍🌈 𓀀 𝄞 東京", "story");
        await Site.ContributeAsync(Code, WriterKey, new string('w', 4_000));
        await Site.ContributeAsync(Code, WriterKey, string.Join(' ', Enumerable.Repeat("The lift has been broken since May.", 20)), "story");
        var gone = await Site.ContributeAsync(Code, WriterKey, "This will be taken back.");
        Hidden = await Site.ContributeAsync(Code, WriterKey, "This will be hidden.");
        await DoAsync(WriterKey, new() { ["type"] = "withdraw", ["contributionId"] = gone });
        await DoAsync(StewardKey, new() { ["type"] = "hide", ["contributionId"] = Hidden, ["reason"] = Hurtful("reason") });
        await DoAsync(other, new() { ["type"] = "offer-energy", ["contributionId"] = Issue, ["with"] = "time", ["note"] = "On Tuesdays" });

        await OpenSessionAsync();
        HurtfulCard = Guid.NewGuid();
        var hurtful = Door.Contribute(HurtfulCard, Hurtful("text"), "story", Issue);
        hurtful["when"] = "<b>when</b>";
        hurtful["place"] = "<i>place</i>";
        hurtful["speaking"] = new JsonObject { ["for"] = "others", ["whom"] = "<u>whom</u>", ["footing"] = "lived" };
        var stranger = await Site.JoinAsync(Code, "<script>name</script>");
        await SeedDominantAsync(stranger);
        await SeedBesideAsync(stranger);
        await SeedSessionsAsync(stranger);
        await SeedHallsAsync();
        await SeedCareAsync(stranger);
        await DoAsync(stranger, hurtful);
        await DoAsync(stranger, new() { ["type"] = "offer-energy", ["contributionId"] = HurtfulCard, ["with"] = "skill", ["note"] = Hurtful("note") });
    }

    // What stands beside cards, hurtful too: each of its words comes out on some page.
    private async Task OpenSessionAsync()
    {
        var session = await SessionOn.OpenAsync(Site, ("gather", Hurtful("prompt"), 120), ("go-round", "What do you take with you?", 30));
        (SessionCode, LeadKey, InSessionKey) = (session.Code, session.Steward, await session.EnterAsync(new string('n', 60)));
        await session.DoAsync(InSessionKey, "enter-session", new()
        {
            ["speaking"] = new JsonObject { ["for"] = "job", ["whom"] = Hurtful("job")[..120], ["footing"] = "work" },
        });
        await session.DoAsync(InSessionKey, "raise-hand");
        var card = Guid.NewGuid();
        await session.DoAsync(InSessionKey, "contribute", new() { ["kind"] = "issue", ["text"] = Hurtful("focus") }, card);
        await session.DoAsync(LeadKey, "start-round", new() { ["round"] = 0 });
        await session.DoAsync(LeadKey, "bring-to", new() { ["contributionId"] = card });
        await session.DoAsync(InSessionKey, "contribute", new() { ["kind"] = "story", ["text"] = Hurtful("kept") });
    }

    private async Task SeedBesideAsync(string stranger)
    {
        var day = DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Step = Guid.NewGuid();
        await DoAsync(stranger, new() { ["id"] = Step, ["type"] = "try-step", ["text"] = Hurtful("step"), ["why"] = Hurtful("why"), ["risk"] = Hurtful("risk"), ["carriedBy"] = "<b>us</b>", ["lookAgain"] = day, ["about"] = new JsonArray(Issue) });
        await DoAsync(stranger, new() { ["type"] = "start-group", ["text"] = Hurtful("group"), ["until"] = day, ["about"] = new JsonArray(Issue, Question) });
        await DoAsync(stranger, new() { ["type"] = "say-stuck", ["contributionId"] = Issue, ["where"] = "rule", ["name"] = "<i>rule</i>" });
        await DoAsync(stranger, new() { ["type"] = "make-promise", ["text"] = Hurtful("promise"), ["because"] = Hurtful("because"), ["agency"] = Half("<b>agency</b>"), ["community"] = Half("<b>street</b>") });
        await DoAsync(stranger, new() { ["type"] = "contribute", ["kind"] = "learning", ["text"] = Hurtful("learning") });
        await DoAsync(stranger, new() { ["type"] = "notice-gain", ["text"] = Hurtful("gain"), ["of"] = "process", ["alsoHelps"] = new JsonArray("<u>whose</u>") });
        await DoAsync(stranger, new() { ["type"] = "mark-opening", ["text"] = Hurtful("opening"), ["until"] = day, ["about"] = new JsonArray(Issue) });
        Seed = await Site.ContributeAsync(Code, stranger, Hurtful("seed"), "seed");
        await DoAsync(stranger, new() { ["type"] = "start-trial", ["text"] = Hurtful("trial"), ["about"] = new JsonArray(Seed) });
        await DoAsync(stranger, new() { ["type"] = "contribute", ["kind"] = "contact", ["text"] = Hurtful("contact"), ["came"] = new JsonObject { ["channel"] = "counter", ["where"] = "<i>desk</i>" } });
        await DoAsync(stranger, new() { ["type"] = "offer-energy", ["contributionId"] = Issue, ["with"] = "room", ["footing"] = "lived", ["canBy"] = day });
        await DoAsync(await Site.JoinAsync(Code), new() { ["type"] = "offer-energy", ["contributionId"] = Issue, ["with"] = "time", ["footing"] = "work" });

        JsonObject Half(string holder) => new() { ["holders"] = new JsonArray(holder), ["reportsTo"] = "<i>all</i>", ["reportBy"] = day };
    }

    private async Task SeedHallsAsync()
    {
        var hall = await LedSession.OpenAsync(Site, [("enquire", Hurtful("asked"))]);
        var person = await hall.ComeAsync("<b>Ann</b>");
        await hall.StartAsync(0);
        var card = await hall.SayAsync(person, Hurtful("focus"));
        await hall.SayAsync(person, Hurtful("answer"), "question", card);
        await hall.DoAsync("bring-to", fields: ("contributionId", card));
        var quiet = await LedSession.OpenAsync(Site, [("gather", Hurtful("gather"))]);
        await quiet.StartAsync(0);
        (AtOneCardCode, QuietCode) = (hall.Code, quiet.Code);
    }

    // Hurtful as well: a session that was held, in which something of each part was said, and one that starts from it.
    private async Task SeedSessionsAsync(string stranger)
    {
        (Session, PlannedSession) = (Guid.NewGuid(), Guid.NewGuid());
        await DoAsync(StewardKey, Plan(Session, 0));
        await DoAsync(StewardKey, new() { ["type"] = "open-session", ["sessionId"] = Session });
        await DoAsync(stranger, new() { ["type"] = "enter-session", ["sessionId"] = Session, ["speaking"] = new JsonObject { ["for"] = "job", ["whom"] = "<i>Housing</i>", ["footing"] = "work" } });
        await DoAsync(StewardKey, new() { ["type"] = "start-round", ["sessionId"] = Session, ["round"] = 0 });
        var said = Guid.NewGuid();
        await DoAsync(stranger, new() { ["id"] = said, ["type"] = "contribute", ["kind"] = "question", ["text"] = Hurtful("said"), ["speaking"] = new JsonObject { ["for"] = "job", ["whom"] = "<i>Housing</i>" } });
        await DoAsync(stranger, new() { ["type"] = "contribute", ["kind"] = "different-view", ["text"] = Hurtful("differs"), ["about"] = new JsonArray(said) });
        await DoAsync(stranger, new() { ["type"] = "offer-energy", ["contributionId"] = said, ["with"] = "room", ["note"] = Hurtful("given") });
        await DoAsync(StewardKey, new() { ["type"] = "close-session", ["sessionId"] = Session });
        var next = Plan(PlannedSession, 24);
        next["startsFrom"] = Session;
        next["begins"] = DateTime.UtcNow.AddDays(3).ToString("O", CultureInfo.InvariantCulture);
        await DoAsync(StewardKey, next);

        static JsonObject Plan(Guid id, int hours) => new()
        {
            ["id"] = id,
            ["type"] = "plan-session",
            ["purpose"] = Hurtful("purpose"),
            ["where"] = "<b>hall</b>",
            ["heldBy"] = new JsonArray("<i>Housing</i>", "Health"),
            ["hoursBeforePublic"] = hours,
            ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "go-round", ["prompt"] = Hurtful("prompt"), ["minutes"] = 5 }, new JsonObject { ["kind"] = "how-was-it", ["prompt"] = "How was it?", ["minutes"] = 5 }),
        };
    }

    // Words that wait for those who look after the board, that were not let in, and what was told of cards; then it is open again.
    private async Task SeedCareAsync(string stranger)
    {
        await DoAsync(StewardKey, new() { ["type"] = "agree-ground-rules", ["rules"] = new JsonArray("Be kind.", "<b>Leave out names</b> and addresses.") });
        await DoAsync(StewardKey, new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "To see" });
        await DoAsync(stranger, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = Hurtful("waits"), ["place"] = "<i>Mill Lane</i>", ["about"] = new JsonArray(Issue) });
        await DoAsync(stranger, new() { ["type"] = "contribute", ["kind"] = "question", ["text"] = "Who looks after the path behind the school?" });
        await DoAsync(stranger, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = new string('h', 4_000) });
        var down = Guid.NewGuid();
        await DoAsync(stranger, new() { ["id"] = down, ["type"] = "contribute", ["kind"] = "issue", ["text"] = Hurtful("down") });
        await DoAsync(StewardKey, new() { ["type"] = "turn-down", ["actIds"] = new JsonArray(down), ["reason"] = Hurtful("why not"), ["rule"] = 1 });
        await DoAsync(StewardKey, new() { ["type"] = "set-posting", ["mode"] = "open", ["why"] = "<i>Calm again</i>" });
        await DoAsync(stranger, new() { ["type"] = "report", ["contributionId"] = Issue, ["rule"] = 2, ["words"] = Hurtful("told") });
        await DoAsync(stranger, new() { ["type"] = "complain", ["words"] = Hurtful("complaint") });
    }

    // The dominant half, hurtful as well: each of its words comes out on some page.
    private async Task SeedDominantAsync(string stranger)
    {
        var (today, day) = (DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var (theme, asked, round) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        (Proposal, Held, Target, Plan, Consultation) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await DoAsync(StewardKey, new() { ["id"] = theme, ["type"] = "add-theme", ["name"] = "<b>Transport</b>", ["says"] = Hurtful("says") });
        await DoAsync(StewardKey, new() { ["type"] = "add-theme", ["name"] = "Buses", ["under"] = theme });
        await DoAsync(StewardKey, new() { ["type"] = "file-under", ["contributionId"] = Issue, ["themeId"] = theme });
        await DoAsync(StewardKey, new() { ["type"] = "set-vision", ["text"] = Hurtful("vision") });
        await DoAsync(StewardKey, new() { ["type"] = "contribute", ["kind"] = "announcement", ["text"] = Hurtful("announcement") });
        await DoAsync(stranger, new() { ["id"] = asked, ["type"] = "ask-to-join", ["body"] = "<i>Housing</i>", ["why"] = Hurtful("ask") });
        await DoAsync(StewardKey, new() { ["type"] = "admit", ["memberId"] = asked });
        await DoAsync(WriterKey, new() { ["type"] = "ask-to-join", ["body"] = "Mill Lane residents" });
        await DoAsync(stranger, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = Hurtful("body"), ["speaking"] = new JsonObject { ["for"] = "body" } });
        Position = await Site.ContributeAsync(Code, stranger, Hurtful("position"), "position", Issue);
        var against = await Site.ContributeAsync(Code, WriterKey, Hurtful("against"), "against", Position);
        await Site.ContributeAsync(Code, stranger, "Few tickets were sold.", "for", against);
        await DoAsync(StewardKey, new() { ["id"] = round, ["type"] = "open-priorities", ["text"] = Hurtful("round"), ["dots"] = 3, ["line"] = 1, ["closes"] = day });
        await DoAsync(WriterKey, new() { ["type"] = "give-dots", ["roundId"] = round, ["dots"] = new JsonArray(new JsonObject { ["contributionId"] = Issue, ["dots"] = 2 }, new JsonObject { ["contributionId"] = Question, ["dots"] = 1 }) });
        await DoAsync(stranger, new() { ["id"] = Proposal, ["type"] = "propose", ["text"] = Hurtful("proposal"), ["why"] = Hurtful("whyProposed"), ["bodies"] = new JsonArray("<i>Housing</i>", "Health") });
        await DoAsync(stranger, new() { ["type"] = "answer-proposal", ["contributionId"] = Proposal, ["body"] = "<i>Housing</i>", ["answer"] = "yes", ["note"] = Hurtful("answer") });
        await DoAsync(stranger, new() { ["id"] = Held, ["type"] = "take-on", ["text"] = Hurtful("held"), ["agency"] = "<i>Housing</i>", ["mandate"] = Hurtful("mandate"), ["answersTo"] = "<u>tenants</u>", ["reportBack"] = day });
        await DoAsync(stranger, new() { ["type"] = "report-held", ["text"] = Hurtful("report"), ["about"] = new JsonArray(Held) });
        await DoAsync(StewardKey, new() { ["id"] = Target, ["type"] = "set-target", ["text"] = Hurtful("target"), ["unit"] = "<b>days</b>", ["baseline"] = 40, ["aim"] = 20, ["reachBy"] = day });
        await DoAsync(StewardKey, new() { ["type"] = "measure", ["contributionId"] = Target, ["value"] = 33.5, ["on"] = today });
        await DoAsync(stranger, new() { ["id"] = Plan, ["type"] = "draw-up-plan", ["text"] = Hurtful("plan"), ["stages"] = new JsonArray(Stage(Hurtful("s")[..90]), Stage("Build it")) });
        await DoAsync(StewardKey, new() { ["type"] = "approve-plan", ["contributionId"] = Plan });
        await DoAsync(StewardKey, new() { ["type"] = "start-stage", ["contributionId"] = Plan, ["stage"] = 0 });
        await DoAsync(StewardKey, new()
        {
            ["id"] = Consultation,
            ["type"] = "set-consultation",
            ["text"] = Hurtful("consultation"),
            ["askedBy"] = "<b>council</b>",
            ["opens"] = today,
            ["closes"] = day,
            ["questions"] = new JsonArray(
                new JsonObject { ["kind"] = "choice", ["text"] = Hurtful("q"), ["options"] = new JsonArray("<i>yes</i>", "no") },
                new JsonObject { ["kind"] = "scale", ["text"] = "How well do you get home?", ["low"] = "<b>badly</b>", ["high"] = "well" },
                new JsonObject { ["kind"] = "text", ["text"] = "What else?" }),
        });
        await DoAsync(WriterKey, new() { ["type"] = "mark", ["principle"] = "talk", ["now"] = 2, ["might"] = 4 });
        await DoAsync(StewardKey, new() { ["type"] = "start-experiment", ["text"] = Hurtful("experiment"), ["hope"] = Hurtful("hope"), ["lookAgain"] = day, ["dials"] = new JsonArray(new JsonObject { ["principle"] = "planning", ["stop"] = 3 }) });
        await DoAsync(StewardKey, new() { ["type"] = "move-dials", ["why"] = Hurtful("moved"), ["to"] = new JsonArray(new JsonObject { ["principle"] = "talk", ["stop"] = 3 }) });

        JsonObject Stage(string name) => new() { ["name"] = name, ["owner"] = "<i>owner</i>", ["from"] = today, ["until"] = day };
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task DoAsync(string key, JsonObject act)
    {
        act["id"] ??= Guid.NewGuid();
        using var answer = await Site.ActAsync(Code, key, act);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
