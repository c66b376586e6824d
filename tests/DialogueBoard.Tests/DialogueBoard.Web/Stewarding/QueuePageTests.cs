using System.Net;
using System.Text.Json.Nodes;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DialogueBoard.Tests.Web.Stewarding;

/// <summary>The page with what waits for those who look after a board, worked by its plain forms.</summary>
public sealed class QueuePageTests : IAsyncLifetime
{
    private readonly LiveSite _site = LiveSite.Start();
    private Visitor _sue = null!;
    private Visitor _ann = null!;
    private string _code = null!;

    private string Page => $"/b/{_code}/queue";

    public async ValueTask InitializeAsync()
    {
        (_sue, _ann) = (new(_site), new(_site));
        _code = await _sue.LookAfterAsync();
        await _ann.JoinAsync(_code, "Ann");
        await _sue.ActAsync(_code, new() { ["type"] = "agree-ground-rules", ["rules"] = new JsonArray("Be kind", "Leave out names") });
    }

    public async ValueTask DisposeAsync()
    {
        _sue.Dispose();
        _ann.Dispose();
        await _site.DisposeAsync();
    }

    [Fact, Rule("G36")]
    public async Task It_is_for_those_who_look_after_the_board_and_says_so_to_others()
    {
        await HoldAsync();
        await _ann.PutAsync(_code, "Rhubarb words");
        using var stranger = new Visitor(_site);
        foreach (var other in new[] { stranger, _ann })
        {
            var page = await other.ReadAsync(Page);
            Assert.Contains("This page is for those who look after this board.", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Rhubarb", page, StringComparison.Ordinal);
            Assert.DoesNotContain("value=\"queue\"", page, StringComparison.Ordinal);
        }

        using var read = await _sue.GetAsync(Page);
        Assert.True(read.Headers.CacheControl!.NoStore);
        Assert.Contains("Rhubarb words", await read.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Rule("G37")]
    public async Task What_has_waited_longest_stands_first_with_all_its_words_and_says_where_that_is_too_long()
    {
        Assert.Contains("Nothing waits", await _sue.ReadAsync(Page), StringComparison.Ordinal);
        await HoldAsync();
        var old = await _ann.ActAsync(_code, new() { ["type"] = "try-step", ["text"] = "Quince first", ["why"] = "Medlar why", ["place"] = "Sloe place", ["lookAgain"] = "2030-01-01" });
        await _ann.PutAsync(_code, "Damson second");
        await _site.Get<BoardDatabase>().WriteAsync(async context =>
        {
            var earlier = DateTime.UtcNow.AddHours(-30);
            return await context.WaitingActs.Where(one => one.ActId == old).ExecuteUpdateAsync(set => set.SetProperty(one => one.At, earlier)) == 1;
        });

        var page = await _sue.ReadAsync(Page);

        Assert.True(page.IndexOf("Quince first", StringComparison.Ordinal) < page.IndexOf("Damson second", StringComparison.Ordinal));
        Assert.All(new[] { "Medlar why", "Sloe place", "Ann", "2 things wait." }, says => Assert.Contains(says, page, StringComparison.Ordinal));
        Assert.Equal(2, page.Split("Waits for more than 24 hours").Length);
        Assert.Contains("2 things wait.", await _sue.ReadAsync($"/b/{_code}/stewards"), StringComparison.Ordinal);
    }

    [Fact, Rule("G38")]
    public async Task Words_are_let_in_or_not_with_a_reason_and_after_all()
    {
        await HoldAsync();
        var (first, second) = (await _ann.PutAsync(_code, "Quince words"), await _ann.PutAsync(_code, "Damson words"));

        Assert.Contains("queue-refused", await PressAsync($"turn-down:{second}", ($"rule-{second}", ""), ($"reason-{second}", "")), StringComparison.Ordinal);
        await PressAsync($"let-in:{first}");
        Assert.Contains("not let in", await PressAsync($"turn-down:{second}", ($"rule-{second}", "2"), ($"reason-{second}", "")), StringComparison.OrdinalIgnoreCase);

        Assert.Contains("Quince words", await _ann.ReadAsync($"api/boards/{_code}/view"), StringComparison.Ordinal);
        var hers = await _ann.ReadAsync($"/b/{_code}/add");
        Assert.Contains("Why: Leave out names", hers, StringComparison.Ordinal);
        Assert.Contains("Not let in", hers, StringComparison.Ordinal);

        await _sue.SubmitAsync(Page, "let-in-after-all", ("do", $"let-in:{second}"));
        Assert.Contains("Damson words", await _ann.ReadAsync($"api/boards/{_code}/view"), StringComparison.Ordinal);

        // Somebody was quicker: a sentence says so.
        Assert.Contains("let-in-after-all-refused", await AgainAsync(second), StringComparison.Ordinal);
    }

    [Fact, Rule("G39")]
    public async Task Many_are_ticked_and_let_in_or_turned_down_by_one_press()
    {
        await HoldAsync();
        var ids = new List<Guid>();
        for (var n = 0; n < 4; n++)
        {
            ids.Add(await _ann.PutAsync(_code, $"Words {n} of hers"));
        }

        Assert.Contains("Tick at least one of them first.", await PressAsync("let-in"), StringComparison.Ordinal);
        await PressAsync("let-in", ("words", $"{ids[0]}"), ("words", $"{ids[1]}"));
        await PressAsync("turn-down", ("words", $"{ids[2]}"), ("words", $"{ids[3]}"), ("rule", "1"), ("reason", "Too loud"));

        var view = await _ann.ReadAsync($"api/boards/{_code}/view");
        Assert.All(new[] { 0, 1 }, n => Assert.Contains($"Words {n} of hers", view, StringComparison.Ordinal));
        Assert.All(new[] { 2, 3 }, n => Assert.DoesNotContain($"Words {n} of hers", view, StringComparison.Ordinal));
        Assert.Equal(3, (await _ann.ReadAsync($"/b/{_code}/add")).Split("Why: Too loud").Length);

        // The key that sends a form off does nothing here.
        Assert.DoesNotContain("Saved.", await PressAsync("", ("words", $"{ids[2]}")), StringComparison.Ordinal);
    }

    [Fact, Rule("G40")]
    public async Task What_was_told_of_a_card_is_seen_to_or_the_card_hidden_and_a_complaint_stands_among_it()
    {
        var cards = new[] { await _ann.PutAsync(_code, "The bus"), await _ann.PutAsync(_code, "The lamp") };
        using var ben = new Visitor(_site);
        await ben.JoinAsync(_code, "Benedict");
        var told = new List<Guid>();
        foreach (var card in cards)
        {
            told.Add(await ben.ActAsync(_code, new() { ["type"] = "report", ["contributionId"] = card, ["rule"] = 1, ["words"] = $"Sloe {card}" }));
        }

        var complaint = await ben.ActAsync(_code, new() { ["type"] = "complain", ["words"] = "Nobody answers" });
        var page = await _sue.ReadAsync(Page);
        Assert.All(new[] { "A complaint", "Nobody answers", $"/b/{_code}/c/{cards[0]}", $"Sloe {cards[1]}" }, says => Assert.Contains(says, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Benedict", page, StringComparison.Ordinal);

        await PressAsync($"seen-to:{complaint}");
        await PressAsync($"seen-to:{told[0]}");
        page = await PressAsync($"hide:{told[1]}", ($"rule-{told[1]}", "1"), ($"reason-{told[1]}", ""));

        Assert.Contains("Nothing waits", page, StringComparison.Ordinal);
        Assert.Contains("Be kind", await _ann.ReadAsync($"/b/{_code}/c/{cards[1]}"), StringComparison.Ordinal);
        var view = await _ann.ReadAsync($"api/boards/{_code}/view");
        Assert.Contains("The bus", view, StringComparison.Ordinal);
        Assert.DoesNotContain("The lamp", view, StringComparison.Ordinal);
    }

    [Fact, Rule("G205")]
    public async Task All_that_was_told_of_ticked_cards_and_ticked_complaints_is_seen_to_by_one_press()
    {
        var cards = new[] { await _ann.PutAsync(_code, "The bus"), await _ann.PutAsync(_code, "The lamp") };
        using var ben = new Visitor(_site);
        using var cass = new Visitor(_site);
        await ben.JoinAsync(_code, "Ben");
        await cass.JoinAsync(_code, "Cass");
        await ben.ActAsync(_code, new() { ["type"] = "report", ["contributionId"] = cards[0], ["words"] = "Sloe one" });
        await cass.ActAsync(_code, new() { ["type"] = "report", ["contributionId"] = cards[0], ["words"] = "Sloe two" });
        await cass.ActAsync(_code, new() { ["type"] = "report", ["contributionId"] = cards[1], ["words"] = "Damson" });
        var complaint = await ben.ActAsync(_code, new() { ["type"] = "complain", ["words"] = "Nobody answers" });
        Assert.Contains("Tick at least one of them first.", await PressAsync("seen-to"), StringComparison.Ordinal);

        var page = await PressAsync("seen-to", ("cards", $"{cards[0]}"), ("cards", $"{complaint}"));

        Assert.Contains("1 thing waits.", page, StringComparison.Ordinal);
        Assert.Contains("Damson", page, StringComparison.Ordinal);
        Assert.All(new[] { "Sloe", "Nobody answers" }, seen => Assert.DoesNotContain(seen, page, StringComparison.Ordinal));
        Assert.Contains("The bus", await _ann.ReadAsync($"api/boards/{_code}/view"), StringComparison.Ordinal);
    }

    [Fact, Rule("G41")]
    public async Task Cards_of_one_person_or_between_two_times_are_counted_before_they_are_hidden_together()
    {
        using var ben = new Visitor(_site);
        await ben.JoinAsync(_code, "Ben");
        await _ann.PutAsync(_code, "Of Ann");
        await ben.PutAsync(_code, "First of Ben");
        await ben.PutAsync(_code, "Second of Ben");
        var bens = (await ViewAsync()).First(card => card!["text"]!.GetValue<string>() == "First of Ben")!["by"]!["id"]!.GetValue<Guid>();
        Assert.Contains($"/b/{_code}/queue?by=", await _sue.ReadAsync($"/b/{_code}/c/{(await ViewAsync())[0]!["id"]}"), StringComparison.Ordinal);

        Assert.Contains("Say which cards", await SomeAsync("look"), StringComparison.Ordinal);
        Assert.Contains("One of the times cannot be read.", await SomeAsync("look", ("from", "soon"), ("until", "later")), StringComparison.Ordinal);
        Assert.Contains("That is 2 cards.", await SomeAsync("look", ("by", $"{bens}")), StringComparison.Ordinal);
        Assert.Contains("No card on the board fits that.", await SomeAsync("look", ("by", $"{bens}"), ("from", "2020-01-01T00:00"), ("until", "2020-01-02T00:00")), StringComparison.Ordinal);
        Assert.Contains("That is 3 cards.", await SomeAsync("look", ("from", "2020-01-01T00:00"), ("until", "2099-01-01T00:00")), StringComparison.Ordinal);
        Assert.Contains("hide-some-refused", await SomeAsync("hide", ("by", $"{bens}"), ("rule", ""), ("reason", "")), StringComparison.Ordinal);

        await SomeAsync("hide", ("by", $"{bens}"), ("rule", ""), ("reason", "Adverts"));

        var view = await _ann.ReadAsync($"api/boards/{_code}/view");
        Assert.Contains("Of Ann", view, StringComparison.Ordinal);
        Assert.DoesNotContain("of Ben", view, StringComparison.Ordinal);
        Assert.Contains("Adverts", await ben.ReadAsync($"/b/{_code}/mine"), StringComparison.Ordinal);
    }

    [Fact, Rule("G42")]
    public async Task One_press_undoes_exactly_one_press()
    {
        var cards = new List<Guid>();
        for (var n = 0; n < 3; n++)
        {
            cards.Add(await _ann.PutAsync(_code, $"Card {n} of hers"));
        }

        var one = await _sue.ActAsync(_code, new() { ["type"] = "hide", ["contributionId"] = cards[0], ["reason"] = "Alone" });
        var many = await _sue.ActAsync(_code, new() { ["type"] = "hide-many", ["contributionIds"] = new JsonArray(cards[1], cards[2]), ["rule"] = 2 });
        var page = await _sue.ReadAsync(Page);
        Assert.Contains($"restore:{one}", page, StringComparison.Ordinal);
        Assert.Contains("Put all 2 back", page, StringComparison.Ordinal);

        await _sue.SubmitAsync(Page, "restore-many", ("do", $"restore:{many}"));

        var view = await _ann.ReadAsync($"api/boards/{_code}/view");
        Assert.DoesNotContain("Card 0 of hers", view, StringComparison.Ordinal);
        Assert.All(new[] { 1, 2 }, n => Assert.Contains($"Card {n} of hers", view, StringComparison.Ordinal));
    }

    [Fact, Rule("G43")]
    public async Task A_button_pressed_twice_does_it_once_and_a_long_queue_has_pages()
    {
        await HoldAsync();
        for (var n = 0; n < 31; n++)
        {
            await _ann.PutAsync(_code, $"Words {n:00} of hers");
        }

        Assert.DoesNotContain("Words 30 of hers", await _sue.ReadAsync(Page), StringComparison.Ordinal);
        Assert.Contains("Words 30 of hers", await _sue.ReadAsync($"{Page}?page=2"), StringComparison.Ordinal);
        var version = await VersionAsync();
        var first = await _site.Get<BoardDatabase>().ReadAsync(context => context.WaitingActs.OrderBy(one => one.At).Select(one => one.ActId).FirstAsync());
        using var answer = await _sue.SendAsync(Page, "queue", [("do", $"let-in:{first}")], times: 2);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(version + 1, await VersionAsync());
        Assert.Contains("api/boards", await _sue.ReadAsync(Page), StringComparison.Ordinal);
    }

    private Task<string> PressAsync(string button, params (string Name, string Value)[] fields) => _sue.SubmitAsync(Page, "queue", [("do", button), .. fields]);

    private Task<string> SomeAsync(string button, params (string Name, string Value)[] fields) => _sue.SubmitAsync(Page, "hide-some", [("do", button), .. fields]);

    // From a page that was loaded before: the form stands there while something else still waits.
    private async Task<string> AgainAsync(Guid gone)
    {
        var other = await _ann.PutAsync(_code, "Another of hers");
        await PressAsync($"turn-down:{other}", ($"rule-{other}", "1"));
        return await _sue.SubmitAsync(Page, "let-in-after-all", ("do", $"let-in:{gone}"));
    }

    private async Task<JsonArray> ViewAsync() => JsonNode.Parse(await _ann.ReadAsync($"api/boards/{_code}/view"))!["put"]!["contributions"]!.AsArray();

    private async Task<long> VersionAsync() => (await _sue.FactsAsync(_code))["version"]!.GetValue<long>();

    private Task<Guid> HoldAsync() => _sue.ActAsync(_code, new() { ["type"] = "set-posting", ["mode"] = "hold-all", ["why"] = "To see" });
}
