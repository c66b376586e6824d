using System.Globalization;
using System.Text.Json.Nodes;
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
            await Site.ContributeAsync(Code, WriterKey, $"Said as {kind}.", kind);
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

        HurtfulCard = Guid.NewGuid();
        var hurtful = Door.Contribute(HurtfulCard, Hurtful("text"), "story", Issue);
        hurtful["when"] = "<b>when</b>";
        hurtful["place"] = "<i>place</i>";
        hurtful["speaking"] = new JsonObject { ["for"] = "others", ["whom"] = "<u>whom</u>", ["footing"] = "lived" };
        var stranger = await Site.JoinAsync(Code, "<script>name</script>");
        await DoAsync(stranger, hurtful);
        await DoAsync(stranger, new() { ["type"] = "offer-energy", ["contributionId"] = HurtfulCard, ["with"] = "skill", ["note"] = Hurtful("note") });
        await SeedBesideAsync(stranger);
    }

    // What stands beside cards, hurtful too: each of its words comes out on some page.
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

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task DoAsync(string key, JsonObject act)
    {
        act["id"] ??= Guid.NewGuid();
        using var answer = await Site.ActAsync(Code, key, act);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
