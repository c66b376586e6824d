using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>
/// Somebody takes back words of their own that the board has not got yet: kept back in a session, also where that is over or gone and the
/// board could not take them; to be read first by those who look after the board; or turned down. They are gone for good.
/// </summary>
public sealed record TakeBackWaiting : Act
{
    /// <summary>The session in which they were kept back, where that was so. The act's id alone says which they are.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The id of the act that put them there.</summary>
    public required Guid ActId { get; init; }

    public override IReadOnlyCollection<Guid> NeedsWaitingActs => [ActId];

    internal override bool Adds => false;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation) => situation.Waiting.FirstOrDefault(one => one.ActId == ActId) switch
    {
        null => Refusal.Because(RefusalCode.NotWaiting),
        { } waiting when waiting.AuthorId != situation.Actor.Id => Refusal.Because(RefusalCode.NotYours),
        _ => Decision.Of() with { NoLongerWaiting = [ActId] },
    };
}
