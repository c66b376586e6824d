using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Held;
using DialogueBoard.Seeds;
using DialogueBoard.Targets;
using DialogueBoard.Themes;

namespace DialogueBoard.Web.Contributions;

/// <summary>What a card shows beyond its own words, its threads and its energy.</summary>
public static class CardSides
{
    /// <summary>The records beside a card that it speaks of. Where they stand as they were, so does the card.</summary>
    public static IEnumerable<BoardRecord> Of(BoardView view, Contribution card)
    {
        var beside = ThemeList.OfCard(view, card.Id) is { } theme ? view.Beside<SideRecord>(card.Id).Append(theme) : view.Beside<SideRecord>(card.Id);
        return card.Kind switch
        {
            ContributionKind.Seed => beside.Concat<BoardRecord>(Loops.Of(view, card.Id).SelectMany(loop => new BoardRecord[] { loop.Card, loop.Trial })),
            ContributionKind.Held when view.PartOf<Commitment>(card.Id) is { } commitment =>
                beside.Concat<BoardRecord>(commitment.Reports(view).SelectMany(one => new BoardRecord[] { one.Card, one.Report })),
            ContributionKind.Target => beside.Concat<BoardRecord>(TargetStanding.GainsFor(view, card.Id)),
            _ => beside,
        };
    }

    /// <summary>
    /// What changes with what a card shows: the version at which that last changed, and how much it is, since what has gone has
    /// no version any more. Where it stands, the card on the page is up to date.
    /// </summary>
    public static string Mark(BoardView view, Contribution card)
    {
        var (last, much) = (card.Version, 0);
        foreach (var record in view.ThreadsOf(card.Id).Concat<BoardRecord>(view.EnergyFor(card.Id)).Concat(Of(view, card)))
        {
            (last, much) = (Math.Max(last, record.Version), much + 1);
        }

        foreach (var became in WhatBecameOf.Of(view, card).News)
        {
            (last, much) = (Math.Max(last, became.Card.Version), much + 1);
        }

        return $"{last}.{much}";
    }
}
