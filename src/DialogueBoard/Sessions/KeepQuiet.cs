using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>From now on what people in the session write is kept back until it is shown, in whatever round.</summary>
public sealed record KeepQuiet : PanelAct
{
    private protected override Decision Run(Situation situation, Session session) =>
        session.IsQuiet ? Refusal.Because(RefusalCode.QuietAlready) : Decision.Of(session with { IsQuiet = true });
}
