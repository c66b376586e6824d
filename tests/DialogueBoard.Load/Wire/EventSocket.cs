namespace DialogueBoard.Load.Wire;

/// <summary>
/// A reader of server-sent events as thin as can be: hands on the data of each event as raw JSON, on the reading task.
/// Only for servers that write an event's data in one line, as ours does.
/// </summary>
internal sealed class EventSocket : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly HttpResponseMessage _response;
    private readonly Task _reading;

    private EventSocket(HttpResponseMessage response, HubRecordHeard heard, Action lost)
    {
        _response = response;
        _reading = ReadAsync(heard, lost);
    }

    /// <param name="cookie">What a browser says of whose it is; null for a program.</param>
    public static async Task<EventSocket> ConnectAsync(
        HttpClient http, string path, string? cookie, HubRecordHeard heard, Action lost, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        response.EnsureSuccessStatusCode();
        return new(response, heard, lost);
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _reading;
        _response.Dispose();
        _leaving.Dispose();
    }

    private async Task ReadAsync(HubRecordHeard heard, Action lost)
    {
        var lines = new RecordBuffer((byte)'\n');
        try
        {
            await using var body = await _response.Content.ReadAsStreamAsync(_leaving.Token);
            while (await body.ReadAsync(lines.Free, _leaving.Token) is > 0 and var count)
            {
                lines.Filled(count);
                while (lines.TryTake(out var line))
                {
                    if (line.StartsWith("data:"u8))
                    {
                        heard(line[5..]);
                    }
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or HttpRequestException)
        {
        }

        if (!_leaving.IsCancellationRequested)
        {
            lost();
        }
    }
}
