using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Reach;

/// <summary>"Something happened today", posters and figures, as a browser without JavaScript uses them.</summary>
public sealed class TodayPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private const string At = "?from=counter&at=Housing+desk";
    private readonly Visitor _ann = new(shared.Site);
    private readonly HttpClient _http = shared.Site.Browser();

    public void Dispose()
    {
        _ann.Dispose();
        _http.Dispose();
    }

    [Fact, Rule("E113", "E110")]
    public async Task Somebody_who_scanned_a_poster_tells_it_and_joins_on_the_way()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        var page = await _ann.ReadAsync($"/b/{code}/today{At}");
        Assert.Contains("value=\"Housing desk\"", page, StringComparison.Ordinal);
        Assert.Matches("name=\"channel\" value=\"counter\" checked", page);

        using var answer = await _ann.SendAsync($"/b/{code}/today{At}", "today", [("text", "They found my papers"), ("where", "Housing desk"), ("channel", "counter"), ("told", "me"), ("footing", "lived"), ("place", "Mill Lane"), ("name", "Ann")], times: 2);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        var put = await PutAsync(code);
        var card = Assert.Single(put["contributions"]!.AsArray())!;
        Assert.Equal(("contact", "They found my papers", "Ann", "Mill Lane", "lived"), (Said(card["kind"]), Said(card["text"]), Said(card["by"]!["name"]), Said(card["place"]), Said(card["speaking"]!["footing"])));
        var coming = Assert.Single(put["comings"]!.AsArray())!;
        Assert.Equal(("counter", "Housing desk", Said(card["id"])), (Said(coming["channel"]), Said(coming["where"]), Said(coming["contributionId"])));

        var after = await _ann.ReadAsync(new Uri(shared.Site.Address, answer.Headers.Location!).PathAndQuery);
        Assert.Contains("It is on the board.", after, StringComparison.Ordinal);
        Assert.Contains("Told at the counter", after, StringComparison.Ordinal);
        Assert.Contains("value=\"Housing desk\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"name\"", after, StringComparison.Ordinal);
    }

    [Fact, Rule("E111", "E113")]
    public async Task An_officer_is_asked_for_the_other_person_s_ok_and_no_word_is_lost()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        (string, string)[] fields = [("text", "The nurse rang back"), ("where", "Clinic desk"), ("channel", "counter"), ("told", "somebody"), ("place", "Mill Lane"), ("footing", "work"), ("name", "Priya")];
        using (var refused = await _ann.SendAsync($"/b/{code}/today", "today", fields))
        {
            var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("Ask them first, and say here that it is OK with them. It is not on the board yet. Your words are still here.", page, StringComparison.Ordinal);
            Assert.Contains("The nurse rang back</textarea>", page, StringComparison.Ordinal);
            Assert.Contains("value=\"Clinic desk\"", page, StringComparison.Ordinal);
            Assert.Contains("value=\"Mill Lane\"", page, StringComparison.Ordinal);
            Assert.Matches("value=\"somebody\" checked", page);
            Assert.Matches("value=\"work\" checked", page);
            Assert.DoesNotContain("It is on the board.", page, StringComparison.Ordinal);
        }

        var saved = await _ann.SubmitAsync($"/b/{code}/today", "today", [.. fields, ("ok", "yes")]);
        Assert.Contains("It is on the board.", saved, StringComparison.Ordinal);
        Assert.Contains("Told by an officer at the counter, with their OK", saved, StringComparison.Ordinal);
        Assert.Contains("Told by an officer at the counter, with their OK", await _ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        var export = await _ann.ReadAsync($"/api/boards/{code}/export.md");
        Assert.Contains("Told by an officer at the counter, with their OK.", export, StringComparison.Ordinal);
        Assert.Contains("Counter or service: Clinic desk", export, StringComparison.Ordinal);
    }

    [Theory, Rule("E113", "X14")]
    [InlineData("?saved=nonsense&from=pigeon&at=")]
    [InlineData("?from=counter,web&at=%00")]
    public async Task Whatever_the_address_says_the_form_is_there(string query)
    {
        var (code, _) = await _ann.OpenBoardAsync();
        using var answer = await _http.GetAsync($"b/{code}/today{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("name=\"channel\" value=\"(web|counter)\" checked", await answer.Content.ReadAsStringAsync());
    }

    [Fact, Rule("E113", "W9", "V11")]
    public async Task A_hidden_one_leaves_the_page_and_nasty_names_stay_words()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.SubmitAsync($"/b/{code}/today", "today", ("text", "Rude words"), ("where", "<script>alert(1)</script>"), ("channel", "street"), ("told", "me"));
        foreach (var page in new[] { "/today?at=%3Cscript%3Ealert(1)%3C/script%3E", "/reach", "/voices", "/poster?at=%3Cscript%3Ealert(1)%3C/script%3E", "?at=%3Cscript%3Ealert(1)%3C/script%3E" })
        {
            Assert.DoesNotContain("<script>alert", await _ann.ReadAsync($"/b/{code}{page}"), StringComparison.OrdinalIgnoreCase);
        }

        var card = Said((await PutAsync(code))["contributions"]![0]!["id"]);
        await _ann.SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));
        await _ann.SubmitAsync($"/b/{code}/c/{card}", "hide", ("reason", "It names somebody."));
        foreach (var page in new[] { "/today", "/reach", "/voices" })
        {
            var read = await _ann.ReadAsync($"/b/{code}{page}");
            Assert.DoesNotContain("Rude words", read, StringComparison.Ordinal);
            Assert.DoesNotContain("alert(1)", read, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("E114")]
    public async Task A_poster_leads_to_the_form_with_its_counter_set()
    {
        var (code, _) = await _ann.OpenBoardAsync("Our <town>");
        var poster = WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{code}/poster?from=counter&at=%20Housing%20desk%20"));
        var address = new Uri(shared.Site.Address, $"b/{code}/today");
        Assert.Contains($"aria-label=\"Code to scan: {address}?from=counter&at=Housing%20desk\"", poster, StringComparison.Ordinal);
        Assert.Contains($"{address.Authority}/b/{code}/today</strong>", poster, StringComparison.Ordinal);
        Assert.Contains("Our <town></p>", poster, StringComparison.Ordinal);
        Assert.Contains($"action=\"/b/{code}/poster\"", await _ann.ReadAsync($"/b/{code}/today"), StringComparison.Ordinal);
    }

    [Theory, Rule("E114")]
    [InlineData("a%07b")]
    [InlineData("LONG")]
    public async Task A_counter_s_name_that_no_card_could_have_makes_no_poster(string at)
    {
        var (code, _) = await _ann.OpenBoardAsync();
        using var answer = await _http.GetAsync($"b/{code}/poster?at={(at == "LONG" ? new string('x', 121) : at)}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.DoesNotContain("class=\"qr\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Rule("E114")]
    public async Task The_longest_counter_of_the_widest_characters_still_fits_in_a_code()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        var at = Uri.EscapeDataString(string.Concat(Enumerable.Repeat("🌳", 120)));
        Assert.Contains("class=\"qr\"", await _ann.ReadAsync($"/b/{code}/poster?from=street&at={at}"), StringComparison.Ordinal);
    }

    [Fact, Rule("E115", "E27")]
    public async Task Every_figure_of_cards_leads_to_as_many_cards()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        Assert.Contains("No voice has reached this board yet", await _ann.ReadAsync($"/b/{code}/reach"), StringComparison.Ordinal);
        await TellAsync(code, "One", "counter", "Housing desk");
        await TellAsync(code, "Two", "counter", "HOUSING  desk");
        await TellAsync(code, "Three", "web", "");

        var page = WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{code}/reach"));
        Assert.Contains("3 cards by 1 person, on ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Teller", page.Split("<main")[1], StringComparison.Ordinal);
        foreach (var (query, count) in new[] { ("?channel=counter", 2), ("?channel=counter&at=Housing%20desk", 2), ("?channel=web&at=", 1), ("?footing=&for=self", 3) })
        {
            Assert.Contains($"href=\"/b/{code}{query}\"", page, StringComparison.Ordinal);
            Assert.Equal(count, (await _ann.ReadAsync($"/b/{code}{query}")).Split("<article").Length - 1);
        }

        Assert.Contains("No card here fits that", await _ann.ReadAsync($"/b/{code}?channel=post"), StringComparison.Ordinal);
        Assert.Equal(3, (await _ann.ReadAsync($"/b/{code}?channel=pigeon")).Split("<article").Length - 1);
    }

    [Fact, Rule("E116", "I5")]
    public async Task The_figures_can_be_taken_away_without_names_and_without_formulas()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await TellAsync(code, "One", "counter", "=cmd|' /C calc'!A0");
        await TellAsync(code, "Two", "counter", "=cmd|' /C calc'!A0");
        using var answer = await _http.GetAsync($"api/boards/{code}/reach.csv");
        var csv = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF');
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith($"board-{code}-reach-", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("channel,where,speaking_for,footing,cards,people,told_for_somebody,first_day,last_day", lines[0]);
        Assert.StartsWith("counter,'=cmd|' /C calc'!A0,self,,2,1,0,", Assert.Single(lines[1..]), StringComparison.Ordinal);
        Assert.DoesNotContain("Teller", csv, StringComparison.Ordinal);

        using var missing = await _http.GetAsync("api/boards/22222222/reach.csv");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private Task<string> TellAsync(string code, string text, string channel, string where) =>
        _ann.SubmitAsync($"/b/{code}/today", "today", ("text", text), ("where", where), ("channel", channel), ("told", "me"), ("name", "Teller"));

    private async Task<JsonObject> PutAsync(string code) => (await _http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/view"))!["put"]!.AsObject();

    private static string? Said(JsonNode? node) => node?.GetValue<string>();
}
