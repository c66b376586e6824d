using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Shelf;

/// <summary>
/// Somebody takes on looking after the board, from whoever has offered it longest: they may now do what a steward may, and
/// the one who offered may no longer. While nobody offers it nobody can take it.
/// </summary>
public sealed record TakeCare : Act
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    // Else nobody could come to look after a board that is frozen.
    internal override bool IsNew => false;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.WhatWeAlreadyHave];

    internal override Decision Decide(Situation situation)
    {
        var (view, actor) = (situation.View, situation.Actor);
        if (view.CareOf(actor.Id) is not null)
        {
            return Refusal.Because(RefusalCode.AlreadyLooksAfter);
        }

        return view.CareOffered() is { } offered
            ? Decision.Of(offered.Ended, new Care { Id = Id, By = actor.By, At = situation.Now })
            : Refusal.Because(RefusalCode.CareNotOffered);
    }
}
