using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;

namespace DialogueBoard.Sessions;

/// <summary>What follows from a round's kind.</summary>
public static class RoundKinds
{
    /// <summary>The practice that a round of this kind is an exercise of; null for those that fit every mix.</summary>
    public static Practice? PracticeOf(RoundKind kind) => kind switch
    {
        RoundKind.Enquire => Practices.Enquiry,
        RoundKind.Energy => Practices.Passions,
        RoundKind.GoodEnough => Practices.GoodEnoughForNow,
        RoundKind.HowWasIt => Practices.WhatIsGrowing,
        _ => null,
    };

    /// <summary>Why a round of this kind cannot be planned on a board as its mix stands; null where it can.</summary>
    public static Refusal? RefuseNew(BoardView view, RoundKind kind) =>
        PracticeOf(kind) is { } practice && !view.Mix.Has(practice) ? MixRule.Missing(practice) : null;

    /// <summary>Whether it begins with everybody writing for themselves.</summary>
    public static bool BeginsQuiet(RoundKind kind) => kind == RoundKind.Gather;
}
