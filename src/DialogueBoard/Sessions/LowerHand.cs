using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>A hand goes down: one's own, or, by whoever holds the panel, anybody's.</summary>
public sealed record LowerHand : SessionAct
{
    /// <summary>Whose; one's own where it is left out.</summary>
    public Guid? HandId { get; init; }

    private protected override Decision Decide(Situation situation, Session session)
    {
        var me = situation.Actor.Id;
        var hand = BoardSessions.Hands(situation.View, session.Id).FirstOrDefault(one => HandId is { } id ? one.Id == id : one.By.Id == me);
        return RefuseUnlessOn(session) is { } refusal ? refusal
            : hand is null ? Refusal.Because(RefusalCode.HandNotUp)
            : hand.By.Id != me && !session.IsLedBy(me) ? Refusal.Because(RefusalCode.NotYourPanel)
            : Decision.Of(hand.Down);
    }
}
