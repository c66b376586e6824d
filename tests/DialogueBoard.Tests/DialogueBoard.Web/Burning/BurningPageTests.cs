using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Burning;

/// <summary>What is burning, as a browser without scripts uses it.</summary>
public sealed partial class BurningPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _ben.Dispose();
    }

    private static string InDays(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact, Rule("E18", "E12")]
    public async Task A_group_is_started_with_ticked_cards_and_looking_for_others_keeps_what_was_typed_and_ticked()
    {
        var (code, page) = await BoardAsync();
        var heron = await _ann.PutAsync(code, "The heron has gone");
        var bus = await _ann.PutAsync(code, "The 14 bus is cut");

        var looked = await _ann.SubmitAsync(page, "start-group", ("Fields.Text", "Getting home"), ("Fields.Until", InDays(7)), ("Fields.Cards", $"{bus}"), ("Fields.Find", "HERON"), ("Fields.Look", "true"));
        Assert.Contains("value=\"Getting home\"", looked, StringComparison.Ordinal);
        Assert.Contains($"value=\"{InDays(7)}\"", looked, StringComparison.Ordinal);
        Assert.Matches($"value=\"{bus}\" checked", looked);
        Assert.Matches($"value=\"{heron}\" */?>", looked);
        Assert.DoesNotContain("Together now", looked, StringComparison.Ordinal);

        var started = await _ann.SubmitAsync(page, "start-group", ("Fields.Text", "Getting home"), ("Fields.Until", InDays(7)), ("Fields.Cards", $"{bus}"), ("Fields.Cards", $"{heron}"));
        Assert.Contains("It is on the board.", started, StringComparison.Ordinal);
        Assert.Contains("Together now", started, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(started[started.IndexOf("class=\"group-cards\"", StringComparison.Ordinal)..], "class=\"kind-icon\""));

        var past = await _ann.SubmitAsync(page, "start-group", ("Fields.Text", "Too late"), ("Fields.Until", InDays(-2)));
        Assert.Contains("already passed", past, StringComparison.Ordinal);
        Assert.Contains("value=\"Too late\"", past, StringComparison.Ordinal);
    }

    [Fact, Rule("E12", "E14", "E15")]
    public async Task On_cards_groups_are_started_filled_changed_emptied_and_let_go_by_anyone()
    {
        var (code, page) = await BoardAsync();
        var bus = await _ann.PutAsync(code, "The 14 bus is cut");
        var walk = await _ann.PutAsync(code, "I walk home in the dark");
        await _ann.SubmitAsync($"/b/{code}/c/{bus}", "start-group", ("Fields.Text", "Getting home"), ("Fields.Until", InDays(7)));
        var group = GroupLink().Match(await _ann.ReadAsync(page)).Groups[1].Value;

        await _ben.SubmitAsync($"/b/{code}/c/{walk}", "gather", ("Fields.Group", group));
        Assert.DoesNotContain("value=\"gather\"", await _ben.ReadAsync($"/b/{code}/c/{walk}"), StringComparison.Ordinal);
        var cutForm = TakeOut().Match(await _ben.ReadAsync($"/b/{code}/c/{bus}")).Groups[1].Value;
        var taken = await _ben.SubmitAsync($"/b/{code}/c/{group}", cutForm);
        Assert.Contains("Taken out of this group", taken, StringComparison.Ordinal);
        Assert.Matches("The 14 bus is cut</a>\\s*<span[^>]*>Ben, now", taken);

        await _ben.SubmitAsync($"/b/{code}/c/{group}", "rename-group", ("Rename.Text", "Getting home at night"));
        await _ben.SubmitAsync($"/b/{code}/c/{group}", "extend-group", ("Extend.Until", InDays(9)));
        var changed = await _ann.ReadAsync(page);
        Assert.Contains("Getting home at night", changed, StringComparison.Ordinal);
        Assert.Contains($"datetime=\"{InDays(9)}\"", changed, StringComparison.Ordinal);
        Assert.Matches("Last changed by</dt><dd[^>]*>Ben, now", changed);
        Assert.Contains("I walk home in the dark", changed, StringComparison.Ordinal);

        var gone = await _ben.SubmitAsync($"/b/{code}/c/{group}", "let-group-go");
        Assert.Contains("Take this group up again", gone, StringComparison.Ordinal);
    }

    [Fact, Rule("E16", "E17")]
    public async Task Where_cards_got_stuck_is_said_on_a_card_added_up_on_the_page_and_leads_back_to_the_cards()
    {
        var (code, page) = await BoardAsync();
        var one = await _ann.PutAsync(code, "Nobody answers the letters");
        var two = await _ann.PutAsync(code, "The heating is still off");
        await _ann.PutAsync(code, "Somewhere else entirely");
        await _ann.SubmitAsync($"/b/{code}/c/{one}", "say-stuck", ("Fields.Where", "service"), ("Fields.Name", "Housing <office>"));
        await _ben.SubmitAsync($"/b/{code}/c/{two}", "say-stuck", ("Fields.Where", "service"), ("Fields.Name", "HOUSING <OFFICE>"));

        var map = await _ben.ReadAsync(page);
        var link = Regex.Match(map, "href=\"(/b/[^\"]*stuck=service%3A[^\"]*)\"[^>]*>Housing &lt;office&gt;<");
        Assert.True(link.Success);
        Assert.Matches("bar-figure[^>]*>2 cards", map);
        var cards = await _ben.ReadAsync(link.Groups[1].Value);
        Assert.Contains("2 of 3 cards fit", cards, StringComparison.Ordinal);
        Assert.Contains("Nobody answers the letters", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("Somewhere else entirely", cards, StringComparison.Ordinal);
        Assert.Contains("No card here fits that", await _ben.ReadAsync($"/b/{code}?stuck=service%3ANOWHERE"), StringComparison.Ordinal);

        await _ben.SubmitAsync($"/b/{code}/c/{two}", "take-stuck-back");
        Assert.Matches("bar-figure[^>]*>1 card<", await _ben.ReadAsync(page));
    }

    [Fact, Rule("E10", "E11")]
    public async Task Stewards_change_the_list_everyone_chooses_from_it_and_the_page_leads_to_the_cards()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ben.JoinAsync(code, "Ben");
        await _ann.SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));
        var stewards = await _ann.SubmitAsync($"/b/{code}/stewards", "add-life-event", ("life-event", "lost my sight"));
        Assert.Contains("The list is changed", stewards, StringComparison.Ordinal);
        Assert.Contains("already on the list", await _ann.SubmitAsync($"/b/{code}/stewards", "add-life-event", ("life-event", "I lost my sight")), StringComparison.Ordinal);
        var drop = Regex.Match(stewards, ">left hospital</span>.*?(drop-life-event-[0-9a-f]{32})", RegexOptions.Singleline).Groups[1].Value;
        await _ann.SubmitAsync($"/b/{code}/stewards", drop);

        var add = await _ben.ReadAsync($"/b/{code}/add?when=lost%20my%20sight");
        Assert.Contains("<option value=\"lost my sight\">", add, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"left hospital\">", add, StringComparison.Ordinal);
        Assert.Matches("name=\"when\" value=\"lost my sight\"", add);
        Assert.DoesNotContain("value=\"drop-life-event", await _ben.ReadAsync($"/b/{code}/stewards"), StringComparison.Ordinal);

        await _ben.SubmitAsync($"/b/{code}/add", "add", ("text", "Nobody reads it to me"), ("kind", "issue"), ("when", "When I lost my sight"), ("for", "self"));
        await _ben.SubmitAsync($"/b/{code}/add", "add", ("text", "Something else"), ("kind", "issue"), ("when", "my mum fell ill"), ("for", "self"));
        var page = await _ben.ReadAsync($"/b/{code}/burning");
        var link = Regex.Match(page, "href=\"([^\"]*when=lost%20my%20sight)\"");
        Assert.True(link.Success);
        var cards = await _ben.ReadAsync(link.Groups[1].Value);
        Assert.Contains("Nobody reads it to me", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("Something else", cards, StringComparison.Ordinal);
    }

    [Fact, Rule("E18", "E19")]
    public async Task A_stranger_reads_it_all_and_is_asked_in_and_hidden_words_are_nowhere_on_it()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        using var stranger = new Visitor(shared.Site);
        var empty = await stranger.ReadAsync($"/b/{code}/burning");
        Assert.Contains("No cards are looked at together yet", empty, StringComparison.Ordinal);
        Assert.Contains("Nobody has said yet where something got stuck", empty, StringComparison.Ordinal);
        Assert.Contains("/join?returnUrl=", empty, StringComparison.Ordinal);

        var card = await _ben.PutAsync(code, "Rude words", place: "Rude place");
        await _ben.SubmitAsync($"/b/{code}/c/{card}", "start-group", ("Fields.Text", "Together"), ("Fields.Until", InDays(3)));
        await _ben.SubmitAsync($"/b/{code}/c/{card}", "say-stuck", ("Fields.Where", "service"), ("Fields.Name", "Rude office"));
        Assert.Contains("Rude office", await stranger.ReadAsync($"/b/{code}/burning"), StringComparison.Ordinal);
        await _ann.SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));
        await _ann.SubmitAsync($"/b/{code}/c/{card}", "hide", ("reason", "It names somebody."));
        foreach (var address in new[] { $"/b/{code}/burning", $"/b/{code}", $"/b/{code}/c/{card}", $"/api/boards/{code}/view", $"/api/boards/{code}/export.md", $"/api/boards/{code}/export.json" })
        {
            Assert.DoesNotContain("Rude", await stranger.ReadAsync(address), StringComparison.Ordinal);
        }
    }

    [Fact, Rule("E13", "E17", "I6")]
    public async Task The_text_to_read_says_until_when_what_is_in_a_group_and_where_cards_got_stuck()
    {
        var (code, _) = await BoardAsync();
        var bus = await _ann.PutAsync(code, "The 14 bus is cut");
        await _ann.SubmitAsync($"/b/{code}/c/{bus}", "start-group", ("Fields.Text", "Getting home"), ("Fields.Until", InDays(7)));
        await _ann.SubmitAsync($"/b/{code}/c/{bus}", "say-stuck", ("Fields.Where", "nobody-knows"));
        var text = await _ann.ReadAsync($"/api/boards/{code}/export.md");
        Assert.Contains($"Together until {DateTime.UtcNow.AddDays(7).ToString("d MMMM yyyy", System.Globalization.CultureInfo.CurrentCulture)}", text, StringComparison.Ordinal);
        Assert.Contains("Looks together at: “The 14 bus is cut”", text, StringComparison.Ordinal);
        Assert.Contains("Got stuck: nobody knows where", text, StringComparison.Ordinal);
    }

    private async Task<(string Code, string Page)> BoardAsync()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        return (code, $"/b/{code}/burning");
    }

    [GeneratedRegex("data-kind=\"group\".*?href=\"/b/[^/]*/c/([0-9a-f-]{36})\"", RegexOptions.Singleline)]
    private static partial Regex GroupLink();

    [GeneratedRegex("name=\"_handler\" value=\"(cut-[0-9a-f]{32})\"", RegexOptions.Singleline)]
    private static partial Regex TakeOut();
}
