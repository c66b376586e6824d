using DialogueBoard.Acts;
using DialogueBoard.Organisations;

namespace DialogueBoard.Shelf;

/// <summary>
/// A steward, or somebody whom the organisation that answers for the board lets do so, says openly that they look after it now. Said again it takes back an offer to hand it on, and goes by
/// the name they have now.
/// </summary>
public sealed record LookAfter : Act
{
    internal override Decision Decide(Situation situation)
    {
        var (view, actor) = (situation.View, situation.Actor);
        if (!actor.IsSteward && !Ownership.LetsLookAfter(view, actor.WorksAt))
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        var mine = view.CareOf(actor.Id);
        if (mine is { OfferedOn: null } && mine.By == actor.By)
        {
            return Refusal.Because(RefusalCode.AlreadyLooksAfter);
        }

        return Decision.Of(mine is null
            ? new Care { Id = Id, By = actor.By, At = situation.Now }
            : mine with { By = actor.By, OfferedOn = null });
    }
}
