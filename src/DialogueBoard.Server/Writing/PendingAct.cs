using System.Diagnostics;
using DialogueBoard.Acts;

namespace DialogueBoard.Server.Writing;

/// <summary>An act waiting for its board's writer.</summary>
internal sealed class PendingAct(Actor actor, Act act, byte[] hash)
{
    private readonly TaskCompletionSource<ActOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Actor Actor { get; } = actor;
    public Act Act { get; } = act;

    /// <summary>See <see cref="BoardChange.ActHash"/>.</summary>
    public byte[] Hash { get; } = hash;

    /// <summary>The trace of whoever waits for it.</summary>
    public ActivityContext? Cause { get; } = Activity.Current?.Context;

    public Task<ActOutcome> Outcome => _outcome.Task;

    public void Settle(ActOutcome outcome) => _outcome.TrySetResult(outcome);
}
