using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>
/// Somebody takes back words of their own that are still kept back, also where the session is over or gone and the board could not
/// take them. They are gone for good, and nobody has read them.
/// </summary>
public sealed record TakeBackWaiting : Act
{
    public required Guid SessionId { get; init; }

    /// <summary>The id of the act that put them there.</summary>
    public required Guid ActId { get; init; }

    public override Guid? NeedsWaiting => SessionId;

    internal override bool Adds => false;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation) => situation.Waiting.FirstOrDefault(one => one.ActId == ActId) switch
    {
        null => Refusal.Because(RefusalCode.NotWaiting),
        { } waiting when waiting.AuthorId != situation.Actor.Id => Refusal.Because(RefusalCode.NotYours),
        _ => Decision.Of() with { NoLongerWaiting = [ActId] },
    };
}
