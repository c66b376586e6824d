using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Shelf;

/// <summary>
/// Who looks after the board hands that to somebody who has said something on it. The other need not accept: they can put
/// it down at once, and all can see who handed it to whom.
/// </summary>
public sealed record HandOnCare : Act
{
    /// <summary>The participant who is to look after the board.</summary>
    public required Guid To { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.WhatWeAlreadyHave];

    internal override Decision Decide(Situation situation)
    {
        var view = situation.View;
        if (view.CareOf(situation.Actor.Id) is not { } mine)
        {
            return Refusal.Because(RefusalCode.NotLookingAfter);
        }

        if (view.CareOf(To) is not null)
        {
            return Refusal.Because(RefusalCode.AlreadyLooksAfter);
        }

        return KnownAs(view, To) is { } other
            ? Decision.Of(mine.Ended, new Care { Id = Id, By = other, At = situation.Now })
            : Refusal.Because(RefusalCode.UnknownPerson);
    }

    // The board knows people by what they have said; the newest card has the name they go by.
    private static By? KnownAs(BoardView view, Guid participantId) => view.Arrivals.Reverse()
        .Select(arrival => view.Contributions[arrival.Id])
        .FirstOrDefault(card => card.By.Id == participantId && card.State == ContributionState.OnBoard)?.By;
}
