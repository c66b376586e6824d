using System.Text.Json.Nodes;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>A board with something of each kind on it that pages offer forms for, and its readers, all in plain browsers.</summary>
internal sealed class OfferedScene : IDisposable
{
    private readonly LiveSite _site;
    private readonly Visitor _sue;
    private string _key = "";

    private OfferedScene(LiveSite site) => (_site, Ann, _sue) = (site, new(site), new(site));

    public Visitor Ann { get; }
    public Visitor Sue => _sue;
    public string Code { get; private set; } = "";

    /// <summary>One card of each kind, by its kind.</summary>
    public Dictionary<string, Guid> Cards { get; } = [];

    public BoardView View => _site.Get<OpenBoards>().FindAsync(Code).GetAwaiter().GetResult()!.Feed.View;

    public Actor AnnAsActor => new(View.Contributions[Cards["issue"]].By.Id, "Ann", IsSteward: false);

    /// <summary>Any holder of the stewards' link: what the mix allows is the same for all of them.</summary>
    public static Actor SueAsActor => new(Guid.NewGuid(), "Sue", IsSteward: true);

    public static async Task<OfferedScene> BeginAsync(LiveSite site)
    {
        var scene = new OfferedScene(site);
        (scene.Code, scene._key) = await scene.Ann.OpenBoardAsync();
        await scene.Ann.JoinAsync(scene.Code, "Ann");
        await scene.Sue.JoinAsync(scene.Code, "Sue");
        using var entered = await scene.Sue.SendAsync($"/b/{scene.Code}/stewards", "enter", [("key", scene._key)]);
        await scene.FillAsync();
        await scene.MoveAsync([.. Enum.GetValues<Principle>()], 3);
        return scene;
    }

    public void Dispose()
    {
        Ann.Dispose();
        _sue.Dispose();
    }

    /// <summary>Moves these dials to a stop, those that are not there already.</summary>
    public async Task MoveAsync(IReadOnlyList<Principle> principles, int stop)
    {
        var moving = principles.Where(principle => View.Mix[principle] != stop).ToList();
        if (moving.Count > 0)
        {
            await Ann.ActAsync(Code, new() { ["type"] = "move-dials", ["to"] = new JsonArray([.. moving.Select(principle => (JsonNode)new JsonObject { ["principle"] = new DialName(principle).WireName, ["stop"] = stop })]) }, _key);
        }
    }

    public static string Ahead(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days).ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private async Task FillAsync()
    {
        await Sue.ActAsync(Code, new() { ["type"] = "add-theme", ["name"] = "Warm places", ["says"] = "All that is open in winter" });
        await SayAsync("issue", "The library has no heating", ("when", "lost my bus"), ("place", "Mill Lane"));
        await SayAsync("question", "Who decides about the library?", "issue");
        await SayAsync("story", "I sat there all winter", "issue");
        await SayAsync("position", "The library stays open", "issue");
        await SayAsync("for", "It is warm there", "position");
        await SayAsync("offer", "The library has a back room", ("asset", "room"), ("place", "Mill Lane"));
        await SayAsync("need", "A room near the library", ("asset", "room"), ("place", "Mill Lane"));
        await SayAsync("seed", "In Harrow Cross they heat one room");
        await SayAsync("learning", "One warm room is enough");
        Cards["step"] = await Ann.ActAsync(Code, new() { ["type"] = "try-step", ["text"] = "Open one room", ["lookAgain"] = Ahead(9), ["about"] = new JsonArray(Cards["issue"]) });
        Cards["group"] = await Ann.ActAsync(Code, new() { ["type"] = "start-group", ["text"] = "Warm rooms", ["until"] = Ahead(9), ["about"] = new JsonArray(Cards["issue"]) });
        Cards["trial"] = await Ann.ActAsync(Code, new() { ["type"] = "start-trial", ["text"] = "We heat one", ["about"] = new JsonArray(Cards["seed"]) });
        Cards["promise"] = await Ann.ActAsync(Code, new()
        {
            ["type"] = "make-promise",
            ["text"] = "A warm room each day",
            ["agency"] = Half("The council"),
            ["community"] = Half("The friends of the library"),
        });
    }

    private static JsonObject Half(string holder) => new() { ["holders"] = new JsonArray(holder), ["reportBy"] = Ahead(9) };

    private Task SayAsync(string kind, string text, params (string Name, string Value)[] more) => SayAsync(kind, text, about: null, more);

    private async Task SayAsync(string kind, string text, string? about, params (string Name, string Value)[] more)
    {
        var act = new JsonObject { ["type"] = "contribute", ["kind"] = kind, ["text"] = text };
        if (about is not null)
        {
            act["about"] = new JsonArray(Cards[about]);
        }

        foreach (var (name, value) in more)
        {
            act[name] = value;
        }

        Cards[kind] = await Ann.ActAsync(Code, act);
    }
}
