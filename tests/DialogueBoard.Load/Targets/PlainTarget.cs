using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Targets;

/// <summary>What most would write first: a hub method that adds a row with EF Core, saves it and broadcasts it.</summary>
internal sealed class PlainTarget(ServerProcess process) : ITarget
{
    public const string Hub = "hubs/plain";
    private int _lost;

    public string Name => "plain";
    public ServerProcess? Process => process;
    public bool Numbers => false;
    public int LostConnections => _lost;

    public async Task<Writer> JoinWriterAsync(CancellationToken cancel) => new(
        await HubSocket.ConnectAsync(process.Address, Hub, key: null, heard: null, Lost, cancel),
        "Add",
        (id, text) => [id, text],
        answer => answer.GetInt64());

    public async Task<IAsyncDisposable> JoinWatcherAsync(Viewer viewer, int index, CancellationToken cancel)
    {
        var socket = await HubSocket.ConnectAsync(process.Address, Hub, key: null, viewer.Heard, Lost, cancel);
        await socket.InvokeAsync("Join", cancel);
        return socket;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Lost() => Interlocked.Increment(ref _lost);
}
