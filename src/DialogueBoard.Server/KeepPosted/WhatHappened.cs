using DialogueBoard.Contributions;
using DialogueBoard.Threads;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>What happened to the cards of one person, told by others' acts alone. Pure.</summary>
internal static class WhatHappened
{
    /// <summary>In the order in which the person's cards were said.</summary>
    public static IEnumerable<Happening> To(Guid personId, BoardNews news) => news.View.SaidBy(personId).SelectMany(card => To(card, news));

    private static IEnumerable<Happening> To(Contribution mine, BoardNews news)
    {
        if (mine.State == ContributionState.Hidden && news.Hidden.Contains(mine.Id))
        {
            return [new(mine, HappeningKind.Hidden)];
        }

        if (mine.State != ContributionState.OnBoard)
        {
            return [];
        }

        var happened = news.View.ThreadsOf(mine.Id)
            .Where(thread => thread.To == mine.Id && thread.By.Id != mine.By.Id)
            .Select(thread => (Thread: thread, Other: news.View.Contributions[thread.From]))
            .Where(one => one.Other.State == ContributionState.OnBoard && news.Holds(CameAt(one.Thread, one.Other)))
            .Select(one => new Happening(mine, KindOf(one.Thread, one.Other), one.Other))
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
    private static long CameAt(BoardThread thread, Contribution other) => thread.CameWithContribution ? other.Entered : thread.Version;

    private static HappeningKind KindOf(BoardThread thread, Contribution other) =>
        thread.Relation == ThreadRelation.Gathers ? HappeningKind.Gathered
        : Kinds.StartsAStep(other.Kind) ? HappeningKind.LedTo
        : HappeningKind.Answered;
}
