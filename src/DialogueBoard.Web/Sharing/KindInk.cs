using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Sharing;

/// <summary>The colours of the kinds of card, as tokens.css has them in light.</summary>
internal static class KindInk
{
    public static Ink Of(ContributionKind kind) => new(kind switch
    {
        ContributionKind.Issue => 0xB3380F,
        ContributionKind.Question or ContributionKind.Group or ContributionKind.Plan => 0x1D5C9E,
        ContributionKind.Story or ContributionKind.Contact or ContributionKind.Consultation => 0x74397F,
        ContributionKind.BuildingOn or ContributionKind.Learning or ContributionKind.For => 0x2B6636,
        ContributionKind.DifferentView or ContributionKind.Against => 0x855600,
        ContributionKind.LinkNoticed or ContributionKind.Step or ContributionKind.Proposal => 0x0A6363,
        ContributionKind.Seed or ContributionKind.Gain or ContributionKind.Trial or ContributionKind.Target => 0x4A6810,
        ContributionKind.Offer or ContributionKind.Promise or ContributionKind.Held => 0x00648A,
        ContributionKind.Need or ContributionKind.Opening => 0x9A2D5B,
        ContributionKind.NotKnowing or ContributionKind.Report => 0x55606B,
        _ => 0x1E2329,
    });
}
