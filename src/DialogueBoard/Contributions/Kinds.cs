using DialogueBoard.OurMix;

namespace DialogueBoard.Contributions;

/// <summary>What the kinds of card have in common and what tells them apart.</summary>
public static class Kinds
{
    /// <summary>Whether a card of this kind needs more than words, and so an act of its own.</summary>
    public static bool NeedsAnActOfItsOwn(ContributionKind kind) => kind is
        ContributionKind.Report or ContributionKind.Group or ContributionKind.Step or ContributionKind.Promise
        or ContributionKind.Opening or ContributionKind.Gain or ContributionKind.Trial
        or ContributionKind.Held or ContributionKind.Proposal or ContributionKind.Target or ContributionKind.Plan or ContributionKind.Consultation;

    /// <summary>The practice that this way of speaking belongs to; null for one that belongs to none, such as an issue.</summary>
    public static Practice? PracticeOf(ContributionKind kind) => kind switch
    {
        ContributionKind.Question or ContributionKind.Story or ContributionKind.BuildingOn or ContributionKind.DifferentView
            or ContributionKind.LinkNoticed or ContributionKind.NotKnowing => Practices.Enquiry,
        ContributionKind.Position or ContributionKind.For or ContributionKind.Against => Practices.Debate,
        ContributionKind.Group => Practices.ByWhatIsBurning,
        ContributionKind.Offer or ContributionKind.Need => Practices.WhatWeAlreadyHave,
        ContributionKind.Announcement => Practices.VisionFromTheFront,
        ContributionKind.Opening => Practices.Passions,
        ContributionKind.Learning or ContributionKind.Promise => Practices.SharedPromise,
        ContributionKind.Held => Practices.HeldByAnAgency,
        ContributionKind.Step => Practices.GoodEnoughForNow,
        ContributionKind.Proposal => Practices.AgreeFirst,
        ContributionKind.Gain => Practices.WhatIsGrowing,
        ContributionKind.Target => Practices.Targets,
        ContributionKind.Seed or ContributionKind.Trial => Practices.TryIt,
        ContributionKind.Plan => Practices.Plan,
        ContributionKind.Contact => Practices.SomethingHappenedToday,
        ContributionKind.Consultation => Practices.Consultation,
        _ => null,
    };

    /// <summary>All the practices that somebody needs at hand to put a card of this kind on the board.</summary>
    public static IEnumerable<Practice> PracticesOf(ContributionKind kind, bool isSteward) =>
    [
        .. PracticeOf(kind) is { } own ? [own] : Array.Empty<Practice>(),
        .. StartsAStep(kind) && !isSteward ? [Practices.WhatWeAlreadyHave] : Array.Empty<Practice>(),
    ];

    /// <summary>Whether a card of this kind starts something practical, which not everybody may where leadership is from the front.</summary>
    public static bool StartsAStep(ContributionKind kind) => kind is
        ContributionKind.Step or ContributionKind.Promise or ContributionKind.Trial
        or ContributionKind.Held or ContributionKind.Proposal or ContributionKind.Plan;

    /// <summary>Whether dots can be given to cards of this kind: those that ask for something to be done, and not those that tell, answer or run already.</summary>
    public static bool CanBePriority(ContributionKind kind) => kind is
        ContributionKind.Issue or ContributionKind.Question or ContributionKind.Need or ContributionKind.Seed
        or ContributionKind.Position or ContributionKind.Group or ContributionKind.Proposal;
}
