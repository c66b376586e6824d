using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Deciding;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Openings;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Promises;
using DialogueBoard.Seeds;
using DialogueBoard.Steps;
using DialogueBoard.Targets;

namespace DialogueBoard.Contributions;

/// <summary>What the kinds of card have in common and what tells them apart.</summary>
public static class Kinds
{
    /// <summary>Whether a card of this kind needs more than words, and so an act of its own.</summary>
    public static bool NeedsAnActOfItsOwn(ContributionKind kind) => PartOf(kind) is not null;

    /// <summary>What stands beside each card of this kind; null for one that needs no more than words.</summary>
    public static Type? PartOf(ContributionKind kind) => kind switch
    {
        ContributionKind.Group => typeof(Group),
        ContributionKind.Step => typeof(Step),
        ContributionKind.Promise => typeof(Promise),
        ContributionKind.Report => typeof(Report),
        ContributionKind.Opening => typeof(Opening),
        ContributionKind.Gain => typeof(Gain),
        ContributionKind.Trial => typeof(Trial),
        ContributionKind.Held => typeof(Commitment),
        ContributionKind.Proposal => typeof(Proposal),
        ContributionKind.Target => typeof(Target),
        ContributionKind.Plan => typeof(Plan),
        ContributionKind.Consultation => typeof(Consultation),
        _ => null,
    };

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
        .. ToStart(kind, isSteward),
    ];

    /// <summary>
    /// What starting something practical needs besides the practice of its own: those who look after the board may always start
    /// steps; that anybody else may is one of the practices.
    /// </summary>
    internal static IEnumerable<Practice> ToStart(ContributionKind kind, bool isSteward) =>
        StartsAStep(kind) && !isSteward ? [Practices.WhatWeAlreadyHave] : [];

    /// <summary>Whether a card of this kind starts something practical, which not everybody may where leadership is from the front.</summary>
    public static bool StartsAStep(ContributionKind kind) => kind is
        ContributionKind.Step or ContributionKind.Promise or ContributionKind.Trial
        or ContributionKind.Held or ContributionKind.Proposal or ContributionKind.Plan;

    /// <summary>Whether dots can be given to cards of this kind: those that ask for something to be done, and not those that tell, answer or run already.</summary>
    public static bool CanBePriority(ContributionKind kind) => kind is
        ContributionKind.Issue or ContributionKind.Question or ContributionKind.Need or ContributionKind.Seed
        or ContributionKind.Position or ContributionKind.Group or ContributionKind.Proposal;
}
