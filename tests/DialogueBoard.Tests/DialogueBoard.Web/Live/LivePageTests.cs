using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Live;

/// <summary>The live page as it is first sent: what of it hangs on a circuit, and what does not.</summary>
public sealed class LivePageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly HttpClient _http = shared.Site.Browser();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Somebody_who_has_not_joined_is_asked_in_first_and_sent_back_here()
    {
        var page = await _http.GetStringAsync($"b/{await OpenAsync()}/live");

        Assert.Contains("action=\"/b/", page, StringComparison.Ordinal);
        Assert.Contains("/live\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<live-board", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\"type\":\"server\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_composer_and_the_picture_stand_outside_the_circuit()
    {
        var code = await OpenAsync();
        using var joined = await _http.PostAsJsonAsync($"api/boards/{code}/device", new { name = "Ann" });
        var page = await _http.GetStringAsync($"b/{code}/live");

        // The one interactive root stands between a pair of markers.
        var first = page.IndexOf("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal);
        var last = page.LastIndexOf("<!--Blazor:{\"prerenderId\"", StringComparison.Ordinal);
        Assert.True(first > 0 && last > first);
        Assert.Equal(first, page.LastIndexOf("<!--Blazor:{\"type\":\"server\"", StringComparison.Ordinal));
        var circuit = page[first..last];
        Assert.Contains("live-list", circuit, StringComparison.Ordinal);
        Assert.DoesNotContain("<word-composer", circuit, StringComparison.Ordinal);
        Assert.DoesNotContain("<board-picture", circuit, StringComparison.Ordinal);
        Assert.Contains("<word-composer", page, StringComparison.Ordinal);
        Assert.Contains("<board-picture", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_always_asks_for_a_whole_load_because_it_brings_scripts_of_its_own()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"b/{await OpenAsync()}/live");
        request.Headers.Accept.ParseAdd("text/html; blazor-enhanced-nav=on");
        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("blazor-enhanced-nav"));
    }

    private async Task<string> OpenAsync()
    {
        using var answer = await _http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
    }
}
