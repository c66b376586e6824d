using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Deciding;
using DialogueBoard.Plans;
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

    /// <inheritdoc cref="CardAct.Language"/>
    [JsonIgnore]
    public string? Language { get; init; }

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

        // What those who look after the board said as such is theirs to change, and what people answer stays what was asked.
        if (contribution.Kind is ContributionKind.Announcement or ContributionKind.Target or ContributionKind.Consultation && !situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (situation.View.PartOf<Consultation>(ContributionId) is { } consultation && consultation.StateAt(situation.Now) != ConsultationState.Waiting)
        {
            return Refusal.Because(RefusalCode.AlreadyOpen);
        }

        // A yes is a yes to words: a plan is approved anew.
        CardPart? plan = situation.View.PartOf<Plan>(ContributionId) is { } drawn ? drawn with { ApprovedAt = null, ApprovedBy = null } : null;
        BoardRecord[] asked = [.. new[] { proposal?.AskedAgain, plan }.OfType<CardPart>()];
        return PlainText.Read(Text, "text", Longest.Text, out var text) is { } refusal
            ? refusal
            : Decision.Of([contribution with { Text = text, Language = Language, Reworded = situation.Now }, .. asked]);
    }
}
