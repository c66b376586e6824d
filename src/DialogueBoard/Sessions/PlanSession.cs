using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>Those who look after the board plan a session: what for, with whom, in which rounds.</summary>
public sealed record PlanSession : Act
{
    /// <summary>How many may be planned at once.</summary>
    public const int MostPlanned = 20;

    /// <summary>What it is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The hall, or how to come on the call.</summary>
    public string? Where { get; init; }

    /// <summary>When it is to begin, UTC.</summary>
    public DateTime? Begins { get; init; }

    /// <summary>The organisations that hold it together; at most <see cref="Longest.Names"/>.</summary>
    public IReadOnlyList<string>? HeldBy { get; init; }

    /// <summary>One to <see cref="Longest.Rows"/>.</summary>
    public required IReadOnlyList<PlannedRound> Rounds { get; init; }

    /// <summary>For how many hours after it closes people may mend their own before everybody can read what it came to.</summary>
    public int HoursBeforePublic { get; init; }

    /// <summary>An earlier session that it starts from.</summary>
    public Guid? StartsFrom { get; init; }

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => PracticesOf(Rounds);

    /// <summary>The practices that rounds are exercises of.</summary>
    internal static IEnumerable<Practice> PracticesOf(IReadOnlyList<PlannedRound?>? rounds) =>
        (rounds ?? []).Select(round => round is null ? null : RoundKinds.PracticeOf(round.Kind)).OfType<Practice>().Distinct();

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        var refusal = SessionWords.Read(Purpose, Where, HeldBy, HoursBeforePublic, out var words)
            ?? PlannedRound.Read(Rounds, out words.Rounds)
            ?? SessionWords.RefuseTime(SessionWords.Utc(Begins), situation.Now)
            ?? (StartsFrom is { } from && BoardSessions.Find(situation.View, from) is not { State: SessionState.Closed } ? Refusal.Because(RefusalCode.UnknownRecord) : null)
            ?? (situation.View.All<Session>().Count(session => session.State == SessionState.Planned) >= MostPlanned ? Refusal.Because(RefusalCode.TooMany, "sessions", MostPlanned) : null);
        return refusal is not null ? refusal : Decision.Of(new Session
        {
            Id = Id,
            By = situation.Actor.By,
            At = situation.Now,
            Purpose = words.Purpose,
            Where = words.Where,
            Begins = SessionWords.Utc(Begins),
            HeldBy = words.HeldBy,
            Rounds = words.Rounds,
            StartsFrom = StartsFrom,
            HoursBeforePublic = HoursBeforePublic,
        });
    }
}
