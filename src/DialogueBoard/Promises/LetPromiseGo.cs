using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Promises;

/// <summary>
/// Whoever wrote a promise down, or a steward, lets it go. The reason is the text of a card about that promise, so that it can
/// be answered like any other; there is no letting go without one.
/// </summary>
public sealed record LetPromiseGo : CardAct
{
    internal override bool Adds => false;

    private protected override ContributionKind CardKind => ContributionKind.Report;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        var (refusal, about) = AboutOne.Of(situation.View, card, ContributionKind.Promise);
        if (refusal is not null)
        {
            return (refusal, []);
        }

        if (about!.By.Id != situation.Actor.Id && !situation.Actor.IsSteward)
        {
            return (Refusal.Because(RefusalCode.NotYours), []);
        }

        var promise = situation.View.PartOf<Promise>(about.Id)!;
        return promise.State == PromiseState.Open
            ? (null, [promise with { State = PromiseState.LetGo, Due = null, CameDue = null }])
            : (Refusal.Because(RefusalCode.AlreadyEnded), []);
    }
}
