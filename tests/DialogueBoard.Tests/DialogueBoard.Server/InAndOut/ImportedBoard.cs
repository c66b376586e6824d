using System.Text;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.InAndOut;

/// <summary>A node on a file of its own, with a board to bring things onto and out of.</summary>
internal sealed class ImportedBoard : IAsyncDisposable
{
    private readonly SqliteFile _file;

    private ImportedBoard(SqliteFile file, Node node, OpenBoard board) => (_file, Node, Board) = (file, node, board);

    public Node Node { get; }
    public OpenBoard Board { get; }
    public BoardView View => Board.Feed.View;
    public IEnumerable<Contribution> Cards => View.Arrivals.Select(arrival => View.Contributions[arrival.Id]);

    public static async Task<ImportedBoard> StartAsync(TimeProvider? time = null)
    {
        var file = new SqliteFile();
        var node = await Node.StartAsync(StorageProvider.Sqlite, file.Connection, time);
        return new(file, node, await node.OpenAsync());
    }

    public Task<ImportReport> ImportAsync(string csv, OpenBoard? board = null) => ImportAsync(Encoding.UTF8.GetBytes(csv), board);

    public async Task<ImportReport> ImportAsync(byte[] csv, OpenBoard? board = null)
    {
        using var stream = new MemoryStream(csv);
        return await ImportAsync(stream, board);
    }

    public async Task<ImportReport> ImportAsync(Stream csv, OpenBoard? board = null, IProgress<ImportProgress>? progress = null)
    {
        var (report, refusal) = await TriesAsync(csv, Sue, board, progress);
        return report ?? throw new InvalidOperationException(refusal?.Detail);
    }

    public Task<(ImportReport? Report, Refusal? Refusal)> TriesAsync(Stream csv, Actor actor, OpenBoard? board = null, IProgress<ImportProgress>? progress = null) =>
        Node.Get<BoardImport>().RunAsync(board ?? Board, actor, csv, progress);

    public static async Task<string> WriteAsync(Func<BoardView, Stream, CancellationToken, Task> export, BoardView view) =>
        Encoding.UTF8.GetString(await BytesAsync(export, view));

    public static async Task<byte[]> BytesAsync(Func<BoardView, Stream, CancellationToken, Task> export, BoardView view)
    {
        using var stream = new AsyncOnly();
        await export(view, stream, CancellationToken.None);
        return stream.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        _file.Dispose();
    }

    // A server's response does not let anyone hold up a thread.
    private sealed class AsyncOnly : MemoryStream
    {
        public override void Flush() => throw new InvalidOperationException("Flushed without waiting.");
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Written without waiting.");
        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Written without waiting.");
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }
    }
}
