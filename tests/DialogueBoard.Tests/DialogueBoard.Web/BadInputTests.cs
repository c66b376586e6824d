using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web;

/// <summary>
/// Sends what nobody should to every address the product answers at, as it lists them itself, so that a new one is tried too.
/// </summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly string[] Oddities =
    [
        " ", "%00", "%0d%0aX-Injected:%20yes", "..%2f..%2fetc%2fpasswd", "%2e%2e", "%", "%zz", "%c0%af", "%ed%a0%80", "%e2%80%ae%e2%80%8b",
        "%f0%9f%98%80", "'%20OR%201=1--", "%3Cscript%3Ealert(1)%3C/script%3E", "%7b%7b7*7%7d%7d", "-1", "99999999999999999999", "1e309", "NaN",
        "null", "%5b%5d", "00000000-0000-0000-0000-000000000000", "%3d1%2b1", "CON", "~", new('a', 5_000),
    ];

    private static readonly (string Media, byte[] Bytes)[] Bodies =
    [
        .. new[]
        {
            "", " ", "null", "[]", "{}", "{", "\"", "0", "true", "{\"id\":", "{\"title\":null}", "{\"title\":[]}", "{\"title\":\"\\ud800\"}", "{\"title\":\"\\u0000\"}",
            "{\"name\":{\"a\":1}}", "{\"name\":\"\\u202e\\u200b\"}", "{\"door\":\"window\"}", "{\"door\":9999999999}", "{\"id\":\"not-an-id\",\"type\":\"contribute\"}",
            "{\"type\":\"contribute\",\"id\":\"8b0f5a3e-6a0e-4e0e-9e0e-0a0b0c0d0e0f\",\"kind\":7,\"text\":{}}",
            "{\"id\":\"8b0f5a3e-6a0e-4e0e-9e0e-0a0b0c0d0e0f\",\"type\":\"move\",\"positions\":[{\"id\":null,\"x\":1e999,\"y\":\"up\"}]}",
            "{\"title\":\"a\",\"title\":\"b\"}", "{\"key\":\"" + new string('k', 4_000) + "\"}", "{\"title\":\"" + new string('t', 100_000) + "\"}",
            new string('[', 5_000) + new string(']', 5_000), string.Concat(Enumerable.Repeat("{\"a\":", 2_000)),
        }.Select(text => ("application/json", Encoding.UTF8.GetBytes(text))),
        ("application/json", [0xff, 0xfe, 0x00, 0x7b, 0x80, 0xc3, 0x28]),
        ("application/json; charset=utf-7", "{\"title\":\"a\"}"u8.ToArray()),
        ("application/x-www-form-urlencoded", "=&=&%&title=%ed%a0%80&_handler=nobody"u8.ToArray()),
        ("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1_200).Select(n => $"f{n}=1&")))),
        ("application/x-www-form-urlencoded", "_handler=join&_handler=join&name=%00&text=" + new string('x', 5_000) is var form ? Encoding.UTF8.GetBytes(form) : []),
        ("multipart/form-data", "no boundary at all"u8.ToArray()),
        ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.csv\"\r\n\r\n=1+1"u8.ToArray()),
        ("text/csv", "comment-id,author-id,comment-body\n\"1,\"2\"\"\n\0,,,\n"u8.ToArray()),
        ("text/plain", "{}"u8.ToArray()),
    ];

    private readonly LiveSite _site = LiveSite.Start();
    private readonly HttpClient _http;
    private readonly Faults _faults = new();
    private readonly List<string> _wrong = [];
    private string _code = "";

    public BadInputTests()
    {
        _http = _site.Browser();
        _http.Timeout = TimeSpan.FromSeconds(20);
        _site.Get<ILoggerFactory>().AddProvider(_faults);
    }

    public void Dispose()
    {
        _http.Dispose();
        _site.Dispose();
        _faults.Dispose();
    }

    [Fact, Rule("X14", "X2", "A19")]
    public async Task Whatever_is_sent_to_whatever_address_is_answered_without_a_fault_and_tells_nothing_of_the_inside()
    {
        var key = await OpenAndJoinAsync();
        var endpoints = _site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => !endpoint.Metadata.Any(fact => fact.GetType().Name == "StaticAssetDescriptor"))
            .ToList();
        Assert.True(endpoints.Count > 20, "The product's own list of its addresses is nearly empty.");

        foreach (var endpoint in endpoints)
        {
            foreach (var odd in Oddities)
            {
                await TryAsync(HttpMethod.Get, $"{AddressOf(endpoint, odd)}?after={odd}&{odd}={odd}", null, key);
                await TryAsync(HttpMethod.Get, $"{AddressOf(endpoint, _code)}?after={odd}&q={odd}&kind={odd}&page={odd}&return={odd}&go={odd}", null, null);
            }

            foreach (var body in Bodies)
            {
                await TryAsync(HttpMethod.Post, AddressOf(endpoint, _code), body, key);
                await TryAsync(HttpMethod.Post, AddressOf(endpoint, "ZZZZZZZZ"), body, null);
            }

            foreach (var method in new[] { "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE", "BREW" })
            {
                await TryAsync(new(method), AddressOf(endpoint, _code), null, key);
            }
        }

        Assert.True(_wrong.Count == 0, string.Join('\n', _wrong));
        Assert.True(_faults.Told.Count == 0, string.Join('\n', _faults.Told));
        Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync(new Uri($"b/{_code}", UriKind.Relative))).StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, (string Media, byte[] Bytes)? body)
    {
        try
        {
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }
        catch (HttpRequestException broken)
        {
            throw new InvalidOperationException($"{request.Method} {request.RequestUri} {body?.Media} {body?.Bytes.Length} was not answered.", broken);
        }
    }

    private async Task TryAsync(HttpMethod method, string address, (string Media, byte[] Bytes)? body, string? key)
    {
        // As written: the client must not make it better than it is.
        var uri = new Uri($"{_site.Address}{address.TrimStart('/')}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(method, uri);
        request.Headers.Authorization = key is null ? null : new("Bearer", key);
        if (body is { } sent)
        {
            request.Content = new ByteArrayContent(sent.Bytes);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", sent.Media);
        }

        using var answer = await SendAsync(request, body);
        var endless = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
        var text = endless ? "" : await answer.Content.ReadAsStringAsync();
        var what = string.Create(CultureInfo.InvariantCulture, $"{method} {Short(address)} {body?.Media} {Short(body is { } b ? Encoding.UTF8.GetString(b.Bytes) : "")} -> {(int)answer.StatusCode}");
        if ((int)answer.StatusCode >= 500)
        {
            _wrong.Add(what);
        }

        // A script may speak of exceptions; what we say to people and programs may not.
        var script = answer.Content.Headers.ContentType?.MediaType is "text/javascript" or "application/javascript";
        if (!script && (text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal) || answer.Headers.Contains("X-Injected")))
        {
            _wrong.Add($"{what}: tells too much");
        }

        // A request that is no HTTP is turned away by the server itself, without a word.
        if (address.StartsWith("/api/", StringComparison.Ordinal) && (int)answer.StatusCode >= 400 && text.Length > 0 && !IsProblem(answer.Content.Headers.ContentType, text))
        {
            _wrong.Add($"{what}: no problem with a code");
        }
    }

    private static bool IsProblem(MediaTypeHeaderValue? media, string text)
    {
        if (media?.MediaType != "application/problem+json")
        {
            return false;
        }

        using var problem = JsonDocument.Parse(text);
        return problem.RootElement.TryGetProperty("code", out var code) && code.GetString() is { Length: > 0 }
            && problem.RootElement.TryGetProperty("detail", out var detail) && detail.GetString() is { Length: > 0 };
    }

    private static string Short(string text) => text.Length > 80 ? $"{text[..80]}… ({text.Length})" : text;

    private static string AddressOf(RouteEndpoint endpoint, string filling) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => filling,
        }))));

    private async Task<string> OpenAndJoinAsync()
    {
        using var opened = await _http.PostAsJsonAsync("api/boards", new { title = "Our town" });
        _code = (await opened.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
        using var joined = await _http.PostAsJsonAsync($"api/boards/{_code}/participants", new { name = "Sam" });
        return (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
    }

    /// <summary>Hears every fault that the product logs.</summary>
    private sealed class Faults : ILoggerProvider, ILogger
    {
        private readonly List<string> _told = [];

        public IReadOnlyList<string> Told
        {
            get
            {
                lock (_told)
                {
                    return [.. _told.Distinct()];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lock (_told)
                {
                    _told.Add($"{formatter(state, exception)} {exception?.GetType().Name} {exception?.Message}");
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
