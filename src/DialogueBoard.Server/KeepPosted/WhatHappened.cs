using DialogueBoard.Contributions;
using DialogueBoard.Threads;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>What happened to the cards of one person, told by others' acts alone. Pure.</summary>
internal static class WhatHappened
{
    /// <summary>In the order in which the person's cards were said.</summary>
    public static IEnumerable<Happening> To(Guid personId, BoardNews news) => news.View.SaidBy(personId).SelectMany(card => To(card, news));

    private static List<Happening> To(Contribution mine, BoardNews news)
    {
        // A hidden card that was moved since has another version; acts of one moment have one time.
        if (mine.State == ContributionState.Hidden && (news.Hidden.Contains(mine.Id) || news.Hidings.Contains(mine.Version)))
        {
            return [new(mine, HappeningKind.Hidden)];
        }

        if (mine.State != ContributionState.OnBoard)
        {
            return [];
        }

        var happened = WhatBecameOf.Of(news.View, mine).News
            .Where(became => news.View.ThreadsOf(mine.Id).Any(thread => (thread.From == became.Card.Id || thread.To == became.Card.Id)
                && thread.By.Id != mine.By.Id && news.Holds(CameAt(thread, became.Card))))
            .Select(became => new Happening(mine, KindOf(became.By), became.Card))
            .ToList();
        if (mine.Entered <= news.After)
        {
            if (news.Holds(mine.Version) && news.PutBack.Contains(mine.Version))
            {
                happened.Insert(0, new(mine, HappeningKind.PutBack));
            }
            else if (news.View.PartsOf(mine.Id).Any(part => news.Holds(part.Version) && news.Doers.GetValueOrDefault(part.Version) != mine.By.Id))
            {
                happened.Insert(0, new(mine, HappeningKind.MovedOn));
            }
        }

        return happened;
    }

    // A thread that came with its card changes with the card's name; one drawn by itself never does.
    private static long CameAt(BoardThread thread, Contribution other) => thread.CameWithContribution && thread.From == other.Id ? other.Entered : thread.Version;

    private static HappeningKind KindOf(BecameBy by) => by switch
    {
        BecameBy.Gathered => HappeningKind.Gathered,
        BecameBy.LedTo => HappeningKind.LedTo,
        _ => HappeningKind.Answered,
    };
}
