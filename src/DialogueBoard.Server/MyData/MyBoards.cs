using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.MyData;

/// <summary>
/// Finds all boards in which the holder of a key takes part. No table says which participants are one person; only their own key
/// tells, from which each board's number follows. Safe from any thread.
/// </summary>
public sealed class MyBoards(BoardDatabase database, OpenBoards boards, Secrets secrets)
{
    /// <summary>The most ids that are asked for in one statement.</summary>
    private const int Together = 500;

    /// <summary>The person, on each board they have joined, in the order in which the boards were opened.</summary>
    public async Task<Person> OfAsync(string key, CancellationToken cancel = default)
    {
        var all = (await boards.AllThereAreAsync(cancel)).ConvertAll(board => (board.Id, board.Code, Me: secrets.ParticipantId(key, board.Id)));
        var joined = new HashSet<Guid>();
        foreach (var some in all.Select(board => board.Me).Chunk(Together))
        {
            joined.UnionWith(await database.ReadAsync(
                context => context.Participants.Where(participant => EF.Parameter(some).Contains(participant.Id)).Select(participant => participant.Id).ToListAsync(cancel),
                cancel));
        }

        var on = new List<(OpenBoard, Guid)>();
        foreach (var (_, code, me) in all.Where(board => joined.Contains(board.Me)))
        {
            if (await boards.FindAsync(code, cancel) is { } board)
            {
                on.Add((board, me));
            }
        }

        return new(key, on);
    }
}
