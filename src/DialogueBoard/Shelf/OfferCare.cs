using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Shelf;

/// <summary>Who looks after the board offers to hand that on. They go on until somebody takes it.</summary>
public sealed record OfferCare : Act
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.WhatWeAlreadyHave];

    internal override Decision Decide(Situation situation) => situation.View.CareOf(situation.Actor.Id) switch
    {
        null => Refusal.Because(RefusalCode.NotLookingAfter),
        { OfferedOn: not null } => Refusal.Because(RefusalCode.CareOfferedAlready),
        var mine => Decision.Of(mine with { OfferedOn = situation.Now }),
    };
}
