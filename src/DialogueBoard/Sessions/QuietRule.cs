using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Sessions;

/// <summary>
/// The one rule of quiet: while words are kept back in a session, what those in it write waits, and is shown all at once. Of
/// what is said in a session the card says so.
/// </summary>
internal static class QuietRule
{
    /// <summary>Why somebody in a quiet session cannot do this now; null where they can.</summary>
    public static Refusal? Refuse(Session? session, Act act) =>
        session is { IsQuiet: true } && act.InQuiet == InQuiet.NotNow ? Refusal.Because(RefusalCode.QuietNow) : null;

    /// <summary>What an act changes, with what its card says of the session in which it is said.</summary>
    public static Decision Said(Situation situation, Session? session, Act act, Decision decision) =>
        session is not null && decision.Refusal is null && act is CardAct { Original: null }
            ? decision.With(Said(session, decision.Changed, situation.Now))
            : decision;

    /// <summary>What cards say of the session in which they are said.</summary>
    public static IEnumerable<BoardRecord> Said(Session session, IEnumerable<BoardRecord> changed, DateTime at) => changed.OfType<Contribution>()
        .Select(card => new SaidIn
        {
            Id = CardPart.IdOf<SaidIn>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = at,
            SessionId = session.Id,
            Round = session.RoundAt(at),
        });

    /// <summary>What is kept of an act that the board would take, and does not take yet; null where it is done now.</summary>
    public static WaitingAct? KeptBack(Situation situation, Session? session, Act act) =>
        session is { IsQuiet: true } && act.InQuiet == InQuiet.Waits ? Acts.KeptBack.Of(situation, act, session.Id, session.Id) : null;

    /// <summary>
    /// What all that waits comes to, in the order in which it was written. What the board would not take any more goes on waiting,
    /// where its author finds it. What somebody is to read first, or a frozen board does not take, waits on for those who look after
    /// the board: a session is no way round them.
    /// </summary>
    public static Shown Show(Situation situation, Session session)
    {
        var all = situation.Waiting.Where(one => one.SessionId == session.Id).ToLookup(one => PostingRule.ReadsFirst(situation.View, one));
        var (changed, done) = Acts.KeptBack.Perform(situation, all[false]);
        return new(changed, done, [.. all[true].Select(one => one with { SessionId = null, SaidIn = session.Id })]);
    }
}
