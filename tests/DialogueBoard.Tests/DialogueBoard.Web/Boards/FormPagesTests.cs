using System.Net;
using Xunit;

namespace DialogueBoard.Tests.Web.Boards;

/// <summary>Everything that can be done without scripts, over a real server.</summary>
public sealed class FormPagesTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private const string Nasty = "<script>alert(1)</script> & \"<b>\" '{{7*7}}";
    private readonly Visitor _ann = new(shared.Site);
    private readonly Visitor _sam = new(shared.Site);

    public void Dispose()
    {
        _ann.Dispose();
        _sam.Dispose();
    }

    [Fact, Rule("P2")]
    public async Task One_form_joins_and_leads_on_to_a_page_of_ours_only()
    {
        var (code, _) = await _ann.OpenBoardAsync();

        using var joined = await _ann.SendAsync($"/b/{code}/join?returnUrl=%2Fb%2F{code}%2Fadd", "join", [("name", "Ann"), ("door", "here")], action: $"/b/{code}/join");
        Assert.Equal($"/b/{code}/add", LocalPath(joined));

        using var tricked = await _sam.SendAsync($"/b/{code}/join?returnUrl=%2F%2Fevil.example", "join", [("name", "Sam"), ("door", "here")], action: $"/b/{code}/join");
        Assert.Equal($"/b/{code}", LocalPath(tricked));
    }

    [Fact]
    public async Task Rewording_says_saved_only_when_it_is_and_keeps_refused_words()
    {
        var (code, page) = await CardOfAnnAsync("First words");

        var tooLong = await _ann.SubmitAsync(page, "reword", ("text", new string('x', 4001)));
        Assert.Contains("too long", tooLong, StringComparison.Ordinal);
        Assert.Contains(new string('x', 4001), tooLong, StringComparison.Ordinal);
        Assert.DoesNotContain("Saved.", tooLong, StringComparison.Ordinal);

        var saved = await _ann.SubmitAsync(page, "reword", ("text", "Second words"));
        Assert.Contains("Saved. Your new words are on the board.", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("Saved.", await _ann.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("Second words", await _sam.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_three_times_stores_once()
    {
        var (code, page) = await CardOfAnnAsync("Words");
        var before = (await _ann.FactsAsync(code))["version"]!.GetValue<long>();

        using var answer = await _ann.SendAsync(page, "offer", [("with", "time"), ("note", "Thursdays")], times: 3);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(before + 1, (await _ann.FactsAsync(code))["version"]!.GetValue<long>());
    }

    [Fact]
    public async Task Energy_is_offered_and_taken_back()
    {
        var (_, page) = await CardOfAnnAsync("Words");

        Assert.Contains("You would give a room: Upstairs", await _ann.SubmitAsync(page, "offer", ("with", "room"), ("note", "Upstairs")), StringComparison.Ordinal);
        Assert.Contains("What you offered is taken back.", await _ann.SubmitAsync(page, "take-back"), StringComparison.Ordinal);
        Assert.DoesNotContain("Upstairs", await _ann.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("P8")]
    public async Task A_card_says_that_it_is_yours_to_its_author_alone_and_can_be_taken_back()
    {
        var (code, page) = await CardOfAnnAsync("Mine");
        await _sam.JoinAsync(code, "Sam");

        Assert.Contains("card-own", await _ann.ReadAsync(page), StringComparison.Ordinal);
        var others = await _sam.ReadAsync(page);
        Assert.DoesNotContain("card-own", others, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"withdraw\"", others, StringComparison.Ordinal);

        Assert.Contains("You took this card back.", await _ann.SubmitAsync(page, "withdraw"), StringComparison.Ordinal);
        Assert.Contains("Taken back by the person who wrote it.", await _sam.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
    }

    [Fact, Rule("P10", "P9")]
    public async Task The_stewards_key_is_exchanged_by_a_form_and_a_wrong_one_is_refused()
    {
        var (code, page) = await CardOfAnnAsync("Rude");
        var (other, key) = await _sam.OpenBoardAsync();
        var wrong = await _sam.SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));
        Assert.Contains("does not fit this board", wrong, StringComparison.Ordinal);

        using var entered = await _sam.SendAsync($"/b/{other}/stewards", "enter", [("key", $"http://x/b/{other}/stewards#{key}")]);
        Assert.Equal($"/b/{other}/stewards", LocalPath(entered));
        Assert.DoesNotContain(key, await _sam.ReadAsync($"/b/{other}/stewards"), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"hide\"", await _sam.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("P9")]
    public async Task A_hidden_card_tells_its_author_why_and_others_nothing()
    {
        var (code, key) = await _sam.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        var page = $"/b/{code}/c/{await _ann.PutAsync(code, "Rude words")}";
        await _sam.SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));

        await _sam.SubmitAsync(page, "hide", ("reason", "It names somebody."));

        Assert.Contains("It names somebody.", await _ann.ReadAsync(page), StringComparison.Ordinal);
        using var stranger = new Visitor(shared.Site);
        foreach (var address in new[] { page, $"/b/{code}", $"/b/{code}/screen" })
        {
            var seen = await stranger.ReadAsync(address);
            Assert.DoesNotContain("It names somebody.", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Rude words", seen, StringComparison.Ordinal);
        }

        Assert.Contains("The words are back", await _sam.SubmitAsync(page, "restore"), StringComparison.Ordinal);
    }

    [Fact, Rule("V11")]
    public async Task Whatever_people_write_is_shown_as_words_on_every_page()
    {
        var (code, _) = await _ann.OpenBoardAsync(Nasty);
        await _ann.JoinAsync(code, Nasty);
        var id = await _ann.PutAsync(code, Nasty, place: Nasty);

        foreach (var rest in new[] { "", $"/c/{id}", "/screen", "/join", "/stewards", "/opened", "?view=web", $"?q={Uri.EscapeDataString(Nasty)}&place={Uri.EscapeDataString(Nasty)}" })
        {
            var page = await _ann.ReadAsync($"/b/{code}{rest}");
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"<b>\"", page, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("V12")]
    public async Task Filters_find_what_they_name_and_pages_and_permalinks_hold()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        var story = await _ann.PutAsync(code, "The oldest, about a heron", "story", "River");
        for (var i = 0; i < 50; i++)
        {
            await _ann.PutAsync(code, $"Card number {i}");
        }

        Assert.DoesNotContain("heron", await _ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        foreach (var query in new[] { "page=2", "page=99", "kind=story", "place=river", "q=HERON+oldest", $"q=ann+heron&kind=story&place=River" })
        {
            Assert.Contains("about a heron", await _ann.ReadAsync($"/b/{code}?{query}"), StringComparison.Ordinal);
        }

        Assert.Contains("No card here fits that", await _ann.ReadAsync($"/b/{code}?q=heron&kind=question"), StringComparison.Ordinal);
        Assert.Contains("about a heron", await _ann.ReadAsync($"/b/{code.ToLowerInvariant()}/c/{story}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_board_twice_by_one_form_opens_one_and_shows_its_key_to_its_opener_alone()
    {
        using var answer = await _ann.SendAsync("/", "open", [("title", "Twice"), ("listed", "yes")], times: 2);
        var page = LocalPath(answer);

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(await _sam.ReadAsync("/"), ">Twice</a>"));
        Assert.Contains("/stewards#", await _ann.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("/stewards#", await _sam.ReadAsync(page), StringComparison.Ordinal);
        Assert.Contains("You look after this board.", await _ann.ReadAsync(page.Replace("/opened", "/stewards", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string LocalPath(HttpResponseMessage answer)
    {
        var location = answer.Headers.Location!;
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }

    private async Task<(string Code, string Page)> CardOfAnnAsync(string text)
    {
        var (code, _) = await _ann.OpenBoardAsync();
        await _ann.JoinAsync(code, "Ann");
        return (code, $"/b/{code}/c/{await _ann.PutAsync(code, text)}");
    }
}
