using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Sessions;
using DialogueBoard.Targets;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>A steward takes a contribution's words off the board, with a reason its author sees. They can be put back.</summary>
public sealed record Hide : Act
{
    public required Guid ContributionId { get; init; }
    public required string Reason { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (!situation.View.Contributions.TryGetValue(ContributionId, out var contribution))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if (contribution.State != ContributionState.OnBoard)
        {
            return Refusal.Because(RefusalCode.WordsNotOnBoard);
        }

        return PlainText.Read(Reason, "reason", Longest.Reason, out var reason) is { } refusal
            ? refusal
            : Decision.Of(situation.View.WithoutWords(contribution, ContributionState.Hidden)) with
            {
                Hold = HeldWords.Of(contribution, WithNames(situation.View), reason, situation.Now),
            };
    }

    private IReadOnlyCollection<SideRecord> WithNames(BoardView view) =>
        [.. view.PartsOf(ContributionId), .. view.Beside<Stuck>(ContributionId), .. view.Beside<Measured>(ContributionId)];
}
