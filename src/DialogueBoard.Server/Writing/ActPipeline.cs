using System.Diagnostics;
using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;

namespace DialogueBoard.Server.Writing;

/// <summary>The one way from every door to the board: limits, then the board's writer, then a receipt or a refusal.</summary>
public sealed class ActPipeline(BoardLimits limits, Secrets secrets, WrittenIn written)
{
    /// <summary>
    /// Performs an act. The receipt comes only once the act is stored for good; the same act again, under the same id, gets
    /// the first receipt again. Cancelling stops the waiting, not the act.
    /// </summary>
    public async Task<ActOutcome> PerformAsync(OpenBoard board, Actor actor, Act act, CancellationToken cancel = default)
    {
        using var trace = Journey.StartAct(act);
        var started = Stopwatch.GetTimestamp();
        ActOutcome outcome = limits.Act(board.Id, actor.Id) is { } refusal ? refusal : await PerformAsync(board, actor, act, partOfMore: false, cancel);
        Journey.ActDone(trace, act, started, outcome);
        return outcome;
    }

    /// <summary>Performs an act that was let in as part of a larger one, such as an import.</summary>
    internal Task<ActOutcome> PerformUnlimitedAsync(OpenBoard board, Actor actor, Act act, CancellationToken cancel) => PerformAsync(board, actor, act, partOfMore: true, cancel);

    private async Task<ActOutcome> PerformAsync(OpenBoard board, Actor actor, Act act, bool partOfMore, CancellationToken cancel)
    {
        // Of what is said in private nobody may find out who said it by trying everybody: the hash needs a number that is stored nowhere.
        var who = act is BallotAct ? actor.Voter ?? Guid.Empty : actor.Id;
        var hash = secrets.Hash("act", who.ToByteArray(), ActJson.Canonical(act));
        var whole = act is Tidy tidy ? tidy with { Layout = WebLayout.Of(board.Feed.View) } : await written.MarkAsync(act, partOfMore);
        return await board.WriteAsync(actor, whole, hash, cancel);
    }
}
