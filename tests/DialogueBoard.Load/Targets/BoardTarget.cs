using System.Globalization;
using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Client;
using DialogueBoard.Contributions;
using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Targets;

/// <summary>One new board on a board server. Every watcher and writer is a participant with a key of their own.</summary>
internal sealed class BoardTarget : ITarget
{
    private const string Hub = "hubs/board";
    private readonly HttpClient _http;
    private readonly BoardSite _site;
    private readonly string _code;
    private readonly Door _door;
    private int _lost;

    private BoardTarget(HttpClient http, ServerProcess? process, string code, Door door) =>
        (_http, _site, Process, _code, _door) = (http, new(http), process, code, door);

    public string Name => _door switch { Door.Hub => "hub", Door.Events => "events", _ => "both" };
    public string Code => _code;
    public ServerProcess? Process { get; }
    public bool Numbers => true;
    public int LostConnections => _lost;

    /// <param name="process">The server's process where it is ours; it stays the caller's.</param>
    public static async Task<BoardTarget> OpenAsync(Uri address, ServerProcess? process, Door door, CancellationToken cancel)
    {
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { BaseAddress = address };
        var site = new BoardSite(http);
        var opened = Known(await site.OpenAsync(new("Load"), cancel));

        // On a board with nothing on it everything would be the whole board.
        Known(await site.ActAsync(opened.Code, opened.StewardKey, ActOf(Guid.NewGuid(), Texts.OwnOnes[0]), cancel));
        return new(http, process, opened.Code, door);
    }

    public async Task<Writer> JoinWriterAsync(CancellationToken cancel) => new(
        await HubSocket.ConnectAsync(_http.BaseAddress!, Hub, await KeyAsync(cancel), heard: null, Lost, cancel),
        "Act",
        (id, text) => [_code, JsonSerializer.SerializeToElement<Act>(ActOf(id, text), WireJson.Options)],
        answer => answer.TryGetProperty("version", out var version) ? version.GetInt64() : null);

    public async Task<IAsyncDisposable> JoinWatcherAsync(Viewer viewer, int index, CancellationToken cancel)
    {
        // A new watcher has the page's view, and asks for what comes after it.
        var facts = Known(await _site.FactsAsync(_code, cancel));
        if (_door == Door.Events || (_door == Door.Both && index % 2 == 1))
        {
            var path = string.Create(
                CultureInfo.InvariantCulture, $"api/boards/{_code}/changes?after={facts.Version}&epoch={facts.Epoch}");
            return await EventSocket.ConnectAsync(_http, path, cookie: null, viewer.Heard, Lost, cancel);
        }

        var socket = await HubSocket.ConnectAsync(_http.BaseAddress!, Hub, await KeyAsync(cancel), viewer.Heard, Lost, cancel);
        await socket.StreamAsync("WatchFrom", cancel, _code, facts.Version, facts.Epoch);
        return socket;
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Contribute ActOf(Guid id, string text) => new() { Id = id, Kind = ContributionKind.Issue, Text = text };

    private static T Known<T>(Answer<T> answer)
        where T : class => answer.Value ?? throw new InvalidOperationException($"The server refused: {answer.Refusal}");

    private async Task<string> KeyAsync(CancellationToken cancel) =>
        Known(await _site.JoinAsync(_code, "Sam", cancel)).Key;

    private void Lost() => Interlocked.Increment(ref _lost);
}
