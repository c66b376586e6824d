using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Sessions;

/// <summary>The page to add by, to somebody who takes part in a session.</summary>
public sealed class AddingInASessionTests(SharedSite shared) : IClassFixture<SharedSite>
{
    [Fact]
    [Rule("N33", "N64", "N83")]
    public async Task The_round_leads_what_is_asked_and_what_it_is_about_and_one_line_says_which_it_is_and_the_time_left()
    {
        using var ann = new Visitor(shared.Site);
        var (code, key) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        var card = await ann.PutAsync(code, "Who decides?");
        var session = await ann.ActAsync(code, new()
        {
            ["type"] = "plan-session",
            ["purpose"] = "Home at night",
            ["rounds"] = new JsonArray(
                new JsonObject { ["kind"] = "check-in", ["prompt"] = "How are you here?" },
                new JsonObject { ["kind"] = "enquire", ["prompt"] = "What do you know of this?" }),
        }, key);
        await DoAsync("open-session", key);
        await DoAsync("start-round", key, ("round", 0));
        var outside = await ReadAsync();
        Assert.Contains("What is happening?", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<time-left", outside, StringComparison.Ordinal);

        await DoAsync("enter-session");
        var page = await ReadAsync();
        Assert.Contains(">How are you here?</label>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"story\" checked", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Check in</strong> <time-left", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept until shown", page, StringComparison.Ordinal);
        Assert.Contains("<time-left", await ann.ReadAsync($"/b/{code}/sessions/{session}"), StringComparison.Ordinal);
        await DoAsync("keep-quiet", key);
        Assert.Contains("Kept until shown", await ReadAsync(), StringComparison.Ordinal);

        await DoAsync("start-round", key, ("round", 1));
        await DoAsync("bring-to", key, ("contributionId", card));
        page = await ReadAsync();
        Assert.Contains(">What do you know of this?</label>", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"about\" value=\"{card}\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"building-on\" checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"name=\"about\" value=\"{card}\"", await ReadAsync("?about="), StringComparison.Ordinal);

        await DoAsync("enter-session", null, ("speaking", new JsonObject { ["for"] = "job", ["whom"] = "Housing & Homes", ["footing"] = "elected" }));
        page = await ReadAsync();
        Assert.Contains("name=\"for\" value=\"job\" checked", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Housing & Homes\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"elected\" checked", page, StringComparison.Ordinal);

        async Task<string> ReadAsync(string query = "") => WebUtility.HtmlDecode(await ann.ReadAsync($"/b/{code}/add{query}"));

        Task DoAsync(string type, string? key = null, params (string Name, JsonNode Value)[] fields)
        {
            var act = new JsonObject { ["type"] = type, ["sessionId"] = session };
            foreach (var (name, value) in fields)
            {
                act[name] = value;
            }

            return ann.ActAsync(code, act, key);
        }
    }

    [Fact]
    [Rule("N71", "N76")]
    public async Task Every_page_that_puts_a_card_says_in_the_quiet_that_it_is_kept_and_not_that_it_is_on_the_board()
    {
        using var ann = new Visitor(shared.Site);
        var (code, key) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        var session = await ann.ActAsync(code, new()
        {
            ["type"] = "plan-session",
            ["purpose"] = "Home at night",
            ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "gather", ["prompt"] = "What did you see?" }),
        }, key);
        await ann.ActAsync(code, new() { ["type"] = "open-session", ["sessionId"] = session }, key);
        await ann.ActAsync(code, new() { ["type"] = "enter-session", ["sessionId"] = session });
        await ann.ActAsync(code, new() { ["type"] = "start-round", ["sessionId"] = session, ["round"] = 0 }, key);

        var noticed = WebUtility.HtmlDecode(await ann.SubmitAsync($"/b/{code}/growing", "notice-gain", ("Fields.Text", "They ring each other"), ("Fields.Of", "process")));
        Assert.Contains("It is kept until everybody's words are shown.", noticed, StringComparison.Ordinal);
        Assert.DoesNotContain("They ring each other", noticed, StringComparison.Ordinal);
        var told = WebUtility.HtmlDecode(await ann.SubmitAsync($"/b/{code}/today", "today", ("text", "They found my papers")));
        Assert.Contains("It is kept until everybody's words are shown.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("/c/", told[..told.IndexOf("today-newest", StringComparison.Ordinal)], StringComparison.Ordinal);
        var kept = WebUtility.HtmlDecode(await ann.ReadAsync($"/b/{code}/add"));
        Assert.Contains("They ring each other", kept, StringComparison.Ordinal);
        Assert.Contains("They found my papers", kept, StringComparison.Ordinal);
    }
}
