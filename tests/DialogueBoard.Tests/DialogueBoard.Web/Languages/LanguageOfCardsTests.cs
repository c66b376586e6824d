using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>A card's own language, from the words coming in to the page that shows them.</summary>
public sealed class LanguageOfCardsTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Welsh = "Mae'r bws i'r dref wedi dod i ben.";
    private const string Polish = "Autobus do miasta przestał jeździć i mama nie dojedzie.";
    private readonly LiveSite _site = shared.Site;

    [Fact, Rule("G135", "G142")]
    public async Task It_is_on_the_page_in_the_delta_and_in_each_export_and_goes_with_the_words()
    {
        using var sue = new Visitor(_site);
        var code = await sue.LookAfterAsync();
        var card = await sue.PutAsync(code, Welsh);
        await AssertLanguageAsync(code, card, "cy", Welsh);
        Assert.Contains(",cy", await AskAsync($"/api/boards/{code}/export.csv"), StringComparison.Ordinal);
        Assert.Contains("\"language\": \"cy\"", await AskAsync($"/api/boards/{code}/export.json"), StringComparison.Ordinal);
        Assert.Contains($"lang=\"cy\">{Welsh.Replace("'", "&#x27;", StringComparison.Ordinal)}", await sue.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
        Assert.Contains("class=\"wall-words\" dir=\"auto\" lang=\"cy\"", await sue.ReadAsync($"/b/{code}/screen"), StringComparison.Ordinal);
        Assert.Contains("<content type=\"text\" xml:lang=\"cy\">", await sue.ReadAsync($"/b/{code}/feed.atom"), StringComparison.Ordinal);

        await sue.ActAsync(code, new() { ["type"] = "reword", ["contributionId"] = card, ["text"] = Polish });
        await AssertLanguageAsync(code, card, "pl", Polish);
        await sue.ActAsync(code, new() { ["type"] = "reword", ["contributionId"] = card, ["text"] = "Bus?" });
        await AssertLanguageAsync(code, card, null, "Bus?");

        await sue.ActAsync(code, new() { ["type"] = "reword", ["contributionId"] = card, ["text"] = Welsh });
        await sue.ActAsync(code, new() { ["type"] = "hide", ["contributionId"] = card, ["reason"] = "It names somebody." });
        await AssertLanguageAsync(code, card, null, "");
        await sue.ActAsync(code, new() { ["type"] = "restore", ["contributionId"] = card });
        await AssertLanguageAsync(code, card, "cy", Welsh);
        await sue.ActAsync(code, new() { ["type"] = "withdraw", ["contributionId"] = card });
        await AssertLanguageAsync(code, card, null, "");
    }

    [Fact, Rule("G142")]
    public async Task Nobody_says_from_outside_what_it_is_and_a_resent_act_is_the_same_act()
    {
        using var sue = new Visitor(_site);
        var (code, key) = await sue.OpenBoardAsync();
        using var http = _site.Browser();
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var act = new JsonObject { ["id"] = Guid.NewGuid(), ["type"] = "contribute", ["kind"] = "story", ["text"] = Welsh, ["language"] = "tlh" };

        using var first = await http.PostAsJsonAsync($"api/boards/{code}/acts", act);
        using var again = await http.PostAsJsonAsync($"api/boards/{code}/acts", act);

        Assert.True(first.IsSuccessStatusCode && (await again.Content.ReadFromJsonAsync<JsonObject>())!["repeated"]!.GetValue<bool>());
        await AssertLanguageAsync(code, act["id"]!.GetValue<Guid>(), "cy", Welsh);
    }

    [Fact, Rule("G142")]
    public async Task What_a_file_brings_is_marked_too()
    {
        using var sue = new Visitor(_site);
        var (code, key) = await sue.OpenBoardAsync();
        using var http = _site.Browser();
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var file = new StringContent($"kind,text\nstory,{Polish}\nstory,{Welsh}\n", System.Text.Encoding.UTF8, "text/csv");
        using var brought = await http.PostAsync(new Uri($"api/boards/{code}/import", UriKind.Relative), file);

        Assert.True(brought.IsSuccessStatusCode, await brought.Content.ReadAsStringAsync());
        Assert.Equal(["cy", "pl"], (await CardsAsync(code)).Select(card => card["language"]!.GetValue<string>()).Order());
    }

    private async Task AssertLanguageAsync(string code, Guid id, string? language, string words)
    {
        var card = Assert.Single(await CardsAsync(code), card => card["id"]!.GetValue<Guid>() == id);
        Assert.Equal((language, words), (card["language"]?.GetValue<string>(), card["text"]!.GetValue<string>()));
    }

    private async Task<IReadOnlyList<JsonObject>> CardsAsync(string code) =>
        [.. JsonNode.Parse(await AskAsync($"/api/boards/{code}/view"))!["put"]!["contributions"]!.AsArray().Select(card => card!.AsObject())];

    private async Task<string> AskAsync(string address)
    {
        using var http = _site.Browser();
        return await http.GetStringAsync(new Uri(address, UriKind.Relative));
    }
}
