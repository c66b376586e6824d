using System.Net;
using System.Text;
using System.Text.Json;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>Programs that read all there is to be read of a board, at one node, while people write in the quiet.</summary>
internal sealed class Outsiders : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly Site _site;
    private readonly string _code;
    private readonly Guid _session;
    private readonly string _key;
    private readonly Task _listening;

    /// <param name="key">Of somebody who has joined the board and is not in the session.</param>
    public Outsiders(Site site, string code, Guid session, string key)
    {
        (_site, _code, _session, _key) = (site, code, session, key);
        _listening = Task.WhenAll(StreamAsync(), WatchAsync());
    }

    /// <summary>A program that asks over HTTP.</summary>
    public Overheard Api { get; } = new("a program over HTTP");

    /// <summary>A program at the event stream.</summary>
    public Overheard Events { get; } = new("a program at the event stream");

    /// <summary>A program at the hub.</summary>
    public Overheard Hub { get; } = new("a program at the hub");

    public IEnumerable<Overheard> All => [Api, Events, Hub];

    /// <summary>Reads every page and every answer that tells of cards or of the session.</summary>
    public async Task ReadAllAsync()
    {
        string[] paths =
        [
            $"api/boards/{_code}", $"api/boards/{_code}/view", $"api/boards/{_code}/changes?after=0", $"api/boards/{_code}/export.json", $"api/boards/{_code}/export.csv",
            $"api/boards/{_code}/export.md", $"api/boards/{_code}/mix", $"b/{_code}", $"b/{_code}/screen", $"b/{_code}/sessions", $"b/{_code}/sessions/{_session}",
            $"b/{_code}/open-ends", $"b/{_code}/tree", $"b/{_code}/growing", $"b/{_code}/steps",
        ];
        foreach (var path in paths)
        {
            var (status, bytes) = await ReadAsync(path);
            Assert.True((int)status is >= 200 and < 300, $"{path}: {status}, {Encoding.UTF8.GetString(bytes)}");
        }

        // What it came to is for nobody as long as it is on.
        foreach (var path in new[] { $"api/boards/{_code}/sessions/{_session}/harvest.md", $"api/boards/{_code}/sessions/{_session}/harvest.json" })
        {
            var (status, bytes) = await ReadAsync(path);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("session-still-on", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        await _listening;
        _leaving.Dispose();
    }

    private async Task<(HttpStatusCode Status, byte[] Bytes)> ReadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", _key);
        using var answer = await _site.Http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Api.Note(path, bytes);
        return (answer.StatusCode, bytes);
    }

    private async Task StreamAsync()
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"api/boards/{_code}/changes?after=0");
            request.Headers.Accept.ParseAdd("text/event-stream");
            using var answer = await _site.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _leaving.Token);
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(_leaving.Token), Encoding.UTF8);
            while (await reader.ReadLineAsync(_leaving.Token) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal))
                {
                    Events.NoteDelta("the stream", line);
                }
                else
                {
                    Events.Note("the stream", Encoding.UTF8.GetBytes(line));
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Leaving.
        }
    }

    private async Task WatchAsync()
    {
        // As it comes, not as the product's own client reads it.
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(_site.Address, "hubs/board"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(_key))
            .Build();
        try
        {
            await hub.StartAsync(_leaving.Token);
            await foreach (var delta in hub.StreamAsync<JsonElement>("Watch", _code, 0, _leaving.Token))
            {
                Hub.NoteDelta("the hub", delta.GetRawText());
            }
        }
        catch (OperationCanceledException)
        {
            // Leaving.
        }
    }
}
