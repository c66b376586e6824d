using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Somebody in the session wants to speak. Hands are seen in the order in which they went up.</summary>
public sealed record RaiseHand : SessionAct
{
    private protected override Decision Decide(Situation situation, Session session) =>
        RefuseUnlessIn(situation, session) is { } refusal ? refusal
        : BoardSessions.Hands(situation.View, session.Id).Any(hand => hand.By.Id == situation.Actor.Id) ? Refusal.Because(RefusalCode.HandUpAlready)
        : Decision.Of(new Hand { Id = Id, SessionId = session.Id, By = situation.Actor.By, At = situation.Now });
}
