using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DialogueBoard.Feed;

namespace DialogueBoard.Client;

/// <summary>One reading of a board's server-sent events, until the connection ends.</summary>
internal static class EventStream
{
    // The server says something at least every 15 seconds.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(45);

    public static string Path(string code, Cursor after)
    {
        var path = BoardSite.Of(code, string.Create(CultureInfo.InvariantCulture, $"/changes?after={after.After}"));
        return after.Epoch is null ? path : $"{path}&epoch={Uri.EscapeDataString(after.Epoch)}";
    }

    public static async IAsyncEnumerable<Delta> OpenAsync(
        HttpClient http,
        string code,
        Cursor after,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path(code, after));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Text.EventStream));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        if (await BoardSite.RefusalIn(response, cancel).ConfigureAwait(false) is { } refused)
        {
            throw Outage.MayPass(response.StatusCode)
                ? new HttpRequestException(refused.Detail, null, response.StatusCode)
                : new BoardRefusedException(refused);
        }

        var content = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var body = new LiveStream(content, LongestSilence, time);
        await using (body.ConfigureAwait(false))
        {
            var events = SseParser.Create(body, (_, data) => JsonSerializer.Deserialize<Delta>(data, WireJson.Options));
            await foreach (var told in events.EnumerateAsync(cancel).ConfigureAwait(false))
            {
                if (told.Data is { } delta)
                {
                    yield return delta;
                }
            }
        }
    }
}
