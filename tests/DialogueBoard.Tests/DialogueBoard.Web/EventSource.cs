using System.Net;

namespace DialogueBoard.Tests.Web;

/// <summary>A program or a page that listens to a board's event stream, as long as it is not disposed.</summary>
internal sealed class EventSource : IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpResponseMessage _answer;
    private StreamReader? _lines;

    private EventSource(HttpClient http, HttpResponseMessage answer) => (_http, _answer) = (http, answer);

    public HttpStatusCode Status => _answer.StatusCode;

    public HttpResponseMessage Answer => _answer;

    /// <param name="key">A participant's; null for somebody who only reads.</param>
    /// <param name="address">Where it says to come from, to a site that believes this machine's proxies.</param>
    public static async Task<EventSource> OpenAsync(LiveSite site, string code, string? key = null, string? address = null)
    {
        var http = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{code}/changes?after=0");
        request.Headers.Accept.Add(new("text/event-stream"));
        request.Headers.Authorization = key is null ? null : new("Bearer", key);
        if (address is not null)
        {
            request.Headers.Add("X-Forwarded-For", address);
        }

        return new(http, await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }

    /// <summary>Reads on until this has been told.</summary>
    public async Task HearsAsync(string words, CancellationToken cancel)
    {
        _lines ??= new(await _answer.Content.ReadAsStreamAsync(cancel));
        while (await _lines.ReadLineAsync(cancel) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("The stream ended before it was told.");
    }

    public void Dispose()
    {
        _lines?.Dispose();
        _answer.Dispose();
        _http.Dispose();
    }
}
