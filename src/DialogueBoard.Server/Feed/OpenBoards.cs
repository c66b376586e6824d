using System.Collections.Concurrent;
using DialogueBoard.Boards;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.Server.Feed;

/// <summary>The boards in use on this node, each read from the database once, when first asked for. Safe from any thread.</summary>
public sealed class OpenBoards : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<OpenBoard?>>> _byCode = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, OpenBoard> _byId = new();
    private readonly BoardDatabase _database;
    private readonly IDoorbell _doorbell;
    private readonly TimeProvider _time;
    private readonly ILogger<OpenBoards> _logger;
    private readonly IDisposable _listening;

    public OpenBoards(BoardDatabase database, IDoorbell doorbell, TimeProvider time, ILogger<OpenBoards> logger)
    {
        (_database, _doorbell, _time, _logger) = (database, doorbell, time, logger);
        _listening = doorbell.Listen(ring =>
        {
            if (_byId.TryGetValue(ring.BoardId, out var board))
            {
                _ = board.HearAsync(ring);
            }
        });
    }

    internal IEnumerable<OpenBoard> All => _byId.Values;

    /// <summary>The board with this code as somebody typed it; null where there is none.</summary>
    public async Task<OpenBoard?> FindAsync(string? typed, CancellationToken cancel = default)
    {
        if (BoardCode.Read(typed) is not { } code)
        {
            return null;
        }

        var opening = _byCode.GetOrAdd(code, key => new(() => OpenAsync(key)));
        try
        {
            if (await opening.Value.WaitAsync(cancel) is { } board)
            {
                return board.IsGone ? null : board;
            }
        }
        catch when (opening.Value.IsFaulted)
        {
            _byCode.TryRemove(new(code, opening));
            throw;
        }

        // Not remembered: the board may be opened a moment later.
        _byCode.TryRemove(new(code, opening));
        return null;
    }

    /// <summary>The codes of all boards there are, in use here or not.</summary>
    public Task<List<(Guid Id, string Code)>> AllThereAreAsync(CancellationToken cancel = default) => _database.ReadAsync(
        async context => (await context.Boards.AsNoTracking().OrderBy(board => board.OpenedAt).Select(board => new { board.Id, board.Code }).ToListAsync(cancel))
            .ConvertAll(board => (board.Id, board.Code)),
        cancel);

    /// <summary>Looks how far each open board has got in the database, and lets those catch up that differ.</summary>
    internal async Task LookAsync(CancellationToken cancel)
    {
        // Noted before the database is asked, so that its answer cannot be older.
        var known = _byId.Values.Select(board => board.Feed.View.Board).ToArray();
        if (known.Length == 0)
        {
            return;
        }

        var ids = known.Select(board => board.Id).ToArray();

        var heads = await _database.ReadAsync(
            context => context.Boards.AsNoTracking()
                .Where(board => ids.Contains(board.Id))
                .Select(board => new Ring(board.Id, board.Epoch, board.Version))
                .ToDictionaryAsync(head => head.BoardId, cancel),
            cancel);
        await Task.WhenAll(known.Select(board =>
            _byId[board.Id].CompareAsync(board, heads.TryGetValue(board.Id, out var head) ? head : null)));
    }

    public async ValueTask DisposeAsync()
    {
        _listening.Dispose();
        foreach (var board in _byId.Values)
        {
            await board.DisposeAsync();
        }
    }

    private async Task<OpenBoard?> OpenAsync(string code)
    {
        var id = await _database.ReadAsync(context =>
            context.Boards.Where(board => board.Code == code).Select(board => (Guid?)board.Id).SingleOrDefaultAsync());
        if (id is null || await OpenBoard.LoadAsync(id.Value, _database, _doorbell, _time, _logger, CancellationToken.None) is not { } board)
        {
            return null;
        }

        _byId[board.Id] = board;
        return board;
    }
}
