using DialogueBoard.Load.Processes;

namespace DialogueBoard.Load.Targets;

/// <summary>What ours is held against, in a process of its own: this same program by its hidden command.</summary>
internal sealed class BaselineServer : IAsyncDisposable
{
    private readonly ServerFolder _folder;

    private BaselineServer(ServerProcess process, ServerFolder folder) => (Process, _folder) = (process, folder);

    public ServerProcess Process { get; }

    public static async Task<BaselineServer> StartAsync(ServerSource source, CancellationToken cancel)
    {
        var folder = new ServerFolder(source.DataFolder);
        try
        {
            var program = Path.Combine(AppContext.BaseDirectory, "DialogueBoard.Load");
            var process = await ServerProcess.StartAsync(
                program, ["baseline", folder.File("notes.db")], new Dictionary<string, string>(), cancel);
            return new(process, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Dispose();
    }
}
