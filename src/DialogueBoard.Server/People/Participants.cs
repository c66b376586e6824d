using DialogueBoard.Acts;
using DialogueBoard.MyData;
using DialogueBoard.Organisations;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using DialogueBoard.Shelf;
using DialogueBoard.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace DialogueBoard.Server.People;

/// <summary>
/// Who takes part in which board: joining, and finding out who a key stands for. Whether somebody looks after the board is
/// asked of the board each time, never remembered. Safe from any thread.
/// </summary>
public sealed class Participants(BoardDatabase database, Secrets secrets, StewardKeys stewards, ActPipeline pipeline, TimeProvider time, IMemoryCache cache)
{
    /// <summary>Who a key stands for on a board: a steward by the stewards' key, else a participant who has joined, else null.</summary>
    public async Task<Actor?> FindAsync(OpenBoard board, string? key, CancellationToken cancel = default)
    {
        if (!PersonalKey.IsOne(key))
        {
            return null;
        }

        var id = secrets.ParticipantId(key!, board.Id);
        if (await stewards.IsKeyOfAsync(board, key!, cancel))
        {
            return new(id, null, IsSteward: true) { Voter = secrets.Voter(key!, board.Id) };
        }

        return await FindAsync(board, id, cancel) is { } joined ? joined with { Voter = secrets.Voter(key!, board.Id) } : null;
    }

    /// <summary>The participant with this id, as they are now; null where nobody with it has joined.</summary>
    public async Task<Actor?> FindAsync(OpenBoard board, Guid id, CancellationToken cancel = default)
    {
        if (Remembered(board, id) is { } known)
        {
            return known.On(board.Feed.View);
        }

        var participant = await database.ReadAsync(
            context => context.Participants.AsNoTracking().SingleOrDefaultAsync(p => p.BoardId == board.Id && p.Id == id, cancel),
            cancel);
        return participant is null ? null : Remember(participant).On(board.Feed.View);
    }

    /// <summary>The door by which a participant is in; null where nobody with this id has joined.</summary>
    public Task<Door?> DoorOfAsync(OpenBoard board, Guid id, CancellationToken cancel = default) => database.ReadAsync(
        context => context.Participants.Where(p => p.BoardId == board.Id && p.Id == id).Select(p => (Door?)p.Door).SingleOrDefaultAsync(cancel),
        cancel);

    /// <summary>The names of those among these who have joined; null for those who gave none.</summary>
    public async Task<IReadOnlyDictionary<Guid, string?>> NamesAsync(OpenBoard board, IEnumerable<Guid> ids, CancellationToken cancel = default)
    {
        var (names, unknown) = (new Dictionary<Guid, string?>(), new List<Guid>());
        foreach (var id in ids)
        {
            if (Remembered(board, id) is { } known)
            {
                names[id] = known.Name;
            }
            else
            {
                unknown.Add(id);
            }
        }

        if (unknown.Count > 0)
        {
            foreach (var participant in await database.ReadAsync(
                context => context.Participants.AsNoTracking().Where(p => p.BoardId == board.Id && unknown.Contains(p.Id)).ToListAsync(cancel),
                cancel))
            {
                names[participant.Id] = Remember(participant).Name;
            }
        }

        return names;
    }

    /// <summary>
    /// Lets the holder of a key join a board, or changes the name and door they had joined with. A name is 1 to
    /// <see cref="Longest.Name"/> characters, or none.
    /// </summary>
    /// <param name="door">Null leaves them at the door they came in by; somebody new is then here for this one.</param>
    /// <param name="asSteward">True once they have shown the stewards' key: from now on they look after the board, and it says so.</param>
    public async Task<(Actor? Actor, Refusal? Refusal)> JoinAsync(OpenBoard board, string key, string? name, Door? door, bool asSteward = false, CancellationToken cancel = default)
    {
        if (PlainText.ReadIfAny(name?.ReplaceLineEndings(" "), "name", Longest.Name, out var label) is { } refusal)
        {
            return (null, refusal);
        }

        var id = secrets.ParticipantId(key, board.Id);
        Participant joined = null!;
        await database.WriteAsync(
            async context =>
            {
                var before = await context.Participants.AsNoTracking().SingleOrDefaultAsync(p => p.BoardId == board.Id && p.Id == id, cancel);
                joined = new()
                {
                    BoardId = board.Id,
                    Id = id,
                    Name = label,
                    Door = door ?? before?.Door ?? Door.Here,
                    IsSteward = asSteward || before is { IsSteward: true },
                    WorksAt = before?.WorksAt,
                    WorksAtUntil = before?.WorksAtUntil,
                    JoinedAt = before?.JoinedAt ?? NowOn(board, id),
                };
                context.Entry(joined).State = before is null ? EntityState.Added : EntityState.Modified;
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel);
        var actor = Remember(joined);
        await SayOpenlyAsync(board, asSteward ? actor with { IsSteward = true } : actor, asSteward, cancel);
        return (actor.On(board.Feed.View) with { Voter = secrets.Voter(key, board.Id) }, null);
    }

    /// <summary>
    /// Takes in where a participant has signed in as staff, or that they have not: from now on that is so by every door and, within
    /// <see cref="StewardKeys.Remembered"/>, on every node, until they are seen signed out or its time is over.
    /// </summary>
    /// <param name="until">Until when it counts, UTC.</param>
    public async Task<Actor> WorksAtAsync(OpenBoard board, Actor actor, Workplace? workplace, DateTime? until, CancellationToken cancel = default)
    {
        if (actor.WorksAt == workplace)
        {
            return actor;
        }

        Participant? now = null;
        await database.WriteAsync(
            async context =>
            {
                now = await context.Participants.AsNoTracking().SingleOrDefaultAsync(p => p.BoardId == board.Id && p.Id == actor.Id, cancel);
                if (now is null)
                {
                    return false;
                }

                now = now with { WorksAt = workplace, WorksAtUntil = workplace is null ? null : until };
                context.Entry(now).State = EntityState.Modified;
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel);
        return now is null ? actor : Remember(now).On(board.Feed.View) with { Voter = actor.Voter };
    }

    // Who looks after the board is told by the board, by the name they go by. Where that is so already the act is refused.
    private async Task SayOpenlyAsync(OpenBoard board, Actor actor, bool asSteward, CancellationToken cancel)
    {
        if (asSteward || (board.Feed.View.CareOf(actor.Id) is { OfferedOn: null } care && care.By != actor.By))
        {
            await pipeline.PerformUnlimitedAsync(board, actor, new LookAfter { Id = Guid.NewGuid() }, cancel);
        }
    }

    // Whoever comes again comes after they left, whatever the clock of another node said then.
    private DateTime NowOn(OpenBoard board, Guid id)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Left.Of(board.Feed.View, id) is { } left && left.At >= now ? left.At.AddTicks(1) : now;
    }

    // What this node remembers of somebody who has left since is void.
    private Actor? Remembered(OpenBoard board, Guid id) =>
        cache.TryGetValue(CacheKey(board.Id, id), out Actor? known) && !known!.HasLeft(board.Feed.View) ? known : null;

    private Actor Remember(Participant participant) => cache.Set(
        CacheKey(participant.BoardId, participant.Id),
        new Actor(participant.Id, participant.Name, IsSteward: false)
        {
            JoinedAt = participant.JoinedAt,
            CameByLink = participant.IsSteward,
            WorksAt = participant.WorksAtUntil > time.GetUtcNow().UtcDateTime ? participant.WorksAt : null,
        },
        new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = StewardKeys.Remembered });

    private (Guid, Guid, int) CacheKey(Guid boardId, Guid id) => (boardId, id, stewards.TimesReplaced(boardId));
}
