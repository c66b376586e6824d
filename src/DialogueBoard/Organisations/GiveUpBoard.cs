using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Organisations;

/// <summary>The organisation that answers for the board does so no longer. Said by somebody of it whom it lets look after its boards.</summary>
public sealed record GiveUpBoard : Act
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        var (view, actor) = (situation.View, situation.Actor);
        return Ownership.Of(view) is not { } owned ? Refusal.Because(RefusalCode.NotOwned)
            : !Ownership.LetsLookAfter(view, actor.WorksAt) ? Refusal.Because(RefusalCode.OwnersOnly, owned.Name!)
            : Decision.Of(owned with { By = actor.By, At = situation.Now, Organisation = null, Name = null });
    }
}
