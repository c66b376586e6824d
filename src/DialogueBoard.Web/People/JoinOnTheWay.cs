using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Shell;

namespace DialogueBoard.Web.People;

/// <summary>Lets somebody who sends a form without having joined join on the way, in the same step.</summary>
internal sealed class JoinOnTheWay(WhoAsks who, Participants participants, BoardLimits limits, FirstKey firstKey)
{
    /// <summary>For the form of somebody who has not joined: the key they will have once they do, sealed.</summary>
    public string SealedKey() => firstKey.Seal();

    /// <summary>Whoever sent the form: as they have joined, else joined now; or why they may not.</summary>
    /// <param name="sealedKey">The key that came with the form.</param>
    /// <param name="name">What they want to be called, or nothing.</param>
    public async Task<(Actor? Actor, Refusal? Refusal)> JoinAsync(OpenBoard board, HttpContext context, string? sealedKey, string? name)
    {
        if (await who.OnAsync(board, context, context.RequestAborted) is { } actor)
        {
            return (actor, null);
        }

        if (limits.Join(context.Address()) is { } full)
        {
            return (null, full);
        }

        var key = DeviceKey.Of(context) ?? firstKey.Open(sealedKey);
        var joined = await participants.JoinAsync(board, key, name, Door.Here, cancel: context.RequestAborted);
        if (joined.Actor is not null)
        {
            DeviceKey.Set(context, key);
        }

        return joined;
    }
}
