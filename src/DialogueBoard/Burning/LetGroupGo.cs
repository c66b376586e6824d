using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;

namespace DialogueBoard.Burning;

/// <summary>A group is let go. Its cards and threads stay, and <see cref="ExtendGroup"/> takes it up again.</summary>
public sealed record LetGroupGo : GroupAct
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    private protected override Decision Decide(Situation situation, Contribution card, Group touched) => touched.LetGo is not null
        ? Refusal.Because(RefusalCode.AlreadyEnded)
        : Decision.Of(touched with { LetGo = situation.Now, Due = null, CameDue = null });
}
