using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>The round that is on gets more time: from now on where its time is over.</summary>
public sealed record ExtendRound : PanelAct
{
    /// <summary>Counted from 0.</summary>
    public required int Round { get; init; }

    /// <summary>1 to <see cref="Sessions.Round.MostMinutes"/>.</summary>
    public required int Minutes { get; init; }

    private protected override Decision Run(Situation situation, Session session) =>
        RefuseUnlessRunning(session, Round, out _) is { } refusal ? refusal
        : Minutes is < 1 or > Sessions.Round.MostMinutes ? Refusal.Because(RefusalCode.NumberOutOfRange, "minutes", 1, Sessions.Round.MostMinutes)
        : Decision.Of(session.PausedWith is { } left
            ? session with { PausedWith = Math.Min(left + (Minutes * 60), Session.MostHours * 3600) }
            : session with { RoundEnds = Later(session.RoundEnds, situation.Now) });

    private DateTime Later(DateTime? ends, DateTime now)
    {
        var later = (ends > now ? ends.Value : now).AddMinutes(Minutes);
        return later < now.AddHours(Session.MostHours) ? later : now.AddHours(Session.MostHours);
    }
}
