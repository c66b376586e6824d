using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Held;
using DialogueBoard.Seeds;
using DialogueBoard.Targets;

namespace DialogueBoard.Web.Contributions;

/// <summary>What a card shows beyond its own words, its threads and its energy.</summary>
public static class CardSides
{
    /// <summary>The records beside a card that it speaks of. Where they stand as they were, so does the card.</summary>
    public static IEnumerable<BoardRecord> Of(BoardView view, Contribution card)
    {
        var beside = view.Beside<SideRecord>(card.Id);
        return card.Kind switch
        {
            ContributionKind.Seed => beside.Concat<BoardRecord>(Loops.Of(view, card.Id).SelectMany(loop => new BoardRecord[] { loop.Card, loop.Trial })),
            ContributionKind.Held when view.PartOf<Commitment>(card.Id) is { } commitment =>
                beside.Concat<BoardRecord>(commitment.Reports(view).SelectMany(one => new BoardRecord[] { one.Card, one.Report })),
            ContributionKind.Target => beside.Concat<BoardRecord>(TargetStanding.GainsFor(view, card.Id)),
            _ => beside,
        };
    }

    /// <summary>The version at which what a card shows last changed: where it stands, the card on the page is up to date.</summary>
    public static long Mark(BoardView view, Contribution card) => Math.Max(
        card.Version,
        view.ThreadsOf(card.Id).Select(thread => thread.Version)
            .Concat(view.EnergyFor(card.Id).Select(energy => energy.Version))
            .Concat(Of(view, card).Select(record => record.Version)).DefaultIfEmpty().Max());
}
