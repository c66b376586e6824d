using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web;

/// <summary>Somebody with a browser without scripts: reads pages, fills in the forms that stand on them, keeps cookies.</summary>
internal sealed partial class Visitor(LiveSite site) : IDisposable
{
    private readonly HttpClient _http = site.Browser();

    public void Dispose() => _http.Dispose();

    /// <summary>A page as its reader sees its source; redirects are followed.</summary>
    public async Task<string> ReadAsync(string address)
    {
        using var response = await FollowAsync(await _http.GetAsync(new Uri(address, UriKind.Relative)));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>What a page has between its head and its foot, which are the same on every page.</summary>
    public static string Middle(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    /// <summary>The answer itself, as it comes.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => _http.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Fills in a form of a page and sends it, as often as told; gives the last answer without following it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string form, IEnumerable<(string Name, string Value)> fields, int times = 1, string? action = null)
    {
        var markup = FormOf(await ReadAsync(page), form);
        var values = HiddenFields().Matches(markup)
            .Select(hidden => (Name: hidden.Groups["name"].Value, Value: WebUtility.HtmlDecode(hidden.Groups["value"].Value)))
            .Concat(fields)
            .Select(field => KeyValuePair.Create(field.Name, field.Value))
            .ToArray();
        HttpResponseMessage? answer = null;
        for (var i = 0; i < times; i++)
        {
            answer?.Dispose();
            using var content = new FormUrlEncodedContent(values);
            answer = await _http.PostAsync(new Uri(site.Address, action ?? page), content);
        }

        return answer!;
    }

    /// <summary>As <see cref="SendAsync"/>, and reads the page it leads to.</summary>
    public async Task<string> SubmitAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        using var response = await FollowAsync(await SendAsync(page, form, fields));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>As <see cref="SubmitAsync"/>, where what is typed also fills fields that the form holds unseen.</summary>
    public async Task<string> SubmitFirstAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        using var response = await FollowAsync(await SendRawAsync(page, fields.Concat(await FilledAsync(page, form)).DistinctBy(field => field.Name)));
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>What a form of a page holds unseen, to send it later.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> FilledAsync(string page, string form) =>
        [.. HiddenFields().Matches(FormOf(await ReadAsync(page), form)).Select(found => (found.Groups["name"].Value, WebUtility.HtmlDecode(found.Groups["value"].Value)))];

    /// <summary>Opens a board, joins it as Sue and looks after it; gives its code.</summary>
    public async Task<string> LookAfterAsync()
    {
        var (code, key) = await OpenBoardAsync();
        await JoinAsync(code, "Sue");
        using var entered = await SendAsync($"/b/{code}/stewards", "enter", [("key", key)]);
        return code;
    }

    /// <summary>Sends these fields and nothing of what a page gave out.</summary>
    public async Task<HttpResponseMessage> SendRawAsync(string page, IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _http.PostAsync(new Uri(page, UriKind.Relative), content);
    }

    public async Task JoinAsync(string code, string name)
    {
        using var answer = await SendAsync($"/b/{code}/join", "join", [("name", name), ("door", "here")]);
    }

    /// <summary>Puts a card on a board with this browser's cookie, and gives its id.</summary>
    public async Task<Guid> PutAsync(string code, string text, string kind = "question", string? place = null)
    {
        var id = Guid.NewGuid();
        using var answer = await _http.PostAsJsonAsync($"api/boards/{code}/acts", new { id, type = "contribute", kind, text, place });
        answer.EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>Does anything on a board, as this browser or as the holder of a key; gives the act's id.</summary>
    public async Task<Guid> ActAsync(string code, JsonObject act, string? key = null)
    {
        var id = Guid.NewGuid();
        act["id"] = id;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = key is null ? null : new("Bearer", key);
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return id;
    }

    public async Task<JsonObject> FactsAsync(string code) => (await _http.GetFromJsonAsync<JsonObject>($"api/boards/{code}"))!;

    /// <summary>The board's mix as anybody may have it over the wire.</summary>
    public async Task<JsonObject> MixOf(string code) => (await _http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/mix"))!;

    public Task<(string Code, string StewardKey)> OpenBoardAsync(string title = "Our town") => OpenBoardAsync(new { title });

    public async Task<(string Code, string StewardKey)> OpenBoardAsync(object board)
    {
        using var answer = await _http.PostAsJsonAsync("api/boards", board);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var opened = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return (opened!["code"]!.GetValue<string>(), opened["stewardKey"]!.GetValue<string>());
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        while ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
        {
            response.Dispose();
            response = await _http.GetAsync(next);
        }

        return response;
    }

    private static string FormOf(string page, string form) =>
        Forms().Matches(page).Select(found => found.Value).SingleOrDefault(found => found.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"There is no form \"{form}\" on this page.");

    [GeneratedRegex("<form[^>]*method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenFields();
}
