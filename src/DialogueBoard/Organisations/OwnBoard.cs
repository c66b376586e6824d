using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Organisations;

/// <summary>
/// Somebody who looks after the board says that their organisation answers for it from now on. They must have signed in with it,
/// and it must let them look after its boards.
/// </summary>
public sealed record OwnBoard : Act
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        var (view, actor) = (situation.View, situation.Actor);
        if (!actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (actor.WorksAt is not { LooksAfterBoards: true } workplace)
        {
            return Refusal.Because(RefusalCode.SignInAtWork);
        }

        return Ownership.Of(view) is { } owned
            ? Refusal.Because(owned.Organisation == workplace.Organisation ? RefusalCode.OwnedAlready : RefusalCode.OwnedByAnother)
            : Decision.Of(new Ownership
            {
                Id = Ownership.IdOn(view.Board),
                By = actor.By,
                At = situation.Now,
                Organisation = workplace.Organisation,
                Name = workplace.Name,
            });
    }
}
