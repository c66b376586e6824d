using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.OpenEnds;
using DialogueBoard.Threads;

namespace DialogueBoard.Contributions;

/// <summary>
/// What became of a card: who answered it, with what it was put together, what it led to. A pure function of the board as it
/// stands, at the cost of the card's own threads. Cards whose words have left the board are no news; a card whose own words have left
/// it has none.
/// </summary>
/// <param name="News">Oldest first, each other card once.</param>
public sealed record WhatBecameOf(Contribution Card, IReadOnlyList<Became> News)
{
    public static WhatBecameOf Of(BoardView view, Contribution card) => new(
        card,
        card.State != ContributionState.OnBoard ? []
            : [.. view.ThreadsOf(card.Id).Select(thread => Of(view, card, thread)).OfType<Became>().DistinctBy(became => became.Card.Id)]);

    /// <summary>What it led to, newest first.</summary>
    public IEnumerable<Became> LedTo => News.Reverse().Where(became => became.By == BecameBy.LedTo);

    /// <summary>Whether somebody else said something to it.</summary>
    public bool IsAnswered => News.Any(became => became.By == BecameBy.Answered);

    /// <summary>When something last happened to it: what became of it, new words, else when it was said.</summary>
    public DateTime LastAt => News.Select(became => became.At).Append(Card.Reworded ?? Card.At).Max();

    /// <summary>Whether a card of this kind is something that others led to.</summary>
    public static bool ComesOfOthers(ContributionKind kind) => kind is
        ContributionKind.Step or ContributionKind.Promise or ContributionKind.Trial or ContributionKind.Proposal or ContributionKind.Plan
        or ContributionKind.Target or ContributionKind.Consultation or ContributionKind.Held or ContributionKind.Gain;

    private static Became? Of(BoardView view, Contribution card, BoardThread thread)
    {
        var isTo = thread.To == card.Id;
        var other = view.Contributions[isTo ? thread.From : thread.To];
        BecameBy? by = other.State != ContributionState.OnBoard || other.Id == card.Id ? null
            : thread.Relation == ThreadRelation.Gathers ? (isTo && view.PartOf<Group>(other.Id) is { LetGo: null } ? BecameBy.Gathered : null)
            : ComesOfOthers(other.Kind) ? (isTo || Came(card, other, thread) ? BecameBy.LedTo : null)
            : isTo && Neighbourhood.Answers(card, other) ? BecameBy.Answered
            : null;
        return by is { } how ? new(how, thread.At, other) : null;
    }

    // A thread that somebody drew from the card to what came later says the same the other way round; one that came with the card says what it was about.
    private static bool Came(Contribution card, Contribution other, BoardThread thread) => !thread.CameWithContribution && other.At >= card.At;
}
