using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Sessions;

/// <summary>What a session came to, as page, text and data, and who may read it when.</summary>
public sealed class HarvestPagesTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private const string Hurtful = "# Not a heading <script>1</script> [here](javascript:1)";
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _ann.Dispose();
        _ben.Dispose();
    }

    [Fact, Rule("N51", "N53", "N56", "N61")]
    public async Task Before_it_is_public_others_read_from_when_on_and_who_was_there_finds_the_way_to_their_own_cards()
    {
        var (code, id) = await HeldAsync(hours: 24);
        var page = $"/b/{code}/sessions/{id}";
        var ours = WebUtility.HtmlDecode(await _ann.ReadAsync(page));
        Assert.All(new[] { "What we heard", "Round 1, Go round: What of lifts?", "The lift is broken", "Say it in other words, or take it back", "Only those who were there can read this page now. Its cards are on the board for everybody." }, word => Assert.Contains(word, ours, StringComparison.Ordinal));
        var theirs = WebUtility.HtmlDecode(await _ben.ReadAsync(page));
        Assert.Contains("Everybody can read here what it came to from then:", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("The lift is broken", theirs, StringComparison.Ordinal);
        foreach (var kind in new[] { "md", "json" })
        {
            using var refused = await _ben.GetAsync($"/api/boards/{code}/sessions/{id}/harvest.{kind}");
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.Contains("harvest-not-yet", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("The lift is broken", await _ann.ReadAsync($"/api/boards/{code}/sessions/{id}/harvest.{kind}"), StringComparison.Ordinal);
        }
    }

    [Fact, Rule("N54", "N57")]
    public async Task The_text_says_all_of_it_and_nobodys_words_are_taken_for_markup()
    {
        var (code, id) = await HeldAsync(hours: 0);
        var text = await _ben.ReadAsync($"/api/boards/{code}/sessions/{id}/harvest.md");
        Assert.StartsWith("# \\# Not a heading &lt;script&gt;1&lt;/script&gt; \\[here\\](javascript:1)\n", text, StringComparison.Ordinal);
        Assert.All(new[] { "## What we heard", "### Round 1, Go round: What of lifts?", "The lift is broken", "Held by: Housing, The Carers' Centre", "1 for Housing (works with it)", "About: “The lift is broken”", "## What we decided for now", "### What people would give", "Ann: time" }, word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# ", text, StringComparison.Ordinal);
    }

    [Fact, Rule("N55")]
    public async Task The_data_holds_the_session_its_parts_and_the_records_as_the_wire_has_them()
    {
        var (code, id) = await HeldAsync(hours: 0);
        var data = JsonNode.Parse(await _ben.ReadAsync($"/api/boards/{code}/sessions/{id}/harvest.json"))!;
        Assert.Equal(id, data["session"]!["id"]!.GetValue<Guid>());
        Assert.Equal(["asked", "heard", "differed", "offered", "decided", "felt"], data["parts"]!.AsObject().Select(part => part.Key));
        Assert.Equal(3, data["records"]!["contributions"]!.AsArray().Count);
        var step = data["parts"]!["decided"]![0]!;
        Assert.True(step["isOpen"]!.GetValue<bool>());
        Assert.Equal(data["records"]!["steps"]![0]!["lookAgain"]!.GetValue<string>(), step["day"]!.GetValue<string>());
        Assert.Single(data["records"]!["energies"]!.AsArray());
    }

    [Fact, Rule("N56")]
    public async Task Of_what_is_not_there_not_begun_or_still_on_the_doors_say_so_in_the_same_way()
    {
        var code = await _sue.LookAfterAsync();
        var id = await _sue.ActAsync(code, Plan("Later", 0));
        Assert.Contains("no-such-page", await _sue.ReadAsync($"/api/boards/{code}/sessions/{Guid.NewGuid()}/harvest.md"), StringComparison.Ordinal);
        Assert.Contains("no-such-board", await _sue.ReadAsync($"/api/boards/ZZZZZZZZ/sessions/{id}/harvest.json"), StringComparison.Ordinal);
        Assert.Contains("session-not-open", await _sue.ReadAsync($"/api/boards/{code}/sessions/{id}/harvest.md"), StringComparison.Ordinal);
        await _sue.ActAsync(code, new() { ["type"] = "open-session", ["sessionId"] = id });
        Assert.Contains("session-still-on", await _sue.ReadAsync($"/api/boards/{code}/sessions/{id}/harvest.json"), StringComparison.Ordinal);
    }

    [Fact, Rule("N58", "N59")]
    public async Task The_next_session_starts_from_one_that_is_over_and_shows_what_is_still_open_from_it()
    {
        var (code, id) = await HeldAsync(hours: 0);
        Assert.DoesNotContain("Start the next session", await _ann.ReadAsync($"/b/{code}/sessions/{id}"), StringComparison.Ordinal);
        Assert.Contains($"sessions?after={id}", await _sue.ReadAsync($"/b/{code}/sessions/{id}"), StringComparison.Ordinal);
        var form = $"/b/{code}/sessions?after={id}";
        Assert.Contains("What of lifts?", await _sue.ReadAsync(form), StringComparison.Ordinal);
        var next = WebUtility.HtmlDecode(await _sue.SubmitFirstAsync(form, "plan-session", ("purpose", "Lifts again"), ("rounds", "1"), ("hours", "0"), ("r0-kind", "check-in"), ("r0-prompt", "Hello"), ("r0-minutes", "5")));
        Assert.All(new[] { "Lifts again", "Starts from", "Still open from then", "We ask the landlord" }, word => Assert.Contains(word, next, StringComparison.Ordinal));
    }

    [Fact, Rule("N60")]
    public async Task Each_organisation_can_see_what_touches_it_and_how()
    {
        var (code, id) = await HeldAsync(hours: 0);
        var page = WebUtility.HtmlDecode(await _ben.ReadAsync($"/b/{code}/sessions/{id}?for=housing"));
        Assert.All(new[] { "What touches Housing", "1 card said by its people, 0 with its name in it, 1 tied to one of these.", "Said by its people", "Tied by a thread to one that is theirs or names them", "The lift is broken" }, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.DoesNotContain("We ask the landlord", page, StringComparison.Ordinal);
        Assert.Contains("No card of this session touches Nobody.", await _ben.ReadAsync($"/b/{code}/sessions/{id}?for=Nobody"), StringComparison.Ordinal);
        Assert.DoesNotContain("We ask the landlord", await _ben.ReadAsync($"/api/boards/{code}/sessions/{id}/harvest.json?for=Housing"), StringComparison.Ordinal);
    }

    // A session that Ann came to for Housing and said three things in, with hurtful words where it can have any.
    private async Task<(string Code, Guid Id)> HeldAsync(int hours)
    {
        var code = await _sue.LookAfterAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        var id = await _sue.ActAsync(code, Plan(Hurtful, hours));
        await _sue.ActAsync(code, new() { ["type"] = "open-session", ["sessionId"] = id });
        await _ann.ActAsync(code, new() { ["type"] = "enter-session", ["sessionId"] = id, ["speaking"] = Job() });
        await _sue.ActAsync(code, new() { ["type"] = "start-round", ["sessionId"] = id, ["round"] = 0 });
        var lift = await _ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "issue", ["text"] = "The lift is broken", ["speaking"] = Job() });
        await _ann.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "question", ["text"] = Hurtful, ["about"] = new JsonArray(lift), ["speaking"] = Herself() });
        await _ann.ActAsync(code, new() { ["type"] = "try-step", ["text"] = "We ask the landlord", ["speaking"] = Herself(), ["lookAgain"] = DateTime.UtcNow.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await _ann.ActAsync(code, new() { ["type"] = "offer-energy", ["contributionId"] = lift, ["with"] = "time" });
        await _sue.ActAsync(code, new() { ["type"] = "close-session", ["sessionId"] = id });
        return (code, id);

        static JsonObject Job() => new() { ["for"] = "job", ["whom"] = "Housing", ["footing"] = "work" };

        static JsonObject Herself() => new() { ["for"] = "self" };
    }

    private static JsonObject Plan(string purpose, int hours) => new()
    {
        ["type"] = "plan-session",
        ["purpose"] = purpose,
        ["heldBy"] = new JsonArray("Housing", "The Carers' Centre"),
        ["hoursBeforePublic"] = hours,
        ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "go-round", ["prompt"] = "What of lifts?", ["minutes"] = 5 }),
    };
}
