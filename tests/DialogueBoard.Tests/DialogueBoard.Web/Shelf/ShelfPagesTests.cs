using System.Globalization;
using System.Net;
using System.Text.Json;
using Xunit;

namespace DialogueBoard.Tests.Web.Shelf;

/// <summary>The shelf, who looks after a board, what is ready and what is missing, all without scripts.</summary>
public sealed class ShelfPagesTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _ben.Dispose();
    }

    [Fact, Rule("E40", "E41", "E42")]
    public async Task What_is_offered_and_needed_stands_on_the_shelf_and_one_press_puts_it_together()
    {
        var code = await BeginAsync();
        await AddAsync(_ben, code, "offer", "The library has a back room", "room", "Mill Lane");
        await AddAsync(_ann, code, "need", "A room near the library", "room", "Mill Lane");
        await AddAsync(_ann, code, "need", "A second kettle", "money", null);

        var shelf = WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{code}/shelf"));
        Assert.Contains("(both name “library”, “room”; same place: Mill Lane; a room)", shelf, StringComparison.Ordinal);
        Assert.Contains("A room (2)", shelf, StringComparison.Ordinal);
        Assert.Contains("Put them together", shelf, StringComparison.Ordinal);
        Assert.DoesNotContain("A second kettle", await _ann.ReadAsync($"/b/{code}/shelf?asset=room"), StringComparison.Ordinal);

        var together = await _ann.SubmitAsync($"/b/{code}/shelf", FormNamed(shelf, "together-"));
        Assert.Contains("Could help", together, StringComparison.Ordinal);
        Assert.DoesNotContain("Put them together", together, StringComparison.Ordinal);
        using var stranger = new Visitor(shared.Site);
        Assert.DoesNotContain("Put them together", await stranger.ReadAsync($"/b/{code}/shelf"), StringComparison.Ordinal);
    }

    [Fact, Rule("E44", "E45", "E46")]
    public async Task Looking_after_a_board_is_offered_taken_and_put_down_by_plain_forms_and_every_page_says_who_does()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        Assert.Contains("Nobody looks after this board just now.", await _ben.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        using var entered = await _ann.SendAsync($"/b/{code}/stewards", "enter", [("key", key)]);
        Assert.Contains("Ann looks after this board now.", await _ben.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Take it on", await _ben.ReadAsync($"/b/{code}/shelf"), StringComparison.Ordinal);

        await _ann.SubmitAsync($"/b/{code}/shelf", "offer-care");
        Assert.Contains("Ann would like to hand this on.", await _ben.ReadAsync($"/b/{code}/shelf"), StringComparison.Ordinal);
        Assert.Contains("You look after this board now.", await _ben.SubmitAsync($"/b/{code}/shelf", "take-care"), StringComparison.Ordinal);
        Assert.Contains("Ben looks after this board now.", await _ann.ReadAsync($"/b/{code}/live"), StringComparison.Ordinal);
        Assert.Contains("Looked after by: Ben", await _ann.ReadAsync($"/api/boards/{code}/export.md"), StringComparison.Ordinal);
        Assert.Contains($"/b/{code}/stewards", await _ben.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/b/{code}/stewards", await _ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);

        var down = await _ben.SubmitAsync($"/b/{code}/shelf", "put-care-down");
        Assert.Contains("Nobody looks after this board just now.", down, StringComparison.Ordinal);
        Assert.Contains("Whoever has the stewards’ link can take it up again.", WebUtility.HtmlDecode(down), StringComparison.Ordinal);
    }

    [Fact, Rule("E47")]
    public async Task It_can_be_handed_to_somebody_who_has_spoken_and_to_nobody_at_all_is_refused_with_a_sentence()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        using var entered = await _ann.SendAsync($"/b/{code}/stewards", "enter", [("key", key)]);
        await _ben.JoinAsync(code, "Ben");
        await _ben.PutAsync(code, "The last bus goes at six", "issue");
        var shelf = await _ann.ReadAsync($"/b/{code}/shelf");
        Assert.Contains("Choose somebody who has put a card on this board.", await _ann.SubmitAsync($"/b/{code}/shelf", "hand-on-care", ("Fields.To", "")), StringComparison.Ordinal);

        var before = shelf.IndexOf("\">Ben, who said", StringComparison.Ordinal);
        var ben = shelf[(shelf.LastIndexOf('"', before - 1) + 1)..before];
        Assert.Contains("Ben looks after this board now.", await _ann.SubmitAsync($"/b/{code}/shelf", "hand-on-care", ("Fields.To", ben)), StringComparison.Ordinal);
    }

    [Fact, Rule("E50", "E51")]
    public async Task What_somebody_would_give_says_on_what_footing_and_by_when_and_makes_a_card_ready()
    {
        var code = await BeginAsync();
        var page = $"/b/{code}/c/{await _ann.PutAsync(code, "A bench by the stop", "issue")}";
        var soon = DateTime.UtcNow.AddDays(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var said = await _ann.SubmitAsync(page, "offer", ("with", "room"), ("note", "Upstairs"), ("footing", "lived"), ("canBy", soon));
        var day = DateTime.UtcNow.AddDays(9).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        Assert.Contains($"You would give a room (lived it), by {day}: Upstairs", said, StringComparison.Ordinal);
        Assert.Contains("Nothing is ready yet", await _ann.ReadAsync($"/b/{code}/ready"), StringComparison.Ordinal);

        Assert.Contains("already passed", await _ben.SubmitAsync(page, "offer", ("with", "time"), ("canBy", "2020-01-01")), StringComparison.Ordinal);
        await _ben.SubmitAsync(page, "offer", ("with", "time"), ("footing", "work"));
        var ready = await _ann.ReadAsync($"/b/{code}/ready");
        Assert.Contains("Ways of knowing: people who have lived it, people who work with it", ready, StringComparison.Ordinal);
        Assert.Contains("Offered: time, a room", ready, StringComparison.Ordinal);
        Assert.Contains($"Can be done by {day}", ready, StringComparison.Ordinal);
    }

    [Fact, Rule("E52", "E53")]
    public async Task An_opening_is_marked_by_a_form_and_shows_on_its_card_and_first_on_the_page()
    {
        var code = await BeginAsync();
        var card = await _ann.PutAsync(code, "A bench by the stop", "issue");
        var page = $"/b/{code}/c/{card}";
        Assert.Contains("already passed", await _ben.SubmitAsync(page, "mark-opening", ("Fields.Text", "A fund"), ("Fields.Until", "2020-01-01")), StringComparison.Ordinal);
        var marked = WebUtility.HtmlDecode(await _ben.SubmitAsync(page, "mark-opening", ("Fields.Text", "There is a fund")));
        Assert.Contains("Something changed: “There is a fund”", marked, StringComparison.Ordinal);
        Assert.Contains("There is a fund", await _ann.ReadAsync($"/b/{code}/ready"), StringComparison.Ordinal);
    }

    [Fact, Rule("E80", "E83")]
    public async Task Page_list_and_web_say_the_same_of_a_lens_and_never_a_hidden_card()
    {
        var (code, key) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        using var entered = await _ann.SendAsync($"/b/{code}/stewards", "enter", [("key", key)]);
        await _ann.PutAsync(code, "A van for Fridays", "need");
        await _ann.PutAsync(code, "Who drives?");
        var hidden = await _ann.PutAsync(code, "A bus just for me", "need");
        await _ann.SubmitAsync($"/b/{code}/c/{hidden}", "hide", ("reason", "It names a person"));

        var list = await _ben.ReadAsync($"/b/{code}?lens=gaps");
        Assert.Contains("A van for Fridays", list, StringComparison.Ordinal);
        Assert.Contains("Nobody offers anything for this yet.", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Who drives?", list, StringComparison.Ordinal);
        Assert.Contains("Who drives?", await _ben.ReadAsync($"/b/{code}?lens=loose-ends"), StringComparison.Ordinal);

        var web = JsonElement.Parse(await _ben.ReadAsync($"/api/boards/{code}/lenses/gaps"));
        var only = Assert.Single(web.GetProperty("cards").EnumerateArray());
        Assert.Equal("Nobody offers anything for this yet.", only.GetProperty("why").GetString());
        Assert.Contains($"/c/{only.GetProperty("id").GetString()}", list, StringComparison.Ordinal);
        Assert.Contains("A van for Fridays", await _ben.ReadAsync($"/b/{code}/open-ends"), StringComparison.Ordinal);
        Assert.Contains("no-such-page", await _ben.ReadAsync($"/api/boards/{code}/lenses/nothing"), StringComparison.Ordinal);
        Assert.Contains("no-such-board", await _ben.ReadAsync("/api/boards/00000000/lenses/gaps"), StringComparison.Ordinal);
    }

    private async Task<string> BeginAsync()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        await _ben.JoinAsync(code, "Ben");
        return code;
    }

    private static async Task AddAsync(Visitor who, string code, string kind, string text, string asset, string? place) =>
        Assert.Contains("It is on the board.", await who.SubmitAsync($"/b/{code}/add?kind={kind}", "add", ("kind", kind), ("text", text), ("asset", asset), ("place", place ?? "")), StringComparison.Ordinal);

    private static string FormNamed(string page, string beginning)
    {
        var start = page.IndexOf($"value=\"{beginning}", StringComparison.Ordinal) + "value=\"".Length;
        return page[start..page.IndexOf('"', start)];
    }
}
