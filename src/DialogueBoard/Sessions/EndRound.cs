using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>The round that is on ends. What is kept back stays so until it is shown.</summary>
public sealed record EndRound : PanelAct
{
    /// <summary>Counted from 0.</summary>
    public required int Round { get; init; }

    private protected override Decision Run(Situation situation, Session session) =>
        RefuseUnlessRunning(session, Round, out var round) is { } refusal ? refusal
        : Decision.Of(session with
        {
            Rounds = session.Rounds.With(Round, round with { Ended = situation.Now }),
            Now = null,
            RoundEnds = null,
            PausedWith = null,
            Turn = null,
        });
}
