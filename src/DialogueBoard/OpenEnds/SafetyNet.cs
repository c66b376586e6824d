using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Promises;
using DialogueBoard.Steps;

namespace DialogueBoard.OpenEnds;

/// <summary>Who supports what: each issue that can be read, and what holds it. Looked up once for each view. Safe from any thread.</summary>
public static class SafetyNet
{
    private static readonly ConditionalWeakTable<BoardView, IReadOnlyList<HeldIssue>> Known = [];

    /// <summary>The issues of a board, newest first.</summary>
    public static IReadOnlyList<HeldIssue> Of(BoardView view) => Known.GetValue(view, Look);

    private static List<HeldIssue> Look(BoardView view) =>
    [
        .. view.Arrivals.Reverse()
            .Select(arrival => view.Contributions[arrival.Id])
            .Where(card => card is { Kind: ContributionKind.Issue, State: ContributionState.OnBoard })
            .Select(issue => Of(view, issue)),
    ];

    private static HeldIssue Of(BoardView view, Contribution issue)
    {
        var tied = TiedTo(view, issue);
        var needs = tied.Where(card => card.Kind == ContributionKind.Need);
        return new(
            issue,
            [.. tied.Concat(needs.SelectMany(need => TiedTo(view, need))).Where(card => card.Kind == ContributionKind.Offer).Distinct().OrderBy(card => card.At).ThenBy(card => card.Id)],
            [.. view.EnergyFor(issue.Id)],
            [.. tied.Where(card => view.PartOf<Step>(card.Id) is { State: StepState.Trying })],
            [.. tied.Where(card => view.PartOf<Promise>(card.Id) is { State: PromiseState.Open })]);
    }

    private static List<Contribution> TiedTo(BoardView view, Contribution card) =>
    [
        .. view.ThreadsOf(card.Id)
            .Select(thread => view.Contributions[thread.From == card.Id ? thread.To : thread.From])
            .Where(other => other.State == ContributionState.OnBoard)
            .Distinct(),
    ];
}
