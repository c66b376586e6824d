using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>An hour of somebody who wants in, or wants it down.</summary>
public sealed class AttackTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly string Endless = new('a', 4_000);
    private readonly LiveSite _site = shared.Site;

    [Theory, Rule("X46")]
    [InlineData("Host")]
    [InlineData("X-Forwarded-Host")]
    public async Task A_host_that_is_no_name_is_refused_and_its_code_to_scan_is_not_drawn(string header)
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        foreach (var page in new[] { $"/b/{code}", $"/b/{code}/screen", $"/b/{code}/stewards", "/" })
        {
            using var answer = await AskAsync(HttpMethod.Get, page, (header, $"{Endless}.example"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact, Rule("X32")]
    public async Task What_strangers_say_of_proxies_and_other_addresses_is_on_no_page_and_nothing_of_a_page_is_to_be_kept()
    {
        using var site = LiveSite.Start(("Proxies:Known", "192.0.2.1"));
        using var ann = new Visitor(site);
        var (code, _) = await ann.OpenBoardAsync();
        using var http = site.Browser();
        foreach (var header in new[] { "X-Forwarded-Host", "X-Forwarded-Prefix", "X-Forwarded-Proto", "X-Forwarded-For", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "X-Host", "X-HTTP-Method-Override" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"b/{code}/screen");
            request.Headers.TryAddWithoutValidation(header, "poison.example");
            using var answer = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("poison", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact, Rule("X41", "X4")]
    public async Task Over_TLS_a_cookie_that_a_neighbouring_site_could_have_set_is_nobodys()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        using var joined = await AskAsync(HttpMethod.Post, $"/api/boards/{code}/participants");
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();

        using var planted = await AskAsync(HttpMethod.Get, $"/api/boards/{code}/held", ("X-Forwarded-Proto", "https"), ("Cookie", $"device={key}"));
        using var own = await AskAsync(HttpMethod.Get, $"/api/boards/{code}/held", ("X-Forwarded-Proto", "https"), ("Cookie", $"__Host-device={key}"));
        using var neighbour = await AskAsync(HttpMethod.Get, $"/api/boards/{code}/held", ("X-Forwarded-Proto", "https"), ("Cookie", $"__Host-device={key}"), ("Sec-Fetch-Site", "same-site"));
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [planted.StatusCode, own.StatusCode, neighbour.StatusCode]);
    }

    [Fact, Rule("X14")]
    public async Task A_packed_body_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            // 64 MB of blanks in 64 KB.
            for (var megabyte = 0; megabyte < 64; megabyte++)
            {
                await gzip.WriteAsync(Enumerable.Repeat((byte)' ', 1024 * 1024).ToArray());
            }
        }

        using var ann = new Visitor(_site);
        var (code, stewardKey) = await ann.OpenBoardAsync();
        using var http = _site.Browser();
        http.DefaultRequestHeaders.Authorization = new("Bearer", stewardKey);
        foreach (var (door, media) in new[] { ("acts", "application/json"), ("participants", "application/json"), ("import", "text/csv") })
        {
            using var body = new ByteArrayContent(packed.ToArray());
            body.Headers.ContentType = new MediaTypeHeaderValue(media);
            body.Headers.ContentEncoding.Add("gzip");
            using var answer = await http.PostAsync(new Uri($"api/boards/{code}/{door}", UriKind.Relative), body);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
    }

    [Theory, Rule("X14")]
    [InlineData("{{\"title\":\"a\",\"title\":\"b\"}}", 1)]
    [InlineData("{{\"title\":\"a\",\"more\":{0}1{1}}}", 5_000)]
    public async Task Doubled_names_and_bodies_nested_without_end_are_refused(string pattern, int depth)
    {
        var body = string.Format(CultureInfo.InvariantCulture, pattern, new string('[', depth), new string(']', depth));
        using var http = _site.Browser();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("api/boards", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"code\":\"malformed\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, Rule("X14")]
    [InlineData("?page=2147483647")]
    [InlineData("?page=-2147483648")]
    [InlineData("?page=99999999999999999999999")]
    [InlineData("?q=%25_%5B%5D%5E%27%22%5C")]
    [InlineData("?q=%25")]
    public async Task Absurd_pages_and_wildcards_of_a_database_find_what_is_there_and_nothing_else(string query)
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        await ann.JoinAsync(code, "Ann");
        await ann.PutAsync(code, "Findable words");

        var page = await ann.ReadAsync($"/b/{code}{query}");

        Assert.Equal(query.StartsWith("?page", StringComparison.Ordinal), page.Contains("Findable words", StringComparison.Ordinal));
    }

    [Fact, Rule("X14")]
    public async Task Ten_kilobytes_to_look_for_thousands_of_cookies_and_a_header_without_end_cost_nobody_anything()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        using var longSearch = await AskAsync(HttpMethod.Get, $"/b/{code}?q={string.Join('+', Enumerable.Repeat("a", 2_500))}");
        using var tooLong = await AskAsync(HttpMethod.Get, $"/b/{code}?q={new string('a', 10_000)}");
        using var cookies = await AskAsync(HttpMethod.Get, $"/b/{code}", ("Cookie", string.Join("; ", Enumerable.Range(0, 2_000).Select(n => $"device{n}=x"))));
        using var header = await AskAsync(HttpMethod.Get, $"/b/{code}", ("X-Anything", new string('a', 40_000)));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.RequestUriTooLong, HttpStatusCode.OK, HttpStatusCode.RequestHeaderFieldsTooLarge],
            [longSearch.StatusCode, tooLong.StatusCode, cookies.StatusCode, header.StatusCode]);
        Assert.Contains("Our town", await ann.ReadAsync($"/b/{code}"), StringComparison.Ordinal);
    }

    [Fact, Rule("X47")]
    public async Task A_body_that_drips_is_let_go()
    {
        using var ann = new Visitor(_site);
        var (code, _) = await ann.OpenBoardAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(_site.Address.Host, _site.Address.Port);
        var wire = client.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/boards/{code}/participants HTTP/1.1\r\nHost: {_site.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{{"));
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var lines = new StreamReader(wire);

        // The answer, and then the end of the connection: it is not waited for the rest.
        var answer = await lines.ReadToEndAsync(enough.Token);

        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer);
    }

    [Fact, Rule("L15")]
    public async Task Files_brought_in_are_counted_by_address()
    {
        using var site = LiveSite.Start(("Limits:ImportsPerMinutePerAddress", "1"));
        using var ann = new Visitor(site);
        var (code, stewardKey) = await ann.OpenBoardAsync();
        using var http = site.Browser();
        http.DefaultRequestHeaders.Authorization = new("Bearer", stewardKey);
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 2; n++)
        {
            using var csv = new StringContent("text\nWords\n", Encoding.UTF8, "text/csv");
            using var answer = await http.PostAsync(new Uri($"api/boards/{code}/import", UriKind.Relative), csv);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = _site.Address };
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post)
        {
            request.Content = JsonContent.Create(new { name = "Somebody" });
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request);
    }
}
