using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Ballots;

/// <summary>
/// What people said in private on one thing. Whoever shows it shows only what all of it comes to, and only when that may be
/// seen. Safe from any thread.
/// </summary>
public sealed class BallotReader(BoardDatabase database)
{
    /// <summary>What everybody said, in an order that tells neither who nor when.</summary>
    public async Task<IReadOnlyList<T>> AllAsync<T>(OpenBoard board, Guid onId, CancellationToken cancel = default) =>
        [.. (await RowsAsync<T>(board, onId, cancel)).Select(row => row.Said)];

    /// <summary>The same, each with the number of its row, so that parts of it can have numbers that follow from it. Show no row's own.</summary>
    public async Task<IReadOnlyList<(Guid Row, T Said)>> RowsAsync<T>(OpenBoard board, Guid onId, CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(
            context => context.Ballots.AsNoTracking().Where(ballot => ballot.BoardId == board.Id && ballot.OnId == onId)
                .OrderBy(ballot => ballot.Voter).Select(ballot => new { ballot.Voter, ballot.Said }).ToListAsync(cancel),
            cancel);
        return [.. rows.Where(row => row.Said is not null).Select(row => (row.Voter, Read<T>(row.Said!)))];
    }

    /// <summary>What was said on each of these, and by how many alike. Only counts leave the database.</summary>
    public async Task<ILookup<Guid, (T Said, int Count)>> CountsAsync<T>(OpenBoard board, IReadOnlyCollection<Guid> onIds, CancellationToken cancel = default)
    {
        var counts = await database.ReadAsync(
            context => context.Ballots.Where(ballot => ballot.BoardId == board.Id && onIds.Contains(ballot.OnId) && ballot.Said != null)
                .GroupBy(ballot => new { ballot.OnId, ballot.Said })
                .Select(alike => new { alike.Key.OnId, alike.Key.Said, Count = alike.Count() })
                .ToListAsync(cancel),
            cancel);
        return counts.ToLookup(alike => alike.OnId, alike => (Read<T>(alike.Said!), alike.Count));
    }

    /// <summary>What this person said on each of these; nothing where their own key is not at hand.</summary>
    public async Task<IReadOnlyDictionary<Guid, T>> MineAsync<T>(OpenBoard board, Actor actor, IReadOnlyCollection<Guid> onIds, CancellationToken cancel = default)
    {
        if (actor.Voter is not { } voter)
        {
            return new Dictionary<Guid, T>();
        }

        var mine = onIds.Select(onId => DerivedId.Of(voter, onId)).ToList();
        var said = await database.ReadAsync(
            context => context.Ballots.Where(ballot => ballot.BoardId == board.Id && onIds.Contains(ballot.OnId) && mine.Contains(ballot.Voter) && ballot.Said != null)
                .Select(ballot => new { ballot.OnId, ballot.Said })
                .ToListAsync(cancel),
            cancel);
        return said.ToDictionary(one => one.OnId, one => Read<T>(one.Said!));
    }

    /// <summary>What this person said; the default where they said nothing, or where their own key is not at hand.</summary>
    public async Task<T?> MineAsync<T>(OpenBoard board, Actor actor, Guid onId, CancellationToken cancel = default)
    {
        if (actor.Voter is not { } voter)
        {
            return default;
        }

        var mine = DerivedId.Of(voter, onId);
        return await database.ReadAsync(
            context => context.Ballots.Where(ballot => ballot.BoardId == board.Id && ballot.OnId == onId && ballot.Voter == mine)
                .Select(ballot => ballot.Said).SingleOrDefaultAsync(cancel),
            cancel) is { } said ? Read<T>(said) : default;
    }

    private static T Read<T>(string said) => JsonSerializer.Deserialize<T>(said, WireJson.Options)!;
}
