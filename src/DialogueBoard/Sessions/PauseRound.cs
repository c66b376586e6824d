using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>The time of the round that is on stands still, or goes on.</summary>
public sealed record PauseRound : PanelAct
{
    /// <summary>Counted from 0.</summary>
    public required int Round { get; init; }

    /// <summary>Goes on instead.</summary>
    public bool GoOn { get; init; }

    private protected override Decision Run(Situation situation, Session session) =>
        RefuseUnlessRunning(session, Round, out _) is { } refusal ? refusal
        : (GoOn, session.PausedWith) switch
        {
            (true, { } left) => Decision.Of(session with { RoundEnds = situation.Now.AddSeconds(left), PausedWith = null }),
            (false, null) => Decision.Of(session with { RoundEnds = null, PausedWith = Left(session, situation.Now) }),
            _ => Refusal.Because(GoOn ? RefusalCode.NotPaused : RefusalCode.PausedAlready),
        };

    private static int Left(Session session, DateTime now) => Math.Max(0, (int)Math.Ceiling(((session.RoundEnds ?? now) - now).TotalSeconds));
}
