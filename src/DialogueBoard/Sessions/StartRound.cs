using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>A round begins; the one that is on ends with it. What is kept back stays so until it is shown.</summary>
public sealed record StartRound : PanelAct
{
    /// <summary>Counted from 0.</summary>
    public required int Round { get; init; }

    private protected override Decision Run(Situation situation, Session session)
    {
        if (FindRound(session, Round, out var round) is { } refusal)
        {
            return refusal;
        }

        if (round.Began is not null)
        {
            return Refusal.Because(RefusalCode.RoundBegunAlready);
        }

        var rounds = session.Now is { } on ? session.Rounds.With(on, session.Rounds[on] with { Ended = situation.Now }) : session.Rounds;
        var next = session with
        {
            Rounds = rounds.With(Round, round with { Began = situation.Now }),
            Now = Round,
            RoundEnds = situation.Now.AddMinutes(round.Minutes),
            PausedWith = null,
            IsQuiet = session.IsQuiet || RoundKinds.BeginsQuiet(round.Kind),
            Turn = null,
        };
        return Decision.Of(round.Kind == RoundKind.GoRound ? next with { Turn = BoardSessions.NextTurn(situation.View, next)?.By.Id } : next);
    }
}
