using DialogueBoard.Acts;
using DialogueBoard.OurMix;

namespace DialogueBoard.Sessions;

/// <summary>Those who look after the board, and whoever holds the panel, change what is planned. What has begun stays as it was.</summary>
public sealed record ChangeSession : SessionAct
{
    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The hall, or how to come on the call.</summary>
    public string? Where { get; init; }

    /// <summary>When it is to begin, UTC.</summary>
    public DateTime? Begins { get; init; }

    /// <summary>The organisations that hold it together.</summary>
    public IReadOnlyList<string>? HeldBy { get; init; }

    /// <summary>The rounds to come, in the places of those that have not begun. May be left out once one has.</summary>
    public IReadOnlyList<PlannedRound>? Rounds { get; init; }

    public int HoursBeforePublic { get; init; }

    internal override IEnumerable<Practice> PracticesOf(Situation situation)
    {
        var planned = BoardSessions.Find(situation.View, SessionId)?.Rounds.Select(round => RoundKinds.PracticeOf(round.Kind)).ToHashSet() ?? [];
        return PlanSession.PracticesOf(Rounds).Where(practice => !planned.Contains(practice));
    }

    private protected override Decision Decide(Situation situation, Session session)
    {
        var mine = situation.Actor.IsSteward || session.IsLedBy(situation.Actor.Id);
        var begun = session.Rounds.Count(round => round.Began is not null);
        IReadOnlyList<Round> ahead = [];
        SessionWords? words = null;
        var refusal = (mine ? null : Refusal.Because(RefusalCode.StewardsOnly))
            ?? (session.State == SessionState.Closed ? Refusal.Because(RefusalCode.SessionClosed) : null)
            ?? SessionWords.Read(Purpose, Where, HeldBy, HoursBeforePublic, out words)
            ?? (begun > 0 && Rounds is not { Count: > 0 } ? null : PlannedRound.Read(Rounds, out ahead))
            ?? (begun + ahead.Count > Words.Longest.Rows ? Refusal.Because(RefusalCode.TooMany, "rounds", Words.Longest.Rows) : null)
            ?? (SessionWords.Utc(Begins) == session.Begins ? null : SessionWords.RefuseTime(SessionWords.Utc(Begins), situation.Now));
        return refusal is not null ? refusal : Decision.Of(session with
        {
            Purpose = words!.Purpose,
            Where = words.Where,
            Begins = SessionWords.Utc(Begins),
            HeldBy = words.HeldBy,
            Rounds = session.Rounds.Planned(ahead),
            HoursBeforePublic = HoursBeforePublic,
        });
    }
}
