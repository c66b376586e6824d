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

    /// <summary>Whether it begins with everybody writing for themselves.</summary>
    public static bool BeginsQuiet(RoundKind kind) => kind == RoundKind.Gather;
}
