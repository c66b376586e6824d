using System.Net;
using System.Text.Json.Nodes;
using DialogueBoard.Stewarding;
using Xunit;

namespace DialogueBoard.Tests.Web.Stewarding;

/// <summary>What everybody reads of how a board is looked after, and what they are told before they write.</summary>
public sealed class CarePagesTests : IAsyncLifetime
{
    private readonly LiveSite _site = LiveSite.Start();
    private Visitor _sue = null!;
    private Visitor _ann = null!;
    private string _code = null!;

    public async ValueTask InitializeAsync()
    {
        (_sue, _ann) = (new(_site), new(_site));
        _code = await _sue.LookAfterAsync();
        await _ann.JoinAsync(_code, "Ann");
    }

    public async ValueTask DisposeAsync()
    {
        _sue.Dispose();
        _ann.Dispose();
        await _site.DisposeAsync();
    }

    [Fact, Rule("G30")]
    public async Task One_page_says_to_anybody_what_is_agreed_how_words_come_and_in_numbers_what_was_done()
    {
        await _sue.ActAsync(_code, new() { ["type"] = "agree-ground-rules", ["rules"] = new JsonArray("Be <b>kind</b>") });
        await _sue.ActAsync(_code, new() { ["type"] = "set-posting", ["mode"] = "slow", ["slowMinutes"] = 7, ["links"] = 1, ["why"] = "A flood" });
        var card = await _ann.PutAsync(_code, "Rhubarb words");
        await _sue.ActAsync(_code, new() { ["type"] = "hide", ["contributionId"] = card, ["rule"] = 1 });
        using var stranger = new Visitor(_site);

        var raw = await stranger.ReadAsync($"/b/{_code}/care");
        var page = WebUtility.HtmlDecode(raw);

        Assert.DoesNotContain("<b>kind", raw, StringComparison.Ordinal);
        foreach (var says in new[] { "Be <b>kind</b>", "every 7 minutes", "Why: A flood", "One text can have one link.", "as Sue said", "Hidden: 1. Put back: 0. Not let in: 0.", $"/b/{_code}/who-sees-what#complain" })
        {
            Assert.Contains(says, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Rhubarb", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/b/{_code}/queue", page, StringComparison.Ordinal);
        Assert.Contains($"/b/{_code}/queue", await _sue.ReadAsync($"/b/{_code}/care"), StringComparison.Ordinal);
        Assert.Contains($"/b/{_code}/care", await stranger.ReadAsync($"/b/{_code}"), StringComparison.Ordinal);
        Assert.Contains("Be &lt;b&gt;kind", await stranger.ReadAsync($"/b/{_code}/add"), StringComparison.Ordinal);
    }

    [Theory, Rule("G207"), InlineData("/b/{0}/join"), InlineData("/b/{0}/add"), InlineData("/embed/{0}")]
    public async Task What_is_agreed_stands_where_somebody_joins_and_where_they_write_also_in_another_sites_page(string page)
    {
        using var stranger = new Visitor(_site);
        var read = WebUtility.HtmlDecode(await stranger.ReadAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, _code)));
        Assert.All(GroundRules.Suggested, rule => Assert.Contains(rule, read, StringComparison.Ordinal));
    }

    [Theory, Rule("G31")]
    [InlineData("hold-first", "Your first card here is read by somebody", "Your first card here is read by somebody", null)]
    [InlineData("hold-all", "reads what you write before it is shown", "reads what you write before it is shown", "reads what you write before it is shown")]
    [InlineData("slow", "one card can come every 10 minutes", "one card can come every 10 minutes", "one card can come every 10 minutes")]
    [InlineData("frozen", "Nothing new comes to this board for now.", "Nothing new comes to this board for now.", "Nothing new comes to this board for now.")]
    public async Task Before_somebody_writes_the_page_says_what_will_become_of_it(string mode, string toStrangers, string toNewcomers, string? toThoseWithACard)
    {
        using var stranger = new Visitor(_site);
        using var ben = new Visitor(_site);
        await ben.JoinAsync(_code, "Ben");
        await _ann.PutAsync(_code, "A card of hers");
        Assert.DoesNotContain("A test of it", await stranger.ReadAsync($"/b/{_code}/add"), StringComparison.Ordinal);
        await _sue.ActAsync(_code, new() { ["type"] = "set-posting", ["mode"] = mode, ["why"] = "A test of it" });

        Assert.Contains(toStrangers, await stranger.ReadAsync($"/b/{_code}/add"), StringComparison.Ordinal);
        Assert.Contains(toNewcomers, await ben.ReadAsync($"/b/{_code}/add"), StringComparison.Ordinal);
        var hers = await _ann.ReadAsync($"/b/{_code}/add");
        if (toThoseWithACard is null)
        {
            Assert.DoesNotContain("A test of it", hers, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(toThoseWithACard, hers, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("A test of it", await _sue.ReadAsync($"/b/{_code}/add"), StringComparison.Ordinal);
    }

    [Fact, Rule("G32")]
    public async Task What_waits_for_those_who_look_after_the_board_says_so_after_it_was_sent()
    {
        await _sue.ActAsync(_code, new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "To see" });
        var after = await _ann.SubmitAsync($"/b/{_code}/add", "add", ("kind", "story"), ("text", "Gooseberry words"));

        // The page's scripts are given all words; what it says stands before them.
        var says = after[after.IndexOf("class=\"notice", StringComparison.Ordinal)..after.IndexOf("<word-composer", StringComparison.Ordinal)];
        Assert.Contains("It waits for somebody who looks after this board: they read it first.", says, StringComparison.Ordinal);

        // A form of another page says the same.
        var step = await _ann.SubmitAsync($"/b/{_code}/steps", "try-step", ("Fields.Text", "Quince words"), ("Fields.LookAgain", "2030-01-01"));
        Assert.Contains("Somebody who looks after this board reads it first.", step, StringComparison.Ordinal);
    }

    [Fact, Rule("G33")]
    public async Task Ground_rules_are_agreed_on_the_page_that_opens_a_board_and_on_that_of_those_who_look_after_it()
    {
        var home = WebUtility.HtmlDecode(await _ann.ReadAsync("/"));
        Assert.All(GroundRules.Suggested, rule => Assert.Contains(rule, home, StringComparison.Ordinal));
        var refused = await _ann.SubmitAsync("/", "open", ("title", "Mill Lane"), ("groundRules", " \r\n"));
        Assert.Contains("class=\"notice is-refused\"", refused, StringComparison.Ordinal);
        using var opened = await _ann.SendAsync("/", "open", [("title", "Mill Lane"), ("groundRules", "Be kind\r\n\r\nListen")]);
        var code = opened.Headers.Location!.ToString().TrimEnd('/').Split('/')[^2];
        Assert.Equal(["Be kind", "Listen"], (await _ann.FactsAsync(code))["groundRules"]!.AsArray().Select(rule => rule!.GetValue<string>()));

        var tooMany = await _sue.SubmitAsync($"/b/{_code}/stewards", "agree-ground-rules", ("groundRules", string.Join('\n', Enumerable.Repeat("Again", 11))));
        Assert.Contains("agree-ground-rules-refused", tooMany, StringComparison.Ordinal);
        Assert.Contains("Saved.", await _sue.SubmitAsync($"/b/{_code}/stewards", "agree-ground-rules", ("groundRules", "Speak up")), StringComparison.Ordinal);
        Assert.Equal("Speak up", Assert.Single((await _sue.FactsAsync(_code))["groundRules"]!.AsArray())!.GetValue<string>());
    }

    [Fact, Rule("G34")]
    public async Task A_mode_is_chosen_with_its_reason_and_what_cannot_be_is_refused_with_nothing_lost()
    {
        var page = $"/b/{_code}/stewards";
        var without = await _sue.SubmitAsync(page, "set-posting", ("mode", "hold-all"), ("why", ""), ("slowMinutes", "10"), ("links", ""), ("alertHours", "24"));
        Assert.Contains("set-posting-refused", without, StringComparison.Ordinal);
        var tooSlow = await _sue.SubmitAsync(page, "set-posting", ("mode", "slow"), ("why", "Gooseberry"), ("slowMinutes", "x"), ("links", ""), ("alertHours", "24"));
        Assert.Contains("set-posting-refused", tooSlow, StringComparison.Ordinal);
        Assert.Contains("Gooseberry", tooSlow, StringComparison.Ordinal);
        Assert.Equal("open", PostingOf(await _sue.FactsAsync(_code))["mode"]!.GetValue<string>());

        var saved = await _sue.SubmitAsync(page, "set-posting", ("mode", "slow"), ("why", "A flood"), ("slowMinutes", "5"), ("links", ""), ("alertHours", "2"));
        Assert.Contains("Saved.", saved, StringComparison.Ordinal);
        var posting = PostingOf(await _sue.FactsAsync(_code));
        Assert.Equal(("slow", "A flood", 5, null, 2), (posting["mode"]!.GetValue<string>(), posting["why"]!.GetValue<string>(), posting["slowMinutes"]!.GetValue<int>(), posting["links"]?.GetValue<int>(), posting["alertHours"]!.GetValue<int>()));

        static JsonNode PostingOf(JsonObject facts) => facts["posting"]!;
    }

    [Fact, Rule("G35")]
    public async Task On_a_cards_page_somebody_tells_those_who_look_after_the_board_once_and_nobody_else_reads_it()
    {
        var page = $"/b/{_code}/c/{await _ann.PutAsync(_code, "The bus")}";
        using var ben = new Visitor(_site);
        Assert.DoesNotContain("value=\"report-card\"", await ben.ReadAsync(page), StringComparison.Ordinal);
        await ben.JoinAsync(_code, "Benedict");

        Assert.Contains("report-card-refused", await ben.SubmitAsync(page, "report-card", ("rule-told", ""), ("reason-told", "")), StringComparison.Ordinal);
        Assert.Contains("Thank you. It has reached those", await ben.SubmitAsync(page, "report-card", ("rule-told", "2"), ("reason-told", "Medlar words")), StringComparison.Ordinal);
        Assert.Contains("already", await ben.SubmitAsync(page, "report-card", ("rule-told", "2"), ("reason-told", "")), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"report-card\"", await _ann.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Medlar", await _ann.ReadAsync(page), StringComparison.Ordinal);

        var queue = WebUtility.HtmlDecode(await _sue.ReadAsync($"/b/{_code}/queue"));
        Assert.Contains("Medlar words", queue, StringComparison.Ordinal);
        Assert.Contains(GroundRules.Suggested[1], queue, StringComparison.Ordinal);
        Assert.DoesNotContain("Benedict", queue, StringComparison.Ordinal);
    }
}
