using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Threads;

/// <summary>Whoever drew a thread, or a steward, takes it away. Both its ends stay. A card may be taken out of a group by anyone.</summary>
public sealed record CutThread : Act
{
    public required Guid ThreadId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.View.Threads.TryGetValue(ThreadId, out var thread))
        {
            return Refusal.Because(RefusalCode.UnknownThread);
        }

        if (!thread.MayBeCutBy(situation.Actor))
        {
            return Refusal.Because(RefusalCode.NotYours);
        }

        var cut = thread with { Gone = true };
        var contribution = situation.View.Contributions[thread.From];

        // A thread that came with its contribution is also what that contribution says it is about.
        return thread.CameWithContribution
            ? Decision.Of(cut, contribution with { About = [.. contribution.About.Where(id => id != thread.To)] })
            : Decision.Of(cut);
    }
}
