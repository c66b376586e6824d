using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Priorities;

/// <summary>Asking for dots, giving them and reading the list, all without scripts.</summary>
public sealed class PrioritiesPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _ann.Dispose();
        _ben.Dispose();
    }

    [Fact, Rule("M110", "M112", "M114", "M116", "M130")]
    public async Task A_round_is_opened_given_to_and_closed_by_plain_forms_and_shows_nobodys_dots()
    {
        var (page, bus, bench) = await BeginAsync();
        Assert.Contains("Nobody has asked for dots yet", await _ann.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("Choose a whole number from 1 to 20.", await _sue.SubmitAsync(page, "open-priorities", ("Fields.Text", "What comes first?"), ("Fields.Dots", "21"), ("Fields.Line", "1"), ("Fields.Closes", InDays(3))), StringComparison.Ordinal);
        await _sue.SubmitAsync(page, "open-priorities", ("Fields.Text", "What comes first?"), ("Fields.Dots", "3"), ("Fields.Line", "1"), ("Fields.Closes", InDays(3)));

        var many = WebUtility.HtmlDecode(await _ann.SubmitAsync(page, "give-dots", (Dots(bus), "3"), (Dots(bench), "1")));
        Assert.Contains("That is 4 dots, and you have 3. Take some away and send it again. Your words are still here.", many, StringComparison.Ordinal);
        Assert.Contains($"name=\"{Dots(bus)}\" class=\"field-input\" value=\"3\"", many, StringComparison.Ordinal);
        Assert.Contains("Give a card at least one dot", await _ann.SubmitAsync(page, "give-dots", (Dots(bus), "1.5")), StringComparison.Ordinal);

        var given = WebUtility.HtmlDecode(await _ann.SubmitAsync(page, "give-dots", (Dots(bus), "2"), (Dots(bench), "0")));
        Assert.Contains("Saved. Your dots are given, and only you can see which.", given, StringComparison.Ordinal);
        Assert.Contains("2 of them are given.", given, StringComparison.Ordinal);
        Assert.Contains("What all dots come to can be read here once the round has closed.", given, StringComparison.Ordinal);
        Assert.DoesNotContain("2 of them are given.", await _ben.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2\"", await _ben.ReadAsync(page), StringComparison.Ordinal);

        var closed = await _sue.SubmitAsync(page, "close-priorities");
        Assert.Contains("1 person gave 2 dots to 1 card.", closed, StringComparison.Ordinal);
        Assert.Contains("The line: after 1 card", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("give-dots", await _ann.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M131")]
    public async Task Who_has_not_joined_joins_on_the_way_and_a_form_sent_twice_is_one_person_once()
    {
        var (page, bus, bench) = await BeginAsync();
        await _sue.SubmitAsync(page, "open-priorities", ("Fields.Text", "What comes first?"), ("Fields.Dots", "3"), ("Fields.Line", "1"), ("Fields.Closes", InDays(3)), ("Fields.ShownNow", "true"));
        using var stranger = new Visitor(shared.Site);
        using var sent = await stranger.SendAsync(page, "give-dots", [(Dots(bus), "1"), ("name", "Cleo")], times: 2);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Contains("1 person gave 1 dot to 1 card.", await stranger.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("1 person gave 2 dots to 1 card.", await stranger.SubmitAsync(page, "give-dots", (Dots(bench), "2")), StringComparison.Ordinal);
        Assert.Contains("You have all your dots back.", await stranger.SubmitAsync(page, "give-dots"), StringComparison.Ordinal);
        Assert.Contains("Nobody has given a dot yet.", await stranger.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M132")]
    public async Task On_a_long_board_looking_for_other_cards_loses_no_dot_that_is_filled_in()
    {
        var (page, bus, _) = await BeginAsync();
        for (var n = 0; n < 45; n++)
        {
            await _ann.PutAsync(page.Split('/')[2], $"Stop number {n} has no timetable", "issue");
        }

        await _sue.SubmitAsync(page, "open-priorities", ("Fields.Text", "What comes first?"), ("Fields.Dots", "3"), ("Fields.Line", "1"), ("Fields.Closes", InDays(3)));
        var found = await _ann.SubmitAsync(page, "give-dots", (Dots(bus), "2"), ("find", "number 44"), ("look", "find"));
        Assert.Contains($"name=\"{Dots(bus)}\" class=\"field-input\" value=\"2\"", found, StringComparison.Ordinal);
        Assert.Contains("Stop number 44 has no timetable", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Stop number 43 has no timetable", found, StringComparison.Ordinal);
        Assert.Contains("2 dots are filled in below. They count once you press the button.", found, StringComparison.Ordinal);
        var next = await _ann.SubmitAsync(page, "give-dots", (Dots(bus), "2"), ("look", "more"));
        Assert.Contains("2 of 3", next, StringComparison.Ordinal);
        Assert.Contains($"name=\"{Dots(bus)}\" class=\"field-input\" value=\"2\"", next, StringComparison.Ordinal);
        Assert.Contains("You have not given any yet.", await _ann.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M117", "M118", "M133")]
    public async Task A_tie_across_the_line_is_said_and_a_hidden_cards_dots_are_free_again()
    {
        var (page, bus, bench) = await BeginAsync();
        await _sue.SubmitAsync(page, "open-priorities", ("Fields.Text", "What comes first?"), ("Fields.Dots", "3"), ("Fields.Line", "1"), ("Fields.Closes", InDays(3)), ("Fields.ShownNow", "true"));
        var tied = await _ann.SubmitAsync(page, "give-dots", (Dots(bus), "1"), (Dots(bench), "1"));
        Assert.Contains("2 cards have the same number of dots, and there is room for only 1 above the line. The dots alone do not choose between them.", tied, StringComparison.Ordinal);
        Assert.Contains("priorities?card=", await _ben.ReadAsync($"{page[..^"/priorities".Length]}/c/{bus}"), StringComparison.Ordinal);

        await _sue.SubmitAsync($"{page[..^"/priorities".Length]}/c/{bus}", "hide", ("reason", "It names a person"));
        var left = await _ann.ReadAsync(page);
        Assert.Contains("1 person gave 1 dot to 1 card.", left, StringComparison.Ordinal);
        Assert.Contains("1 of them is given.", left, StringComparison.Ordinal);
        Assert.DoesNotContain("The last bus goes at six", left, StringComparison.Ordinal);
    }

    [Fact, Rule("M119", "M133")]
    public async Task Where_the_practice_is_not_at_hand_the_page_says_which_dial_and_the_open_round_stays()
    {
        var (page, bus, _) = await BeginAsync();
        await _sue.SubmitAsync(page, "open-priorities", ("Fields.Text", "What comes first?"), ("Fields.Dots", "3"), ("Fields.Line", "1"), ("Fields.Closes", InDays(3)));
        await _sue.ActAsync(page.Split('/')[2], new JsonObject { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "planning", ["stop"] = 5 }) });
        Assert.Contains("Your dots are given", await _ann.SubmitAsync(page, "give-dots", (Dots(bus), "1")), StringComparison.Ordinal);
        var closed = WebUtility.HtmlDecode(await _sue.SubmitAsync(page, "close-priorities"));
        Assert.Contains("1 person gave 1 dot to 1 card.", closed, StringComparison.Ordinal);
        Assert.Contains("not-at-hand", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("open-priorities", closed, StringComparison.Ordinal);
    }

    private static string Dots(Guid card) => $"dots-{card:N}";

    private static string InDays(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<(string Page, Guid Bus, Guid Bench)> BeginAsync()
    {
        var (code, key) = await _sue.OpenBoardAsync();
        await _sue.JoinAsync(code, "Sue");
        using var entered = await _sue.SendAsync($"/b/{code}/stewards", "enter", [("key", key)]);
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        return ($"/b/{code}/priorities", await _ann.PutAsync(code, "The last bus goes at six", "issue"), await _ann.PutAsync(code, "A bench by the stop", "need"));
    }
}
