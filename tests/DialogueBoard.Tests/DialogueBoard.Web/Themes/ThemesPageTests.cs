using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Themes;

/// <summary>The board by service, as a browser without scripts uses it.</summary>
public sealed class ThemesPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _ben = new(shared.Site);
    private readonly Visitor _reader = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _ben.Dispose();
        _reader.Dispose();
    }

    [Fact, Rule("M68", "M60", "M62")]
    public async Task Stewards_keep_the_list_there_and_a_refusal_keeps_what_was_typed()
    {
        var (code, page) = await BoardAsync();
        Assert.Contains("There are no themes on this board", await _reader.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("add-theme", await _ben.ReadAsync(page), StringComparison.Ordinal);

        await _sue.SubmitAsync(page, "add-theme", ("Fields.Name", "Housing <all>"), ("Fields.Says", "Two teams, one desk"));
        var refused = await _sue.SubmitAsync(page, "add-theme", ("Fields.Name", "HOUSING  <all>"), ("Fields.Says", "Again"));
        Assert.Contains("That is already on the list.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"HOUSING  &lt;all&gt;\"", refused, StringComparison.Ordinal);
        var housing = await ThemeAsync(code, "Housing <all>");
        await _sue.SubmitAsync(page, "add-theme", ("Fields.Name", "Repairs"), ("Fields.Says", ""), ("Fields.Under", $"{housing}"));
        var repairs = await ThemeAsync(code, "Repairs");

        var read = await _reader.ReadAsync(page);
        Assert.Matches($"<h2 id=\"theme-name-{housing:N}\"[^>]*>Housing &lt;all&gt;</h2>", read);
        Assert.Matches($"<h3 id=\"theme-name-{repairs:N}\"[^>]*>Repairs</h3>", read);
        Assert.Contains("Two teams, one desk", read, StringComparison.Ordinal);

        var circle = await _sue.SubmitAsync($"{page}?change={housing}", "change-theme", ("Fields.Name", "Housing"), ("Fields.Says", ""), ("Fields.Under", $"{repairs}"));
        Assert.Contains("A theme cannot stand under itself", circle, StringComparison.Ordinal);
        await _sue.SubmitAsync($"{page}?change={repairs}", "change-theme", ("Fields.Name", "تصليح"), ("Fields.Says", ""), ("Fields.Under", ""));
        Assert.Matches($"<h2 id=\"theme-name-{repairs:N}\" dir=\"auto\"[^>]*>تصليح</h2>", WebUtility.HtmlDecode(await _reader.ReadAsync(page)));
        await _sue.SubmitAsync($"{page}?change={housing}", "drop-theme");
        Assert.DoesNotContain("Housing", await _reader.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact, Rule("M68", "M64", "M69")]
    public async Task A_card_is_filed_from_the_page_and_from_its_own_taken_out_and_the_list_is_kept_to_its_theme()
    {
        var (code, page) = await BoardAsync();
        var housing = await AddAsync(code, "Housing");
        var repairs = await AddAsync(code, "Repairs", housing);
        var mould = await _ben.PutAsync(code, "Mould in the flat", "issue");
        var bus = await _ben.PutAsync(code, "The bus is late", "issue");
        await _ben.ActAsync(code, new JsonObject { ["type"] = "contribute", ["kind"] = "question", ["text"] = "Since when?", ["about"] = new JsonArray(mould) });

        await _ben.SubmitAsync(page, $"file-under-{mould:N}", ("Fields.Theme", $"{repairs}"));
        var filed = await _reader.ReadAsync(page);
        Assert.Matches($"(?s)theme-name-{repairs:N}.*?2 cards.*?Mould in the flat.*?theme-name-none.*?1 card<", filed);
        var card = await _reader.ReadAsync($"/b/{code}/c/{mould}");
        Assert.Matches($"class=\"card-theme\" href=\"/b/{code}\\?theme={repairs}\"[^>]*>.*?Repairs", card);

        foreach (var theme in new[] { housing, repairs })
        {
            var list = await _reader.ReadAsync($"/b/{code}?theme={theme}");
            Assert.Contains("2 of 3 cards fit", list, StringComparison.Ordinal);
            Assert.Contains("Since when?", list, StringComparison.Ordinal);
            Assert.DoesNotContain("The bus is late", list, StringComparison.Ordinal);
            Assert.Matches($"<option value=\"{theme}\" selected", list);
        }

        var none = await _reader.ReadAsync($"/b/{code}?theme=none");
        Assert.Contains("1 of 3 cards fit", none, StringComparison.Ordinal);
        Assert.Contains("The bus is late", none, StringComparison.Ordinal);
        Assert.Contains("No card here fits that", await _reader.ReadAsync($"/b/{code}?theme={Guid.NewGuid()}"), StringComparison.Ordinal);

        await _ben.SubmitAsync($"/b/{code}/c/{mould}", "file-under", ("Fields.Theme", $"{housing}"));
        Assert.Contains("Take this out of “Housing”", WebUtility.HtmlDecode(await _ben.ReadAsync($"/b/{code}/c/{mould}")), StringComparison.Ordinal);
        await _ben.SubmitAsync($"/b/{code}/c/{mould}", "take-out-of-theme");
        Assert.DoesNotContain("class=\"card-theme\"", await _reader.ReadAsync($"/b/{code}/c/{mould}"), StringComparison.Ordinal);

        // Somebody else's card that its author took out is not offered to be filed.
        await _sue.ActAsync(code, new JsonObject { ["type"] = "file-under", ["contributionId"] = bus, ["themeId"] = housing });
        using var stranger = new Visitor(shared.Site);
        await stranger.JoinAsync(code, "Cem");
        Assert.DoesNotContain("value=\"file-under\"", await stranger.ReadAsync($"/b/{code}/c/{bus}"), StringComparison.Ordinal);
    }

    [Fact, Rule("M68")]
    public async Task Of_a_theme_with_many_cards_the_newest_few_are_shown_and_the_rest_is_a_link_away()
    {
        var (code, page) = await BoardAsync();
        var housing = await AddAsync(code, "Housing");
        for (var n = 0; n < 7; n++)
        {
            await _ben.ActAsync(code, new JsonObject { ["type"] = "contribute", ["kind"] = "issue", ["text"] = $"Flat number {n}", ["theme"] = housing });
        }

        var read = await _reader.ReadAsync(page);
        Assert.Equal(4, Regex.Count(read, "Flat number \\d</p>"));
        Assert.Matches("(?s)Flat number 6</p>.*Flat number 5</p>", read);
        Assert.Matches($"href=\"/b/{code}\\?theme={housing}\"[^>]*>All 7 cards", read);
    }

    [Fact, Rule("M68", "M69")]
    public async Task A_board_that_is_arranged_by_service_opens_by_theme_and_the_plain_list_stays_in_reach()
    {
        var (code, _) = await BoardAsync();
        var housing = await AddAsync(code, "Housing");
        var mould = await _ben.PutAsync(code, "Mould in the flat", "issue");
        await _ben.ActAsync(code, new JsonObject { ["type"] = "file-under", ["contributionId"] = mould, ["themeId"] = housing });
        for (var n = 0; n < 51; n++)
        {
            await _ben.ActAsync(code, new JsonObject { ["type"] = "contribute", ["kind"] = "issue", ["text"] = $"Flat number {n}", ["theme"] = housing });
        }

        Assert.DoesNotContain("theme-name-", await _reader.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        await _sue.ActAsync(code, new JsonObject { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "organising", ["stop"] = 2 }) });
        var opened = await _reader.ReadAsync($"/b/{code}");
        Assert.Contains($"theme-name-{housing:N}", opened, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(opened, "Flat number \\d+</p>"));
        Assert.DoesNotContain("change=", opened, StringComparison.Ordinal);

        Assert.Contains($"href=\"/b/{code}?page=1\"", opened, StringComparison.Ordinal);
        var plain = await _reader.ReadAsync($"/b/{code}?page=1");
        Assert.DoesNotContain("theme-name-", plain, StringComparison.Ordinal);
        Assert.Equal(50, Regex.Count(plain, "Flat number \\d+</p>"));
        Assert.Contains($"rel=\"prev\" href=\"/b/{code}?page=1\"", await _reader.ReadAsync($"/b/{code}?page=2"), StringComparison.Ordinal);
        Assert.DoesNotContain("theme-name-", await _reader.ReadAsync($"/b/{code}?q=mould"), StringComparison.Ordinal);
    }

    [Fact, Rule("M76", "M66")]
    public async Task Where_nothing_is_filed_the_page_says_which_dial_says_so_and_shows_what_was()
    {
        var (code, page) = await BoardAsync();
        var housing = await AddAsync(code, "Housing");
        var mould = await _ben.PutAsync(code, "Mould in the flat", "issue");
        await _ben.ActAsync(code, new JsonObject { ["type"] = "file-under", ["contributionId"] = mould, ["themeId"] = housing });
        await _ben.PutAsync(code, "The bus is late", "issue");
        await _sue.ActAsync(code, new JsonObject { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "organising", ["stop"] = 5 }) });

        var read = await _sue.ReadAsync(page);
        Assert.Contains("not-at-hand", read, StringComparison.Ordinal);
        Assert.Contains("Mould in the flat", read, StringComparison.Ordinal);
        Assert.DoesNotContain("add-theme", read, StringComparison.Ordinal);
        Assert.DoesNotContain("file-under-", read, StringComparison.Ordinal);
        Assert.Contains($"?change={housing}", read, StringComparison.Ordinal);
        var card = await _ben.ReadAsync($"/b/{code}/c/{mould}");
        Assert.DoesNotContain("value=\"file-under\"", card, StringComparison.Ordinal);
        Assert.Contains("take-out-of-theme", card, StringComparison.Ordinal);
    }

    private async Task<(string Code, string Page)> BoardAsync()
    {
        var (code, key) = await _sue.OpenBoardAsync();
        await _sue.SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));
        await _ben.JoinAsync(code, "Ben");
        return (code, $"/b/{code}/themes");
    }

    private Task<Guid> AddAsync(string code, string name, Guid? under = null) =>
        _sue.ActAsync(code, new JsonObject { ["type"] = "add-theme", ["name"] = name, ["under"] = under });

    private async Task<Guid> ThemeAsync(string code, string name)
    {
        using var answer = await _reader.GetAsync($"/api/boards/{code}/view");
        var view = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return Guid.Parse((string)view["put"]!["themes"]!.AsArray().Single(theme => (string?)theme!["name"] == name)!["id"]!);
    }
}
