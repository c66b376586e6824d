using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Stewarding;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>Somebody takes part in a session that is on, and says how they are here. Doing it again changes what they said.</summary>
public sealed record EnterSession : SessionAct
{
    /// <summary>In their job at one of the organisations, on which footing; left out by those who do not say.</summary>
    public Speaking? Speaking { get; init; }

    private protected override Decision Decide(Situation situation, Session session)
    {
        string? whom = null;
        var member = situation.View.MemberOf(situation.Actor.Id);
        var refusal = RefuseUnlessOn(session)
            ?? PlainText.ReadIfAny(Speaking?.Whom, "whom", Longest.Whom, out whom)
            ?? (Speaking is { For: SpeakingFor.Body } && member is null ? Refusal.Because(RefusalCode.NotAMember) : null)
            ?? (whom is not null && Speaking?.For != SpeakingFor.Body && !IsKnown(situation, session, whom) ? PostingRule.RefuseWords(situation) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var id = Attendance.IdOf(session.Id, situation.Actor.Id);
        var there = situation.View.Sides.TryGetValue(id, out var record) ? record as Attendance : null;
        return Decision.Of((there ?? new Attendance { Id = id, SessionId = session.Id, By = situation.Actor.By, At = situation.Now }) with
        {
            By = situation.Actor.By,
            LeftAt = null,
            Speaking = Speaking is null ? there?.Speaking : (Speaking with { Whom = Speaking.For == SpeakingFor.Body ? member!.Body : whom }).As(situation.Actor.WorksAt),
        });
    }

    // What those who called the session together wrote, or an organisation's own sign-in says, is nobody's new words.
    private static bool IsKnown(Situation situation, Session session, string whom) =>
        session.IsHeldBy(whom) || (situation.Actor.WorksAt is { } at && Named.AreOne(at.Name, whom));
}
