using System.Collections.Concurrent;
using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using DialogueBoard.Shelf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace DialogueBoard.Server.People;

/// <summary>
/// The key that makes its holder a steward of a board: told once, stored as a hash, replaced by a new one when it got
/// about. Safe from any thread.
/// </summary>
public sealed class StewardKeys(BoardDatabase database, ActPipeline pipeline, IMemoryCache cache)
{
    /// <summary>How long a node may go on by what it knew of somebody's rights; replacing a key on this node is felt at once.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, int> _replaced = new();

    /// <summary>Whether this is the board's present stewards' key.</summary>
    public async Task<bool> IsKeyOfAsync(OpenBoard board, string key, CancellationToken cancel = default)
    {
        if (!cache.TryGetValue((board.Id, nameof(StewardKeys)), out string? hash))
        {
            hash = await database.ReadAsync(
                context => context.Boards.Where(b => b.Id == board.Id).Select(b => b.StewardKeyHash).SingleAsync(cancel),
                cancel);
            cache.Set((board.Id, nameof(StewardKeys)), hash, Remembered);
        }

        return PersonalKey.Matches(key, hash!);
    }

    /// <summary>
    /// Makes a new key; the old one is void, and everyone who had become a steward by it is one no longer, except who asks.
    /// Those to whom the board was handed on stay, and may not replace the key.
    /// </summary>
    public async Task<(string? Key, Refusal? Refusal)> ReplaceAsync(OpenBoard board, Actor actor, CancellationToken cancel = default)
    {
        if (!actor.HoldsLink)
        {
            return (null, Refusal.Because(actor.IsSteward ? RefusalCode.LinkHoldersOnly : RefusalCode.StewardsOnly));
        }

        await EndCareByKeyAsync(board, actor, cancel);
        var key = PersonalKey.New();
        var hash = PersonalKey.Hash(key);
        await database.WriteAsync(
            async context =>
            {
                await context.Boards.Where(b => b.Id == board.Id)
                    .ExecuteUpdateAsync(b => b.SetProperty(row => row.StewardKeyHash, hash), cancel);
                await context.Participants.Where(p => p.BoardId == board.Id && p.Id != actor.Id)
                    .ExecuteUpdateAsync(p => p.SetProperty(row => row.IsSteward, false), cancel);
                return true;
            },
            cancel);
        _replaced.AddOrUpdate(board.Id, 1, (_, times) => times + 1);
        cache.Remove((board.Id, nameof(StewardKeys)));
        return (key, null);
    }

    // Whoever has not been handed the board looks after it by the old key: as one who came by it, or as the key itself, which
    // is nobody once it is void.
    private async Task EndCareByKeyAsync(OpenBoard board, Actor actor, CancellationToken cancel)
    {
        var handedOn = await database.ReadAsync(
            context => context.Participants.Where(p => p.BoardId == board.Id && !p.IsSteward).Select(p => p.Id).ToListAsync(cancel),
            cancel);
        foreach (var care in board.Feed.View.All<Care>()
            .Where(care => !(actor.CameByLink && care.By.Id == actor.Id) && !handedOn.Contains(care.By.Id))
            .ToList())
        {
            await pipeline.PerformUnlimitedAsync(board, actor, new PutCareDown { Id = Guid.NewGuid(), Of = care.By.Id }, cancel);
        }
    }

    /// <summary>How often this node has replaced a board's key: what it remembered from before is void.</summary>
    internal int TimesReplaced(Guid boardId) => _replaced.GetValueOrDefault(boardId);
}
