using System.Globalization;
using System.Text.Json;
using DialogueBoard.Contributions;
using DialogueBoard.Feed;
using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Targets;

/// <summary>The ceiling: a SignalR group broadcast of the same bytes, with nothing stored, decided or ordered.</summary>
internal sealed class BareTarget(ServerProcess process) : ITarget
{
    public const string Hub = "hubs/bare";
    private readonly string _epoch = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8];
    private readonly Guid _author = Guid.NewGuid();
    private int _lost;

    public string Name => "bare";
    public ServerProcess? Process => process;
    public bool Numbers => false;
    public int LostConnections => _lost;

    public async Task<Writer> JoinWriterAsync(CancellationToken cancel) => new(
        await HubSocket.ConnectAsync(process.Address, Hub, key: null, heard: null, Lost, cancel),
        "Post",
        (id, text) => [DeltaOf(id, text)],
        answer => answer.GetInt64());

    public async Task<IAsyncDisposable> JoinWatcherAsync(Viewer viewer, int index, CancellationToken cancel)
    {
        var socket = await HubSocket.ConnectAsync(process.Address, Hub, key: null, viewer.Heard, Lost, cancel);
        await socket.InvokeAsync("Join", cancel);
        return socket;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The delta that a board would tell of this act, by the product's own code.</summary>
    private JsonElement DeltaOf(Guid id, string text)
    {
        var contribution = new Contribution
        {
            Id = id,
            Kind = ContributionKind.Issue,
            Text = text,
            By = new(_author, "Sam"),
            At = DateTime.UtcNow,
            X = 960,
            Y = -720,
        };
        return JsonElement.Parse(new Delta(_epoch, 1000, 1001, full: false, Put.Of([contribution]), []).Utf8.Span);
    }

    private void Lost() => Interlocked.Increment(ref _lost);
}
