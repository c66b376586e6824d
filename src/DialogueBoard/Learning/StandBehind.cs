using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Learning;

/// <summary>Somebody stands behind what was learned, on their footing. Doing it again changes the footing.</summary>
public sealed record StandBehind : Act
{
    public required Guid ContributionId { get; init; }
    public Footing? Footing { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.SharedPromise];

    internal override Decision Decide(Situation situation)
    {
        var (refusal, learning) = AboutOne.OnBoard(situation.View, ContributionId, ContributionKind.Learning);
        return refusal is not null ? refusal : Decision.Of(new Standing
        {
            Id = Learned.StandingOf(situation.View, learning!.Id, situation.Actor.Id)?.Id ?? Id,
            ContributionId = learning.Id,
            By = situation.Actor.By,
            At = situation.Now,
            Footing = Footing,
        });
    }
}
