using DialogueBoard.Load.Deliveries;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Targets;
using DialogueBoard.Load.Throughput;

namespace DialogueBoard.Load.Growth;

/// <summary>A board that was written full, with one writer and one watcher on it.</summary>
internal sealed class GrownBoard : IAsyncDisposable
{
    private const int Fillers = 128;
    private readonly BoardTarget _target;
    private readonly IAsyncDisposable _watcher;

    private GrownBoard(BoardTarget target, int size, Writer writer, IAsyncDisposable watcher) =>
        (_target, Size, Writer, _watcher) = (target, size, writer, watcher);

    public int Size { get; }
    public string Code => _target.Code;
    public Writer Writer { get; }
    public ActCost Cost { get; } = new();

    public static async Task<GrownBoard> OpenAsync(ServerProcess server, int size, CancellationToken cancel)
    {
        var target = await BoardTarget.OpenAsync(server.Address, server, Door.Hub, cancel);
        await FillAsync(target, size, cancel);
        var watcher = await target.JoinWatcherAsync(new Viewer(0, new(), numbered: true), 0, cancel);
        return new(target, size, await target.JoinWriterAsync(cancel), watcher);
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await _watcher.DisposeAsync();
        await _target.DisposeAsync();
    }

    private static async Task FillAsync(BoardTarget target, int size, CancellationToken cancel)
    {
        var fillers = new List<Writer>();
        try
        {
            while (fillers.Count < Fillers)
            {
                fillers.Add(await target.JoinWriterAsync(cancel));
            }

            var filling = new InFlight(fillers, Texts.OwnOnes);
            await filling.RunAsync(new(), Timeout, size, cancel);
            if (filling.Receipts != size)
            {
                throw new InvalidOperationException($"Of {size} contributions only {filling.Receipts} are on the board.");
            }
        }
        finally
        {
            foreach (var filler in fillers)
            {
                await filler.DisposeAsync();
            }
        }
    }

    private static TimeSpan Timeout => TimeSpan.FromMinutes(5);
}
