using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Promises;

/// <summary>
/// Somebody writes down what an agency and the community promise each other. Holders are named in words and need no place
/// on the board; the card says who wrote it. Learning cards among what it is about are what it rests on.
/// </summary>
public sealed record MakePromise : CardAct
{
    /// <summary>"Because we learned ...", in words.</summary>
    public string? Because { get; init; }

    public Pledge? Agency { get; init; }
    public Pledge? Community { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Promise;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        string? because = null;
        HalfPromise? agency = null, community = null;
        var refusal = PlainText.ReadIfAny(Because, "because", Longest.Aside, out because)
            ?? (Agency ?? new(null, null)).Read("agency", situation.Now, out agency)
            ?? (Community ?? new(null, null)).Read("community", situation.Now, out community)
            ?? (card.About.All(id => situation.View.Contributions[id].State == ContributionState.OnBoard) ? null : Refusal.Because(RefusalCode.WordsNotOnBoard));
        if (refusal is not null)
        {
            return (refusal, []);
        }

        var promise = new Promise
        {
            Id = CardPart.IdOf<Promise>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Because = because,
            Agency = agency!,
            Community = community!,
        };
        return (null, [promise with { Due = promise.NextDue }]);
    }
}
