using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Somebody takes back words of their own that are still kept back. They are gone for good, and nobody has read them.</summary>
public sealed record TakeBackWaiting : SessionAct
{
    /// <summary>The id of the act that put them there.</summary>
    public required Guid ActId { get; init; }

    public override Guid? NeedsWaiting => SessionId;

    private protected override Decision Decide(Situation situation, Session session) => situation.Waiting.FirstOrDefault(one => one.ActId == ActId) switch
    {
        null => Refusal.Because(RefusalCode.NotWaiting),
        { } waiting when waiting.AuthorId != situation.Actor.Id => Refusal.Because(RefusalCode.NotYours),
        _ => Decision.Of() with { NoLongerWaiting = [ActId] },
    };
}
