using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;

namespace DialogueBoard.Seeds;

/// <summary>"Try it": a card about one seed says what is being tried, for two weeks where nobody says otherwise.</summary>
public sealed record StartTrial : CardAct
{
    /// <summary>How long people try where nobody says otherwise.</summary>
    public const int Days = 14;

    /// <summary>The last day of trying: from tomorrow on, at most ten years ahead.</summary>
    public DateOnly? Ends { get; init; }

    private protected override ContributionKind CardKind => ContributionKind.Trial;

    private protected override (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card)
    {
        var (refusal, _) = AboutOne.Of(situation.View, card, ContributionKind.Seed);
        if ((refusal ?? Day.RefuseIfAny(Ends, "ends", situation.Now)) is { } wrong)
        {
            return (wrong, []);
        }

        var ends = Ends ?? Day.Of(situation.Now).AddDays(Days);
        return (null, [new Trial
        {
            Id = CardPart.IdOf<Trial>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Ends = ends,
            Due = Day.IsOver(ends),
        }]);
    }
}
