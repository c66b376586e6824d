using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>A board with a session that is open, and people in it.</summary>
internal sealed class SessionOn
{
    private SessionOn(Site site, string code, string steward, Guid id) => (Site, Code, Steward, Id) = (site, code, steward, id);

    public Site Site { get; }

    public string Code { get; }

    /// <summary>The key of whoever opened the session and leads it.</summary>
    public string Steward { get; }

    public Guid Id { get; }

    public static async Task<SessionOn> OpenAsync(Site site, params (string Kind, string Prompt, int Minutes)[] rounds)
    {
        var (code, link) = await site.OpenBoardAsync();
        var id = Guid.NewGuid();

        // The link alone is nobody who could sit at the live page.
        var steward = await site.JoinAsync(code, "Sue");
        var on = new SessionOn(site, code, steward, id);
        await on.DoAsync(link, "look-after");
        await on.DoAsync(link, "offer-care");
        await on.DoAsync(steward, "take-care");
        await on.DoAsync(steward, "plan-session", new()
        {
            ["purpose"] = "How do we get home at night?",
            ["rounds"] = new JsonArray([.. rounds.Select(round => new JsonObject { ["kind"] = round.Kind, ["prompt"] = round.Prompt, ["minutes"] = round.Minutes })]),
        }, id);
        await on.DoAsync(steward, "open-session");
        return on;
    }

    /// <summary>Does something in the session, or on the board.</summary>
    public async Task DoAsync(string key, string type, JsonObject? act = null, Guid? id = null)
    {
        act ??= [];
        act["id"] = id ?? Guid.NewGuid();
        act["type"] = type;
        if (type is not ("plan-session" or "contribute" or "look-after" or "offer-care" or "take-care"))
        {
            act["sessionId"] = Id;
        }

        using var answer = await Site.ActAsync(Code, key, act);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{type}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>The key of somebody who takes part.</summary>
    public async Task<string> EnterAsync(string name)
    {
        var key = await Site.JoinAsync(Code, name);
        await DoAsync(key, "enter-session");
        return key;
    }

    /// <summary>The live page of whoever has this key.</summary>
    public async Task<LivePage> LiveAsync(IBrowserContext person, string key)
    {
        await person.BeAsync(Site, key);
        var live = new LivePage(await person.OpenAsync(Site, $"b/{Code}/live"));
        await live.ReadyAsync();
        return live;
    }
}
