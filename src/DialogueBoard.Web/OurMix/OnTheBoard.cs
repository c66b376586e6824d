using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Members;
using DialogueBoard.Openings;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Vision;
using DialogueBoard.Web.Boards;

namespace DialogueBoard.Web.OurMix;

/// <summary>Whether there is something of a practice on a board already, wherever its dial stands.</summary>
public static class OnTheBoard
{
    public static bool Has(BoardView view, Practice practice) => (practice.Principle, practice.Emergent) switch
    {
        (Principle.Organising, false) => view.All<Theme>().Any(),
        (Principle.Organising, true) => view.All<Group>().Any() || view.All<Stuck>().Any() || !BoardSummary.Of(view).Whens.IsEmpty,
        (Principle.Legitimacy, false) => view.All<Member>().Any(),
        (Principle.Legitimacy, true) => view.Contributions.Count > 0,
        (Principle.Accountability, false) => view.All<Commitment>().Any(),
        (Principle.Accountability, true) => view.All<Promise>().Any() || HasCards(view, ContributionKind.Learning),
        (Principle.Leadership, false) => view.All<BoardVision>().Any() || HasCards(view, ContributionKind.Announcement),
        (Principle.Leadership, true) => HasCards(view, ContributionKind.Offer, ContributionKind.Need) || view.All<Care>().Any(),
        (Principle.Planning, false) => view.All<PriorityRound>().Any(),
        (Principle.Planning, true) => view.Energies.Count > 0 || view.All<Opening>().Any(),
        (Principle.Talk, false) => HasCards(view, ContributionKind.Position, ContributionKind.For, ContributionKind.Against),
        (Principle.Deciding, false) => view.All<Proposal>().Any(),
        (Principle.Deciding, true) => view.All<Step>().Any(),
        (Principle.Picture, true) => view.Threads.Count > 0,
        (Principle.Performance, false) => view.All<Target>().Any(),
        (Principle.Performance, true) => view.All<Gain>().Any(),
        (Principle.Change, false) => view.All<Plan>().Any(),
        (Principle.Change, true) => HasCards(view, ContributionKind.Seed, ContributionKind.Trial),
        (Principle.Direction, false) => view.All<Consultation>().Any(),
        (Principle.Direction, true) => HasCards(view, ContributionKind.Contact),

        // The tree holds nothing of its own, and enquiry is at home on the list.
        _ => false,
    };

    private static bool HasCards(BoardView view, params ReadOnlySpan<ContributionKind> kinds)
    {
        foreach (var (kind, _) in BoardSummary.Of(view).Kinds)
        {
            if (kinds.Contains(kind))
            {
                return true;
            }
        }

        return false;
    }
}
