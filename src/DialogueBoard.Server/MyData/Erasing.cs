using DialogueBoard.Acts;
using DialogueBoard.MyData;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;

namespace DialogueBoard.Server.MyData;

/// <summary>
/// Erases a person, on one board or everywhere: one act for each board, which takes all that is kept of them for it, and then the ways
/// back to their key. Each can be done again, so that what an outage broke off is done by asking once more. Safe from any thread.
/// </summary>
public sealed class Erasing(MyBoards mine, Secrets secrets, ActPipeline pipeline, WaysBack ways)
{
    /// <summary>Erases them on one board, also where they have not joined it any more.</summary>
    /// <returns>Why it could not be done now; null once nothing is left.</returns>
    public Task<Refusal?> OnAsync(OpenBoard board, string key, CancellationToken cancel = default) => LeaveAsync(board, secrets.ParticipantId(key, board.Id), key, cancel);

    /// <summary>Erases them on all boards, and the ways back to their key. Where one board cannot be done the others are all the same.</summary>
    /// <inheritdoc cref="OnAsync"/>
    public async Task<Refusal?> EverywhereAsync(string key, CancellationToken cancel = default)
    {
        Refusal? refusal = null;
        foreach (var (board, me) in (await mine.OfAsync(key, cancel)).On)
        {
            refusal = await LeaveAsync(board, me, key, cancel) ?? refusal;
        }

        if (refusal is null)
        {
            await ways.EndAsync(key, cancel);
        }

        return refusal;
    }

    // Not held up by limits: who wrote much in a minute may go in the same minute.
    private async Task<Refusal?> LeaveAsync(OpenBoard board, Guid me, string key, CancellationToken cancel)
    {
        var actor = new Actor(me, null, IsSteward: false) { Voter = secrets.Voter(key, board.Id) };
        return (await pipeline.PerformUnlimitedAsync(board, actor, new EraseMe { Id = Guid.NewGuid() }, cancel)).Refusal;
    }
}
