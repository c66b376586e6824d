using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Steps;

/// <summary>
/// All have looked at a step again, and it is kept, changed or stopped, with what was learned. Whoever began it or a
/// steward writes down which. What was learned goes on the board as a card of its own, about the step.
/// </summary>
public sealed record LookAgain : Act
{
    /// <summary>The step's card.</summary>
    public required Guid ContributionId { get; init; }
    public required StepVerdict Verdict { get; init; }

    /// <summary>What was learned, if anything.</summary>
    public string? Learned { get; init; }

    /// <summary>What will be tried from now on. Required where it is changed; its old words are kept nowhere.</summary>
    public string? Text { get; init; }

    /// <summary>The next day to look again. Required where it is changed; left out where it is kept, it is kept for good.</summary>
    public DateOnly? Next { get; init; }

    internal override Decision Decide(Situation situation)
    {
        var view = situation.View;
        if (!view.Contributions.TryGetValue(ContributionId, out var card))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        if (view.PartOf<Step>(ContributionId) is not { } step)
        {
            return Refusal.Because(RefusalCode.OtherKind);
        }

        if (card.By.Id != situation.Actor.Id && !situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.NotYours);
        }

        if (card.State != ContributionState.OnBoard)
        {
            return Refusal.Because(RefusalCode.WordsNotOnBoard);
        }

        return step.State == StepState.Trying ? Conclude(situation, card, step) : Refusal.Because(RefusalCode.AlreadyEnded);
    }

    private Decision Conclude(Situation situation, Contribution card, Step step)
    {
        string? learned = null, text = null;
        var refusal = PlainText.ReadIfAny(Learned, "learned", Longest.Text, out learned)
            ?? (Verdict == StepVerdict.Change ? PlainText.Read(Text, "text", Longest.Text, out text) : null)
            ?? Verdict switch
            {
                StepVerdict.Change => Day.Refuse(Next, "next", situation.Now),
                StepVerdict.Keep => Day.RefuseIfAny(Next, "next", situation.Now),
                _ => null,
            };
        if (refusal is not null)
        {
            return refusal;
        }

        var next = Verdict == StepVerdict.Stop ? null : Next;
        var looked = step with
        {
            State = next is not null ? StepState.Trying : Verdict == StepVerdict.Stop ? StepState.Stopped : StepState.Kept,
            LookAgain = next ?? step.LookAgain,
            Due = next is { } day ? Day.Begins(day) : null,
            CameDue = null,
            Looks = step.Looks + 1,
        };
        var reworded = text is null ? card : card with { Text = text, Reworded = situation.Now };
        var note = learned is null ? Decision.Of() : Note(situation, card, learned);
        return note.Refusal is null ? Decision.Of([reworded, looked, .. note.Changed]) : note;
    }

    private Decision Note(Situation situation, Contribution step, string learned) =>
        new Contribute { Id = Id, Kind = ContributionKind.Learning, Text = learned, About = [step.Id], Place = step.Place }.Decide(situation);
}
