using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.WhatBecame;

public sealed class MinePageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _ben.Dispose();
    }

    [Fact, Rule("G78", "G79")]
    public async Task What_became_of_a_card_stands_in_lists_on_its_own_page_and_among_its_author_s()
    {
        var (code, bus, _) = await BusAsync();
        var answer = await TellAsync(code, "The driver\nwas ill", bus);
        var step = await _ben.ActAsync(code, new() { ["type"] = "try-step", ["text"] = "A van on Saturdays", ["lookAgain"] = "2027-05-05", ["about"] = new JsonArray(bus) });

        Assert.Contains("answered, led to: A van on Saturdays</bdi>", await ReadAsync(_ben, $"/b/{code}"), StringComparison.Ordinal);
        var page = await ReadAsync(_ben, $"/b/{code}/c/{bus}");
        var (said, answered, led) = (page.IndexOf(">Said</strong>", StringComparison.Ordinal), page.IndexOf(">Answered</strong>", StringComparison.Ordinal), page.IndexOf(">Led to</strong>", StringComparison.Ordinal));
        Assert.True(said > 0 && said < answered && answered < led, $"{said} {answered} {led}");

        var mine = await ReadAsync(_ann, $"/b/{code}/mine");
        Assert.Contains($">Led to</strong> <a href=\"/b/{code}/c/{step}\" dir=\"auto\"", WithoutMarks(mine), StringComparison.Ordinal);
        Assert.Contains(">A van on Saturdays</a>", mine, StringComparison.Ordinal);
        Assert.Contains($">Answered</strong> <a href=\"/b/{code}/c/{answer}\" dir=\"auto\"", WithoutMarks(mine), StringComparison.Ordinal);
        Assert.Contains(">The driver was ill</a>", mine, StringComparison.Ordinal);
        Assert.Contains("On the board. Nobody has answered yet.", mine, StringComparison.Ordinal);
        Assert.True(mine.IndexOf("No bus on Sundays", StringComparison.Ordinal) > mine.IndexOf("The last bus", StringComparison.Ordinal));
        Assert.DoesNotContain("The last bus", (await ReadAsync(_ben, $"/b/{code}/mine")).Split("<main")[1], StringComparison.Ordinal);
    }

    [Fact, Rule("G78")]
    public async Task An_answer_that_is_hidden_is_no_answer_any_more()
    {
        var (code, bus, key) = await BusAsync();
        var answer = await TellAsync(code, "Rude words", bus);
        Assert.Contains(">answered</bdi>", await ReadAsync(_ann, $"/b/{code}"), StringComparison.Ordinal);
        var mark = MarkOf(await ReadAsync(_ann, $"/b/{code}"), bus);

        await _ben.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = answer, ["reason"] = "It names somebody" }, key);

        var page = await ReadAsync(_ann, $"/b/{code}");
        Assert.DoesNotContain(">answered</bdi>", page, StringComparison.Ordinal);
        Assert.NotEqual(mark, MarkOf(page, bus));
        Assert.DoesNotContain("Rude words", await ReadAsync(_ann, $"/b/{code}/mine"), StringComparison.Ordinal);
    }

    [Fact, Rule("G79", "P9")]
    public async Task Its_author_finds_why_a_card_is_hidden_and_what_they_took_back()
    {
        var (code, bus, key) = await BusAsync();
        await _ben.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = bus, ["reason"] = "It names somebody" }, key);
        var other = await _ann.PutAsync(code, "Quince words");
        await _ann.ActAsync(code, new() { ["type"] = "withdraw", ["contributionId"] = other });

        var mine = await ReadAsync(_ann, $"/b/{code}/mine");
        Assert.Contains("Why it is hidden: It names somebody", mine, StringComparison.Ordinal);
        Assert.Contains("The last bus goes at six", mine, StringComparison.Ordinal);
        Assert.Contains("You took it back. Its words are kept nowhere.", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Quince", mine, StringComparison.Ordinal);
        using var kept = await _ann.GetAsync($"/b/{code}/mine");
        Assert.Contains("no-store", kept.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact, Rule("G79")]
    public async Task What_is_kept_back_in_a_session_stands_there_to_its_author_alone()
    {
        var (code, _, key) = await BusAsync();
        var session = await _ben.ActAsync(code, new() { ["type"] = "plan-session", ["purpose"] = "Home", ["rounds"] = new JsonArray(new JsonObject { ["kind"] = "gather", ["prompt"] = "What?" }) }, key);
        await _ben.ActAsync(code, new() { ["type"] = "open-session", ["sessionId"] = session }, key);
        await _ann.ActAsync(code, new() { ["type"] = "enter-session", ["sessionId"] = session });
        await _ben.ActAsync(code, new() { ["type"] = "start-round", ["sessionId"] = session, ["round"] = 0 }, key);
        await _ann.PutAsync(code, "Rhubarb words");

        var mine = await ReadAsync(_ann, $"/b/{code}/mine");
        Assert.Contains("Rhubarb words", mine, StringComparison.Ordinal);
        Assert.Contains("Kept until everybody's words are shown", mine, StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}/mine\"", await ReadAsync(_ann, $"/b/{code}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rhubarb", await ReadAsync(_ben, $"/b/{code}/mine"), StringComparison.Ordinal);
    }

    [Fact, Rule("G79")]
    public async Task What_waits_for_those_who_look_after_the_board_stands_there_and_in_no_feed_calendar_or_picture()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.ActAsync(code, new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "For now" }, key);
        var before = await PictureAsync(code);
        var waits = await _ann.PutAsync(code, "Rhubarb words", "issue", "Rhubarb Lane");

        var mine = await ReadAsync(_ann, $"/b/{code}/mine");
        Assert.Contains("Rhubarb words", mine, StringComparison.Ordinal);
        Assert.Contains("Somebody who looks after this board reads it first", mine, StringComparison.Ordinal);
        Assert.Contains($"href=\"/b/{code}/mine\"", await ReadAsync(_ann, $"/b/{code}"), StringComparison.Ordinal);
        foreach (var address in new[] { "/feed.atom", "/feed.atom?place=Rhubarb%20Lane", "/dates.ics", "", $"/c/{waits}", $"/c/{waits}/feed.atom", $"/c/{waits}/picture.png" })
        {
            Assert.DoesNotContain("Rhubarb words", await ReadAsync(_ben, $"/b/{code}{address}"), StringComparison.Ordinal);
        }

        Assert.Equal(before, await PictureAsync(code));
    }

    [Fact, Rule("G191")]
    public async Task The_address_of_a_card_tells_its_author_alone_what_it_waits_for_and_then_that_it_is_there_and_what_became_of_it()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        await _ben.ActAsync(code, new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "For now" }, key);
        var card = await _ann.PutAsync(code, "Rhubarb words", "issue");
        await OnlyAnnReadsAsync("Rhubarb words", "Somebody who looks after this board reads it first");
        await _ben.ActAsync(code, new() { ["type"] = "turn-down", ["actIds"] = new JsonArray(card), ["reason"] = "It names somebody" }, key);
        await OnlyAnnReadsAsync("Rhubarb words", "Why: It names somebody");

        await _ben.ActAsync(code, new() { ["type"] = "let-in", ["actIds"] = new JsonArray(card) }, key);
        Assert.Contains("On the board. Nobody has answered yet.", await ReadAsync(_ann, $"/b/{code}/c/{card}"), StringComparison.Ordinal);
        Assert.DoesNotContain("On the board. Nobody", await ReadAsync(_ben, $"/b/{code}/c/{card}"), StringComparison.Ordinal);
        await _ben.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = "The driver was ill", ["about"] = new JsonArray(card) }, key);
        var page = await ReadAsync(_ann, $"/b/{code}/c/{card}");
        Assert.Contains(">Answered</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody has answered yet.", page, StringComparison.Ordinal);

        async Task OnlyAnnReadsAsync(params string[] says)
        {
            var hers = await ReadAsync(_ann, $"/b/{code}/c/{card}");
            Assert.All(says, words => Assert.Contains(words, hers, StringComparison.Ordinal));
            using var stranger = new Visitor(shared.Site);
            foreach (var other in new[] { _ben, stranger })
            {
                using var none = await other.GetAsync($"/b/{code}/c/{card}");
                Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
                Assert.DoesNotContain("Rhubarb", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact, Rule("G79")]
    public async Task The_ways_round_lead_there_for_those_who_have_said_something()
    {
        var (code, _, _) = await BusAsync();
        Assert.Contains($"href=\"/b/{code}/mine\"", await ReadAsync(_ann, $"/b/{code}"), StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/b/{code}/mine\"", await ReadAsync(_ben, $"/b/{code}"), StringComparison.Ordinal);
        using var stranger = new Visitor(shared.Site);
        Assert.DoesNotContain($"href=\"/b/{code}/mine\"", await ReadAsync(stranger, $"/b/{code}"), StringComparison.Ordinal);
        Assert.Contains("This page shows what you said, once you have taken part.", await ReadAsync(stranger, $"/b/{code}/mine"), StringComparison.Ordinal);
    }

    private async Task<(string Code, Guid Bus, string Key)> BusAsync()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        var bus = await _ann.PutAsync(code, "The last bus goes at six", "issue");
        await _ann.PutAsync(code, "No bus on Sundays", "issue");
        return (code, bus, key);
    }

    private async Task<byte[]> PictureAsync(string code)
    {
        using var answer = await _ben.GetAsync($"/b/{code}/picture.png");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private Task<Guid> TellAsync(string code, string text, Guid about) =>
        _ben.ActAsync(code, new() { ["type"] = "contribute", ["kind"] = "story", ["text"] = text, ["about"] = new JsonArray(about) });

    private static async Task<string> ReadAsync(Visitor who, string address) => WebUtility.HtmlDecode(await who.ReadAsync(address));

    // Styles of one component mark its elements.
    private static string WithoutMarks(string page) => System.Text.RegularExpressions.Regex.Replace(page, " b-[a-z0-9]{10}", "");

    private static string MarkOf(string page, Guid card)
    {
        var at = page.IndexOf($"id=\"li-{card:N}\"", StringComparison.Ordinal);
        var from = page.IndexOf("data-mark=\"", at, StringComparison.Ordinal) + "data-mark=\"".Length;
        return page[from..page.IndexOf('"', from)];
    }
}
