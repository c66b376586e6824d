using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Picture;

/// <summary>The board as a tree, as a browser without scripts reads it.</summary>
public sealed class TreePageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly Visitor _sue = new(shared.Site);
    private readonly Visitor _reader = new(shared.Site);

    public void Dispose()
    {
        _sue.Dispose();
        _reader.Dispose();
    }

    [Fact, Rule("M70", "M71", "M73")]
    public async Task Themes_issues_and_cards_stand_in_lists_that_fold_each_card_once_with_a_link_to_its_page()
    {
        var (code, page) = await BoardAsync();
        Assert.Contains("There is nothing to hang on this tree yet", await _reader.ReadAsync(page), StringComparison.Ordinal);
        var transport = await AddAsync(code, "Transport & lanes");
        var buses = await AddAsync(code, "Buses", transport);
        var bus = await PutAsync(code, "The <b>last</b> bus", theme: buses);
        var lift = await PutAsync(code, "The lift");
        var question = await PutAsync(code, "Who decides?", about: [bus, lift]);
        await _sue.ActAsync(code, new JsonObject { ["type"] = "file-under", ["contributionId"] = question, ["themeId"] = transport });
        await _sue.ActAsync(code, new JsonObject { ["type"] = "hide", ["contributionId"] = lift, ["reason"] = "It names a person" });

        var read = await _reader.ReadAsync(page);
        Assert.Matches("(?s)<h2[^>]*>Transport &amp; lanes</h2>.*?2 cards.*?<h3[^>]*>Buses</h3>.*?The &lt;b&gt;last&lt;/b&gt; bus.*?1 card under it.*?Who decides\\?", read);
        Assert.Matches("(?s)Who decides\\?.*?also about.*?Hidden.*?filed under.*?Transport &amp; lanes.*?<h2[^>]*>Under no theme</h2>", read);
        Assert.All([bus, lift, question], card => Assert.Single(Regex.Matches(read, $"tree-words[^\\n]*?href=\"/b/{code}/c/{card}\"")));
        Assert.DoesNotContain("The lift", read, StringComparison.Ordinal);

        var branch = await _reader.ReadAsync($"{page}?card={bus}");
        Assert.Matches("(?s)<nav class=\"tree-path.*?Transport &amp; lanes.*?Buses.*?</nav>.*?Who decides\\?", branch);
        Assert.Matches("(?s)<nav class=\"tree-path.*?The &lt;b&gt;last&lt;/b&gt; bus.*?</nav>", await _reader.ReadAsync($"{page}?card={question}"));
        Assert.Contains("Nothing stands under this card yet.", await _reader.ReadAsync($"{page}?card={question}"), StringComparison.Ordinal);
        Assert.Contains("The &lt;b&gt;last&lt;/b&gt; bus", await _reader.ReadAsync($"{page}?theme={transport}"), StringComparison.Ordinal);
        Assert.DoesNotContain("last", await _reader.ReadAsync($"{page}?theme=none"), StringComparison.Ordinal);
        Assert.Contains("<h2", await _reader.ReadAsync($"{page}?theme=nothing&card=nothing&page=-3"), StringComparison.Ordinal);
    }

    [Fact, Rule("M73")]
    public async Task Of_a_long_tree_a_part_is_shown_and_what_is_left_out_is_a_link_away()
    {
        var (code, page) = await BoardAsync();
        var above = await PutAsync(code, "Level 0");
        var wide = above;
        for (var level = 1; level < 9; level++)
        {
            above = await PutAsync(code, $"Level {level}", about: [above]);
        }

        for (var n = 0; n < 140; n++)
        {
            await PutAsync(code, $"Issue {n}");
        }

        var read = await _reader.ReadAsync(page);
        Assert.Contains("149 cards", read, StringComparison.Ordinal);
        Assert.Equal(400 / 3, Regex.Count(read, "class=\"tree-card\""));
        Assert.Matches($"href=\"/b/{code}/tree\\?theme=none\"", read);

        var second = await _reader.ReadAsync($"{page}?theme=none&page=3");
        Assert.Contains("Level 5", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Level 6", second, StringComparison.Ordinal);
        var on = Regex.Match(second, "tree\\?card=([0-9a-f-]{36})\"[^>]*>3 more cards under it");
        Assert.True(on.Success);
        Assert.Contains("Level 8", await _reader.ReadAsync($"{page}?card={on.Groups[1].Value}"), StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/b/" + code + "/tree?theme=none&amp;page=2\"", second, StringComparison.Ordinal);
        Assert.Contains("8 cards under it", second, StringComparison.Ordinal);
        Assert.Contains($"/c/{wide}", second, StringComparison.Ordinal);
    }

    [Fact, Rule("M76")]
    public async Task Where_the_picture_is_the_web_only_the_tree_says_which_dial_says_so_and_stays_readable()
    {
        var (code, page) = await BoardAsync();
        await PutAsync(code, "The last bus");
        Assert.DoesNotContain("not-at-hand", await _reader.ReadAsync(page), StringComparison.Ordinal);
        await _sue.ActAsync(code, new JsonObject { ["type"] = "move-dials", ["to"] = new JsonArray(new JsonObject { ["principle"] = "picture", ["stop"] = 5 }) });
        var read = await _reader.ReadAsync(page);
        Assert.Contains("not-at-hand", read, StringComparison.Ordinal);
        Assert.Contains("The last bus", read, StringComparison.Ordinal);
    }

    private async Task<(string Code, string Page)> BoardAsync()
    {
        var (code, key) = await _sue.OpenBoardAsync();
        await _sue.SubmitAsync($"/b/{code}/stewards", "enter", ("key", key));
        return (code, $"/b/{code}/tree");
    }

    private Task<Guid> AddAsync(string code, string name, Guid? under = null) =>
        _sue.ActAsync(code, new JsonObject { ["type"] = "add-theme", ["name"] = name, ["under"] = under });

    private Task<Guid> PutAsync(string code, string text, Guid? theme = null, Guid[]? about = null) => _sue.ActAsync(code, new JsonObject
    {
        ["type"] = "contribute",
        ["kind"] = about is null ? "issue" : "question",
        ["text"] = text,
        ["theme"] = theme,
        ["about"] = about is null ? null : new JsonArray([.. about.Select(id => (JsonNode)id)]),
    });
}
