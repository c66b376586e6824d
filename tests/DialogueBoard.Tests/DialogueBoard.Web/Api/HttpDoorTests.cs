using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Api;

/// <summary>The HTTP door over a real server, as a stranger's program uses it.</summary>
public sealed class HttpDoorTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private readonly LiveSite _site = shared.Site;
    private readonly HttpClient _http = shared.Site.Browser();

    public void Dispose() => _http.Dispose();

    [Fact, Rule("X5")]
    public async Task Opening_a_board_gives_its_code_its_stewards_key_and_its_links()
    {
        using var answer = await _http.PostAsJsonAsync("api/boards", new { title = "Our town", purpose = "To hear each other", place = "Leeds" });
        var opened = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var code = opened!["code"]!.GetValue<string>();
        Assert.Equal($"{_site.Address}b/{code}", opened["links"]!["read"]!.GetValue<string>());
        Assert.Equal($"{_site.Address}b/{code}/live", opened["links"]!["live"]!.GetValue<string>());
        Assert.Equal($"{_site.Address}b/{code}/add", opened["links"]!["add"]!.GetValue<string>());
        Assert.Equal($"{_site.Address}b/{code}/screen", opened["links"]!["screen"]!.GetValue<string>());

        var facts = await _http.GetFromJsonAsync<JsonObject>($"api/boards/{code.ToLowerInvariant()}");
        Assert.Equal("Our town", facts!["title"]!.GetValue<string>());
        Assert.Equal(0, facts["version"]!.GetValue<long>());
        Assert.Equal(11, facts["mix"]!.AsObject().Count);
        Assert.DoesNotContain(opened["stewardKey"]!.GetValue<string>(), facts.ToJsonString(), StringComparison.Ordinal);
        Assert.False(facts.ContainsKey("stewardKeyHash"));
    }

    [Fact, Rule("X4")]
    public async Task A_key_of_one_board_is_nobody_on_another()
    {
        var (one, stewardOfOne) = await OpenAsync();
        var (other, _) = await OpenAsync();
        var key = await JoinAsync(one);

        Assert.Equal((HttpStatusCode.Unauthorized, "not-joined"), await ActAsync(other, key, Issue()));
        Assert.Equal((HttpStatusCode.Unauthorized, "not-joined"), await ActAsync(other, stewardOfOne, Issue()));
        Assert.Equal((HttpStatusCode.OK, null), await ActAsync(one, key, Issue()));
    }

    [Fact, Rule("X3", "A16", "S2")]
    public async Task Each_refusal_has_the_status_of_the_contract_and_a_code()
    {
        var (code, _) = await OpenAsync();
        var key = await JoinAsync(code);
        var act = Issue();

        Assert.Equal((HttpStatusCode.OK, null), await ActAsync(code, key, act));
        Assert.Equal((HttpStatusCode.OK, null), await ActAsync(code, key, (JsonObject)act.DeepClone()));
        Assert.Equal((HttpStatusCode.Conflict, "same-id-other-content"), await ActAsync(code, key, With(act, "text", "Other words")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "empty"), await ActAsync(code, key, With(Issue(), "text", "\u200B ")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "too-long"), await ActAsync(code, key, With(Issue(), "text", new string('a', 4001))));
        Assert.Equal((HttpStatusCode.BadRequest, "malformed"), await ActAsync(code, key, With(Issue(), "kind", "shout")));
        Assert.Equal((HttpStatusCode.BadRequest, "unknown-act"), await ActAsync(code, key, With(Issue(), "type", "explode")));
        Assert.Equal((HttpStatusCode.NotFound, "no-such-board"), await ActAsync("ZZZZZZZZ", key, Issue()));
        Assert.Equal((HttpStatusCode.Unauthorized, "not-joined"), await ActAsync(code, "nonsense", Issue()));
        Assert.Equal((HttpStatusCode.Unauthorized, "not-joined"), await ActAsync(code, null, Issue()));
    }

    [Theory, Rule("X2", "X3", "L3")]
    [InlineData("{\"id\":", "application/json", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("", "application/json", HttpStatusCode.BadRequest, "malformed")]
    [InlineData("text=hello", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "wrong-media")]
    [InlineData("A MEGABYTE", "application/json", HttpStatusCode.RequestEntityTooLarge, "too-large")]
    public async Task A_body_that_cannot_be_read_is_a_problem_with_a_code_and_a_sentence(string body, string media, HttpStatusCode status, string expected)
    {
        var (code, _) = await OpenAsync();
        var key = await JoinAsync(code);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts")
        {
            Content = new StringContent(body == "A MEGABYTE" ? new string('x', 1024 * 1024) : body, Encoding.UTF8, media),
        };
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await _http.SendAsync(request);

        await AssertProblemAsync(answer, status, expected);
        Assert.Equal((HttpStatusCode.OK, null), await ActAsync(code, key, Issue()));
    }

    [Theory, Rule("X2")]
    [InlineData("GET", "api/nothing", HttpStatusCode.NotFound, "no-such-page")]
    [InlineData("GET", "api/boards/ZZZZZZZZ", HttpStatusCode.NotFound, "no-such-board")]
    [InlineData("GET", "api/boards/not-a-code-at-all", HttpStatusCode.NotFound, "no-such-board")]
    [InlineData("GET", "api/boards/ZZZZZZZZ/view", HttpStatusCode.NotFound, "no-such-board")]
    [InlineData("DELETE", "api/boards", HttpStatusCode.MethodNotAllowed, "wrong-method")]
    public async Task The_frameworks_own_errors_are_problems_too(string method, string path, HttpStatusCode status, string code)
    {
        using var answer = await _http.SendAsync(new(new(method), path));

        await AssertProblemAsync(answer, status, code);
    }

    [Theory, Rule("D6", "X3")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("0x1")]
    [InlineData("1' OR 1=1 --")]
    public async Task A_cursor_that_is_no_number_is_refused(string cursor)
    {
        var (code, _) = await OpenAsync();
        using var answer = await _http.GetAsync($"api/boards/{code}/changes?after={Uri.EscapeDataString(cursor)}");
        using var resumed = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{code}/changes");
        resumed.Headers.TryAddWithoutValidation("Last-Event-ID", cursor);
        using var second = await _http.SendAsync(resumed);

        await AssertProblemAsync(answer, HttpStatusCode.BadRequest, "bad-cursor");
        await AssertProblemAsync(second, HttpStatusCode.BadRequest, "bad-cursor");
    }

    [Fact, Rule("D5", "D6")]
    public async Task Changes_after_a_cursor_begin_exactly_there_and_an_unknown_cursor_gets_the_whole()
    {
        var (code, _) = await OpenAsync();
        var key = await JoinAsync(code);
        for (var i = 0; i < 3; i++)
        {
            await ActAsync(code, key, Issue());
        }

        var some = await ChangesAsync(code, "after=1");
        Assert.Equal((false, 1L, 3L), (some["full"]!.GetValue<bool>(), some["from"]!.GetValue<long>(), some["to"]!.GetValue<long>()));
        Assert.Equal(2, some["put"]!["contributions"]!.AsArray().Count);
        Assert.True((await ChangesAsync(code, "after=9223372036854775807"))["full"]!.GetValue<bool>());
        Assert.True((await ChangesAsync(code, "after=2&epoch=another"))["full"]!.GetValue<bool>());
        Assert.False((await ChangesAsync(code, $"after=2&epoch={some["epoch"]}"))["full"]!.GetValue<bool>());
    }

    [Fact, Rule("L1", "X3")]
    public async Task Acts_beyond_the_limit_are_refused_with_how_long_to_wait_and_others_go_on()
    {
        using var limited = LiveSite.Start(("Limits:ActsPerMinutePerParticipant", "3"));
        using var http = limited.Browser();
        var (code, _) = await OpenAsync(http);
        var (eager, calm) = (await JoinAsync(code, http), await JoinAsync(code, http));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal((HttpStatusCode.OK, null), await ActAsync(code, eager, Issue(), http));
        }

        using var answer = await SendActAsync(code, eager, Issue(), http);
        await AssertProblemAsync(answer, HttpStatusCode.TooManyRequests, "too-fast");
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal((HttpStatusCode.OK, null), await ActAsync(code, calm, Issue(), http));
    }

    [Fact, Rule("L2")]
    public async Task Joins_beyond_the_limit_of_an_address_are_refused()
    {
        using var limited = LiveSite.Start(("Limits:JoinsPerMinutePerAddress", "2"));
        using var http = limited.Browser();
        var (code, _) = await OpenAsync(http);
        await JoinAsync(code, http);
        await JoinAsync(code, http);
        using var answer = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { });

        await AssertProblemAsync(answer, HttpStatusCode.TooManyRequests, "too-many-joins");
    }

    [Fact, Rule("X8")]
    public async Task A_cookie_counts_only_on_requests_from_our_own_pages()
    {
        var (code, _) = await OpenAsync();
        var key = await JoinAsync(code);

        Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(("Origin", _site.Address.GetLeftPart(UriPartial.Authority))));
        Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.Forbidden, await WithCookieAsync(("Origin", "https://elsewhere.example")));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithCookieAsync(("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await WithCookieAsync(("Origin", "null")));

        async Task<HttpStatusCode> WithCookieAsync((string Name, string Value) header)
        {
            using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = _site.Address };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = JsonContent.Create(Issue()) };
            request.Headers.Add("Cookie", $"device={key}");
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact, Rule("P9", "W9")]
    public async Task Hidden_words_are_told_to_their_author_and_the_stewards_only()
    {
        var (code, steward) = await OpenAsync();
        var (author, other) = (await JoinAsync(code), await JoinAsync(code));
        var act = With(Issue(), "text", "The words to hide");
        await ActAsync(code, author, act);
        Assert.Equal((HttpStatusCode.OK, null), await ActAsync(code, steward, new()
        {
            ["id"] = Guid.NewGuid(),
            ["type"] = "hide",
            ["contributionId"] = act["id"]!.DeepClone(),
            ["reason"] = "It names a child",
        }));

        Assert.Contains("The words to hide", await HeldAsync(author), StringComparison.Ordinal);
        Assert.Contains("It names a child", await HeldAsync(author), StringComparison.Ordinal);
        Assert.Contains("The words to hide", await HeldAsync(steward), StringComparison.Ordinal);
        Assert.Equal("[]", await HeldAsync(other));
        Assert.DoesNotContain("The words to hide", await _http.GetStringAsync($"api/boards/{code}/view"), StringComparison.Ordinal);

        async Task<string> HeldAsync(string key)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{code}/held");
            request.Headers.Authorization = new("Bearer", key);
            using var answer = await _http.SendAsync(request);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact, Rule("X9")]
    public async Task The_description_names_every_call_of_the_contract_in_OpenAPI_3_1()
    {
        var description = await _http.GetFromJsonAsync<JsonObject>("openapi/v1.json");
        var paths = description!["paths"]!.AsObject();

        Assert.StartsWith("3.1", description["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        foreach (var (path, verb) in new[]
        {
            ("/api/boards", "post"), ("/api/boards/{code}", "get"), ("/api/boards/{code}/view", "get"),
            ("/api/boards/{code}/participants", "post"), ("/api/boards/{code}/acts", "post"), ("/api/boards/{code}/changes", "get"),
            ("/api/boards/{code}/import", "post"),
        })
        {
            Assert.True(paths[path]?.AsObject().ContainsKey(verb), $"{verb} {path} is not described.");
        }

        Assert.DoesNotContain("https://", await _http.GetStringAsync("api-reference/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_alive_and_ready()
    {
        Assert.Equal("Healthy", await _http.GetStringAsync("health/live"));
        Assert.Equal("Healthy", await _http.GetStringAsync("health/ready"));
    }

    private static JsonObject Issue() => new() { ["id"] = Guid.NewGuid(), ["type"] = "contribute", ["kind"] = "issue", ["text"] = "The 14 bus is cut" };

    private static JsonObject With(JsonObject act, string field, string value)
    {
        var changed = (JsonObject)act.DeepClone();
        changed[field] = value;
        return changed;
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(code, problem!["code"]!.GetValue<string>());
        Assert.EndsWith(".", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<(string Code, string Steward)> OpenAsync(HttpClient? http = null)
    {
        using var answer = await (http ?? _http).PostAsJsonAsync("api/boards", new { title = "Our town" });
        var opened = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return (opened!["code"]!.GetValue<string>(), opened["stewardKey"]!.GetValue<string>());
    }

    private async Task<string> JoinAsync(string code, HttpClient? http = null)
    {
        using var answer = await (http ?? _http).PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Sam" });
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
    }

    private async Task<JsonObject> ChangesAsync(string code, string query) =>
        (await _http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/changes?{query}"))!;

    private Task<HttpResponseMessage> SendActAsync(string code, string? key, JsonObject act, HttpClient? http = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return (http ?? _http).SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, string? Code)> ActAsync(string code, string? key, JsonObject act, HttpClient? http = null)
    {
        using var answer = await SendActAsync(code, key, act, http);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return (answer.StatusCode, body!["code"]?.GetValue<string>());
    }
}
