using DialogueBoard.Acts;

namespace DialogueBoard.Sessions;

/// <summary>All that was kept back is shown to everybody, in one moment; from now on words are shown as they come.</summary>
public sealed record Reveal : PanelAct
{
    public override Guid? NeedsWaiting => SessionId;

    private protected override Decision Run(Situation situation, Session session)
    {
        if (!session.IsQuiet)
        {
            return Refusal.Because(RefusalCode.ShownAlready);
        }

        var shown = QuietRule.Show(situation, session);
        return Decision.Of([session with { IsQuiet = false, ShownAt = situation.Now }, .. shown.Changed]) with { NoLongerWaiting = shown.Acts, Wait = shown.ToBeRead };
    }
}
