using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>Something that only whoever holds the panel of a session does, while it is on.</summary>
public abstract record PanelAct : SessionAct
{
    private protected sealed override Decision Decide(Situation situation, Session session) =>
        RefuseUnlessOn(session) is { } refusal ? refusal
        : !session.IsLedBy(situation.Actor.Id) ? Refusal.Because(RefusalCode.NotYourPanel)
        : Run(situation, session with { PanelFreeSince = null });

    private protected abstract Decision Run(Situation situation, Session session);

    /// <summary>The round with this number, or why there is none.</summary>
    private protected static Refusal? FindRound(Session session, int number, out Round round)
    {
        var there = number >= 0 && number < session.Rounds.Count;
        round = there ? session.Rounds[number] : session.Rounds[0];
        return there ? null : Refusal.Because(RefusalCode.NoSuchRound);
    }

    /// <summary>Why nothing can be done with a round that is not on; null where it is.</summary>
    private protected static Refusal? RefuseUnlessRunning(Session session, int number, out Round round) => FindRound(session, number, out round)
        ?? (round.Began is null ? Refusal.Because(RefusalCode.RoundNotBegun)
            : session.Now != number ? Refusal.Because(RefusalCode.RoundEnded)
            : null);
}
