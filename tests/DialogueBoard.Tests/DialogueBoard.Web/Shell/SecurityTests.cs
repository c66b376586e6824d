using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using DialogueBoard.Server.KeepPosted;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>What a stranger, another site's page or a forged header can do: nothing.</summary>
public sealed partial class SecurityTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private readonly LiveSite _site = shared.Site;

    [Fact, Rule("X30")]
    public async Task Every_address_answers_with_the_headers_that_protect_a_reader_errors_and_files_too()
    {
        using var http = _site.Browser();
        using var opened = await http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        var code = (await opened.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonObject>())!["code"]!.GetValue<string>();
        var addresses = _site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => new[] { AddressOf(endpoint, code), AddressOf(endpoint, "ZZZZZZZZ") })
            .Append("/nowhere-at-all").Append("/api/nowhere").Append("/favicon.svg")
            .Distinct().ToList();

        Assert.True(addresses.Count > 40, $"Only {addresses.Count} addresses were found.");
        foreach (var address in addresses)
        {
            using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            AssertProtected(answer, address);
            Assert.True((int)answer.StatusCode < 500, $"{address} answered {answer.StatusCode}.");
        }
    }

    [Theory, Rule("X31")]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/_blazor")]
    [InlineData("POST", "/hubs/board/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/hubs/board")]
    [InlineData("GET", "/api/boards/ZZZZZZZZ/changes?after=0")]
    [InlineData("POST", "/api/boards/ZZZZZZZZ/acts")]
    public async Task Another_sites_page_is_refused_at_the_doors_for_scripts_and_programs_and_our_own_pages_pass(string method, string address)
    {
        var own = _site.Address.GetLeftPart(UriPartial.Authority);

        foreach (var foreign in new[] { "https://elsewhere.example", "null", $"http://127.0.0.1:{_site.Address.Port + 1}", $"{own}.elsewhere.example", "x" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(_site, method, address, ("Origin", foreign)));
        }

        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(_site, method, address));
        Assert.NotEqual(HttpStatusCode.Forbidden, await StatusAsync(_site, method, address, ("Origin", own)));
    }

    [Fact, Rule("X31")]
    public async Task Sites_named_in_the_settings_pass_and_a_known_proxy_says_which_host_is_ours()
    {
        using var site = LiveSite.Start(("Security:Origins", "https://friend.example, https://other.example"));
        const string Hub = "/hubs/board/negotiate?negotiateVersion=1";

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "POST", Hub, ("Origin", "https://other.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, "POST", Hub, ("Origin", "https://board.example")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "POST", Hub, ("Origin", "https://board.example"), ("X-Forwarded-Host", "board.example"), ("X-Forwarded-Proto", "https")));
    }

    [Fact, Rule("X32")]
    public async Task A_strangers_forwarded_headers_change_nothing()
    {
        using var site = LiveSite.Start(("Proxies:Known", "192.0.2.0/24, 198.51.100.7"), ("Limits:BoardsPerMinutePerAddress", "2"));

        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.TooManyRequests],
            [await OpenFromAsync(site, "203.0.113.1"), await OpenFromAsync(site, "203.0.113.2"), await OpenFromAsync(site, "203.0.113.3")]);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, "GET", "/hubs/board", ("Origin", "https://board.example"), ("X-Forwarded-Host", "board.example")));
    }

    [Fact, Rule("X32")]
    public async Task A_known_proxy_tells_people_apart_by_their_addresses()
    {
        using var site = LiveSite.Start(("Proxies:Known", "127.0.0.1"), ("Limits:BoardsPerMinutePerAddress", "1"));

        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.TooManyRequests],
            [await OpenFromAsync(site, "203.0.113.1"), await OpenFromAsync(site, "203.0.113.2"), await OpenFromAsync(site, "203.0.113.9, 203.0.113.1")]);
    }

    [Fact, Rule("X41")]
    public async Task Over_TLS_browsers_are_told_to_stay_there_and_every_cookie_is_kept_to_it()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = _site.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await http.GetAsync(new Uri($"b/{code}/join", UriKind.Relative));
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        http.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "join", ["__RequestVerificationToken"] = token, ["name"] = "Ann" });
        using var joined = await http.PostAsync(new Uri($"b/{code}/join", UriKind.Relative), form);
        var cookies = new[] { page, joined }.SelectMany(answer => answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();

        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-device=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("told=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith(".AspNetCore.Antiforgery", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact, Rule("X41")]
    public async Task Without_TLS_or_on_a_strangers_word_nothing_is_said_of_it()
    {
        using var site = LiveSite.Start(("Proxies:Known", "192.0.2.1"));
        using var plain = await AskAsync(_site, "GET", "/");
        using var claimed = await AskAsync(site, "GET", "/", ("X-Forwarded-Proto", "https"));

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.False(claimed.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact, Rule("X42")]
    public async Task The_page_that_describes_the_doors_starts_its_script_by_a_number_used_once()
    {
        using var http = _site.Browser(followRedirects: true);
        var numbers = new List<string>();
        for (var n = 0; n < 2; n++)
        {
            using var answer = await http.GetAsync(new Uri("api-reference", UriKind.Relative));
            var policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
            numbers.Add(Nonce().Match(policy).Groups[1].Value);
            Assert.All(Scripts().Matches(await answer.Content.ReadAsStringAsync()), script => Assert.Contains($"nonce=\"{numbers[n]}\"", System.Net.WebUtility.HtmlDecode(script.Value), StringComparison.Ordinal));
            Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        }

        Assert.True(numbers[0].Length >= 22 && numbers[0] != numbers[1], string.Join(' ', numbers));
    }

    [Fact, Rule("X33")]
    public async Task A_request_for_another_host_is_refused()
    {
        using var site = LiveSite.Start(("AllowedHosts", "127.0.0.1;board.example"));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "GET", "/"));
        using var refused = await AskAsync(site, "GET", "/", ("Host", "elsewhere.example"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        AssertProtected(refused, "Another host");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, "GET", "/hubs/board", ("Origin", "https://elsewhere.example"), ("X-Forwarded-Host", "elsewhere.example")));
    }

    [Fact, Rule("X35")]
    public async Task A_form_without_its_token_is_refused_on_every_page_and_changes_nothing()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        var card = await ann.PutAsync(code, "Words");
        var before = (await ann.FactsAsync(code)).ToJsonString();
        var pages = _site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is not null)
            .Select(endpoint => AddressOf(endpoint, code).Replace("/c/v1", $"/c/{card}", StringComparison.Ordinal))
            .Distinct()
            .Where(page => page != PostedLinks.StopPath) // One press in a mail program stops mails by a sealed key alone (RFC 8058): its own tests say what comes of forged ones.
            .ToList();

        Assert.True(pages.Count > 8, $"Only {pages.Count} pages were found.");
        foreach (var page in pages)
        {
            foreach (var form in new[] { "open", "join", "add", "make", "follow", "enter", "tidy", "reword", "withdraw", "offer", "hide", "import" })
            {
                using var answer = await ann.SendRawAsync(page, [("_handler", form), ("text", "Other words"), ("title", "Other"), ("name", "Eve"), ("with", "time")]);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{page} answered {answer.StatusCode} to the form {form} without a token.");
            }
        }

        Assert.Equal(before, (await ann.FactsAsync(code)).ToJsonString());
    }

    private static void AssertProtected(HttpResponseMessage answer, string address)
    {
        var policy = Header("Content-Security-Policy");
        foreach (var part in new[] { "object-src 'none'", "base-uri 'self'", "form-action 'self'" })
        {
            Assert.Contains(part, policy, StringComparison.Ordinal);
        }

        // One page may stand in other sites' pages; of a board that is not there not even that one.
        Assert.Contains(address.StartsWith("/embed/", StringComparison.Ordinal) && !address.EndsWith("ZZZZZZZZ", StringComparison.Ordinal) ? "frame-ancestors 'self' https:" : "frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Matches("script-src 'self'( 'nonce-[A-Za-z0-9+/=_-]{22,}')?;", policy);
        Assert.True(!policy.Contains("nonce-", StringComparison.Ordinal) || address.StartsWith("/api-reference", StringComparison.Ordinal), $"{address} lets scripts stand in the markup.");
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.NotEmpty(Header("Cache-Control"));

        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : throw new InvalidOperationException($"{address} answers without {name}.");
    }

    private static string AddressOf(RouteEndpoint endpoint, string code) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "code" or "Code" } => code,
            _ => "v1",
        }))));

    private static Task<HttpStatusCode> OpenFromAsync(LiveSite site, string address) =>
        StatusAsync(site, "POST", "/api/boards", ("X-Forwarded-For", address));

    private static async Task<HttpStatusCode> StatusAsync(LiveSite site, string method, string address, params (string Name, string Value)[] headers)
    {
        using var answer = await AskAsync(site, method, address, headers);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> AskAsync(LiveSite site, string method, string address, params (string Name, string Value)[] headers)
    {
        using var http = site.Browser();
        using var request = new HttpRequestMessage(new(method), address);
        if (method == "POST")
        {
            request.Content = JsonContent.Create(new { title = "Our town" });
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    [GeneratedRegex("script-src 'self' 'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Scripts();
}
