using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>The session ends. All that was kept back is shown; what it came to is there to read, for those who were in it first.</summary>
public sealed record CloseSession : SessionAct
{
    public override Guid? NeedsWaiting => SessionId;

    private protected override Decision Decide(Situation situation, Session session) =>
        RefuseUnlessOn(session) is { } refusal ? refusal
        : !session.IsLedBy(situation.Actor.Id) && !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.NotYourPanel)
        : Closing.Of(situation, session);
}
