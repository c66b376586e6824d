using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.Stewarding;
using Xunit;

namespace DialogueBoard.Tests.Web.Stewarding;

/// <summary>Ground rules, modes, the numbers and what is close, over the HTTP door.</summary>
public sealed class CareDoorTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _visitor = new(shared.Site);

    public void Dispose() => _visitor.Dispose();

    [Fact, Rule("G2", "G3")]
    public async Task A_board_opens_with_its_founders_ground_rules_or_those_that_are_suggested_and_tells_them()
    {
        var (code, key) = await _visitor.OpenBoardAsync(new { title = "Our town", groundRules = new[] { "Be kind", " Leave out names " } });
        var facts = await _visitor.FactsAsync(code);
        Assert.Equal(["Be kind", "Leave out names"], facts["groundRules"]!.AsArray().Select(rule => rule!.GetValue<string>()));
        Assert.Equal(("open", 3), (facts["posting"]!["mode"]!.GetValue<string>(), facts["posting"]!["links"]!.GetValue<int>()));

        (code, key) = await _visitor.OpenBoardAsync();
        Assert.Equal(GroundRules.Suggested, (await _visitor.FactsAsync(code))["groundRules"]!.AsArray().Select(rule => rule!.GetValue<string>()));
        await _visitor.ActAsync(code, new() { ["type"] = "set-posting", ["mode"] = "slow", ["slowMinutes"] = 7, ["why"] = "A flood" }, key);
        var posting = (await _visitor.FactsAsync(code))["posting"]!;
        Assert.Equal(("slow", 7, "A flood"), (posting["mode"]!.GetValue<string>(), posting["slowMinutes"]!.GetValue<int>(), posting["why"]!.GetValue<string>()));
    }

    [Theory, Rule("G2")]
    [InlineData("[]", "empty")]
    [InlineData("[\"Be kind\", \" \"]", "empty")]
    [InlineData("[1]", "malformed")]
    [InlineData("[null]", "empty")]
    public async Task Ground_rules_that_are_none_open_no_board(string rules, string code)
    {
        using var http = shared.Site.Browser();
        using var answer = await http.PostAsync(new Uri("api/boards", UriKind.Relative), new StringContent($"{{\"title\":\"Our town\",\"groundRules\":{rules}}}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>());
    }

    [Fact, Rule("G6")]
    public async Task Too_soon_on_a_slow_board_says_how_long_to_wait()
    {
        var (code, key) = await _visitor.OpenBoardAsync();
        await _visitor.JoinAsync(code, "Ann");
        await _visitor.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "issue", ["text"] = "The bus" });
        await _visitor.ActAsync(code, new() { ["type"] = "set-posting", ["mode"] = "slow", ["slowMinutes"] = 10, ["why"] = "A flood" }, key);
        using var http = shared.Site.Browser();
        using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Ben" });
        http.DefaultRequestHeaders.Authorization = new("Bearer", (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>());
        using var first = await http.PostAsJsonAsync($"api/boards/{code}/acts", new { id = Guid.NewGuid(), type = "contribute", kind = "issue", text = "The lamp" });
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await http.PostAsJsonAsync($"api/boards/{code}/acts", new { id = Guid.NewGuid(), type = "contribute", kind = "issue", text = "The bench" });
        Assert.Equal((HttpStatusCode.TooManyRequests, "slowly"), (second.StatusCode, (await second.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>()));
        Assert.InRange(second.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
    }

    [Fact, Rule("G18", "G15", "G17")]
    public async Task What_was_hidden_for_which_rule_and_put_back_is_told_in_numbers_and_its_author_reads_why()
    {
        var (code, key) = await _visitor.OpenBoardAsync(new { title = "Our town", groundRules = new[] { "Be kind" } });
        await _visitor.JoinAsync(code, "Ann");
        var cards = new[] { await _visitor.PutAsync(code, "secret-one"), await _visitor.PutAsync(code, "secret-two") };
        var hiding = await _visitor.ActAsync(code, new() { ["type"] = "hide-many", ["contributionIds"] = new JsonArray(cards[0], cards[1]), ["rule"] = 1 }, key);
        var care = await _visitor.ReadAsync($"api/boards/{code}/care");
        Assert.DoesNotContain("secret", care, StringComparison.Ordinal);
        Assert.Equal(2, JsonNode.Parse(care)!["hidden"]!.GetValue<int>());
        Assert.All(JsonNode.Parse(await _visitor.ReadAsync($"api/boards/{code}/held"))!.AsArray(), held => Assert.Equal("Be kind", held!["rule"]!.GetValue<string>()));

        await _visitor.ActAsync(code, new() { ["type"] = "restore-many", ["actId"] = hiding }, key);
        var after = JsonNode.Parse(await _visitor.ReadAsync($"api/boards/{code}/care"))!;
        var line = Assert.Single(after["for"]!.AsArray())!;
        Assert.Equal((0, 2, "Be kind", 2), (after["hidden"]!.GetValue<int>(), after["putBack"]!.GetValue<int>(), line["rule"]!.GetValue<string>(), line["hidden"]!.GetValue<int>()));
        Assert.Contains("secret-one", await _visitor.ReadAsync($"api/boards/{code}/view"), StringComparison.Ordinal);
    }

    [Fact, Rule("G22")]
    public async Task What_is_close_to_a_draft_is_told_and_a_bad_draft_is_refused()
    {
        var (code, _) = await _visitor.OpenBoardAsync();
        await _visitor.JoinAsync(code, "Ann");
        var card = await _visitor.PutAsync(code, "The lift in Mill Tower is broken");
        await _visitor.PutAsync(code, "The path behind the school is dark");
        using var http = shared.Site.Browser();
        using var close = await http.PostAsJsonAsync($"api/boards/{code}/close", new { text = "Lifts at Mill Tower do not work" });
        Assert.Equal(card, Assert.Single((await close.Content.ReadFromJsonAsync<JsonArray>())!)!["id"]!.GetValue<Guid>());
        using var none = await http.PostAsJsonAsync($"api/boards/{code}/close", new { });
        Assert.Empty((await none.Content.ReadFromJsonAsync<JsonArray>())!);
        using var large = await http.PostAsJsonAsync($"api/boards/{code}/close", new { text = new string('x', 70_000) });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var nowhere = await http.PostAsJsonAsync("api/boards/NOSVCH00/close", new { text = "Lifts" });
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact, Rule("G204")]
    public async Task Drafts_are_compared_with_a_board_so_often_a_minute_and_no_more()
    {
        await using var site = LiveSite.Start(("Limits:DraftsPerMinutePerAddress", "2"));
        using var visitor = new Visitor(site);
        var (code, _) = await visitor.OpenBoardAsync();
        using var http = site.Browser();
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 3; n++)
        {
            using var close = await http.PostAsJsonAsync($"api/boards/{code}/close", new { text = "Lifts at Mill Tower do not work" });
            answers.Add(close.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }
}
