using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>Which pages ask a browser to open a circuit: thousands may read, only those taking part live hold one.</summary>
public sealed class CircuitTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private const string Circuit = "\"type\":\"server\"";

    [Theory, Rule("V4")]
    [InlineData("")]
    [InlineData("b/{0}")]
    [InlineData("b/{0}?view=web")]
    [InlineData("b/{0}/add")]
    [InlineData("b/{0}/join")]
    [InlineData("b/{0}/screen")]
    [InlineData("b/{0}/stewards")]
    [InlineData("way-back")]
    public async Task A_page_for_reading_or_adding_holds_no_circuit(string path)
    {
        using var browser = shared.Site.Browser(followRedirects: true);
        using var opened = await browser.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var code = (await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();

        using var answer = await browser.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, code));
        answer.EnsureSuccessStatusCode();

        Assert.DoesNotContain(Circuit, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact, Rule("V4")]
    public async Task The_live_page_holds_one_for_somebody_who_has_joined()
    {
        using var browser = shared.Site.Browser();
        using var opened = await browser.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var code = (await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
        using var joined = await browser.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Sam" });
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        browser.DefaultRequestHeaders.Add("Cookie", $"device={key}");

        Assert.Contains(Circuit, await browser.GetStringAsync($"b/{code}/live"), StringComparison.Ordinal);
    }
}
