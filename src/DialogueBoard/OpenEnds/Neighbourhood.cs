using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;

namespace DialogueBoard.OpenEnds;

/// <summary>
/// What a card and those tied to it say about whether anything is missing there. Looks at the card, its threads, the cards
/// at their other ends and the energy offered to it; at nothing else, which is what lets open ends be kept up act by act.
/// </summary>
internal static class Neighbourhood
{
    /// <summary>Whether a card of this kind asks others for something: that nobody has answered it is a loose end.</summary>
    public static bool AwaitsAnAnswer(ContributionKind kind) => kind is
        ContributionKind.Issue or ContributionKind.Question or ContributionKind.Story or ContributionKind.DifferentView
        or ContributionKind.NotKnowing or ContributionKind.Contact or ContributionKind.Position;

    /// <summary>Whether nobody but its author has said anything to this card.</summary>
    public static bool IsLoose(BoardView view, Contribution card) => card.State == ContributionState.OnBoard
        && AwaitsAnAnswer(card.Kind)
        && !view.ThreadsOf(card.Id).Any(thread => thread.To == card.Id && Answers(card, view.Contributions[thread.From]))
        && !view.EnergyFor(card.Id).Any(energy => Answers(card, energy));

    /// <summary>What is missing beside this card; null where nothing is.</summary>
    public static Gap? GapOf(BoardView view, Contribution card)
    {
        if (card.State != ContributionState.OnBoard || StartsWith(card) is not { } gap)
        {
            return null;
        }

        return view.ThreadsOf(card.Id).Any(thread => Fills(gap, view.Contributions[thread.From == card.Id ? thread.To : thread.From]))
            || view.EnergyFor(card.Id).Any(energy => Fills(gap, energy))
            ? null
            : gap;
    }

    public static bool Answers(Contribution card, Contribution other) => other.State == ContributionState.OnBoard && other.By.Id != card.By.Id;

    public static bool Answers(Contribution card, OfferedEnergy energy) => energy.By.Id != card.By.Id;

    public static bool Fills(Gap gap, Contribution other) => other.State == ContributionState.OnBoard && gap switch
    {
        Gap.NoOffer => other.Kind == ContributionKind.Offer,
        Gap.NoAgency => IsForABody(other),
        _ => !IsForABody(other),
    };

    // Energy says no more than its footing; where it says none it counts for neither side.
    public static bool Fills(Gap gap, OfferedEnergy energy) => gap switch
    {
        Gap.NoOffer => true,
        Gap.NoAgency => energy.Footing is Footing.Work or Footing.Elected,
        _ => energy.Footing is Footing.Lived or Footing.Asked,
    };

    // Before anybody else has come: who put it there is one side already.
    private static Gap? StartsWith(Contribution card) => card.Kind switch
    {
        ContributionKind.Need => Gap.NoOffer,
        ContributionKind.Issue => IsForABody(card) ? Gap.NoCitizen : Gap.NoAgency,
        _ => null,
    };

    private static bool IsForABody(Contribution card) => card.Speaking is { IsForABody: true };
}
