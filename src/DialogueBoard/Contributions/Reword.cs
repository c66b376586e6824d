using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Deciding;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>
/// Its author says the same thing in other words. The old words are kept nowhere. What bodies have said to a proposal was said of
/// those, so each is asked again; one that was started keeps its words.
/// </summary>
public sealed record Reword : Act
{
    public required Guid ContributionId { get; init; }
    public required string Text { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.View.Contributions.TryGetValue(ContributionId, out var contribution))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if (contribution.By.Id != situation.Actor.Id)
        {
            return Refusal.Because(RefusalCode.NotYours);
        }

        if (contribution.State != ContributionState.OnBoard)
        {
            return Refusal.Because(RefusalCode.WordsNotOnBoard);
        }

        var proposal = situation.View.PartOf<Proposal>(ContributionId);
        if (proposal is { StartedAt: not null })
        {
            return Refusal.Because(RefusalCode.AlreadyStarted);
        }

        BoardRecord[] asked = proposal is null ? [] : [proposal.AskedAgain];
        return PlainText.Read(Text, "text", Longest.Text, out var text) is { } refusal
            ? refusal
            : Decision.Of([contribution with { Text = text, Reworded = situation.Now }, .. asked]);
    }
}
