using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.People;

/// <summary>Joining by script from the product's own pages.</summary>
public sealed class DeviceEndpointTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly HttpClient _http = shared.Site.Browser();

    public void Dispose() => _http.Dispose();

    [Fact, Rule("P2", "P3")]
    public async Task The_device_joins_once_and_acts_by_its_cookie()
    {
        var code = await OpenAsync();
        var act = new { id = Guid.NewGuid(), type = "contribute", kind = "issue", text = "The 14 bus is cut" };
        using var before = await _http.PostAsJsonAsync($"api/boards/{code}/acts", act);
        Assert.Equal(HttpStatusCode.Unauthorized, before.StatusCode);

        using var joined = await _http.PostAsJsonAsync($"api/boards/{code}/device", new { name = "Ann" });
        using var again = await _http.PostAsJsonAsync($"api/boards/{code}/device", new { name = "Somebody else" });
        using var after = await _http.PostAsJsonAsync($"api/boards/{code}/acts", act);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        var (one, other) = (await joined.Content.ReadFromJsonAsync<JsonObject>(), await again.Content.ReadFromJsonAsync<JsonObject>());
        Assert.Equal(one!.ToJsonString(), other!.ToJsonString());
        Assert.False(one.ContainsKey("key"));
        Assert.Contains("httponly", string.Join(";", joined.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, Rule("X8")]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Unauthorized)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    public async Task Another_site_cannot_let_a_browser_join(string header, string value, HttpStatusCode status)
    {
        var code = await OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/device") { Content = JsonContent.Create(new { name = "Ann" }) };
        request.Headers.Add(header, value);
        using var answer = await _http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<string> OpenAsync()
    {
        using var answer = await _http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
    }
}
