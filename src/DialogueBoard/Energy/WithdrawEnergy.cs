using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Energy;

/// <summary>Somebody takes back what they offered to a contribution.</summary>
public sealed record WithdrawEnergy : Act
{
    public required Guid ContributionId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        situation.View.EnergyFor(ContributionId).FirstOrDefault(energy => energy.By.Id == situation.Actor.Id) is { } mine
            ? Decision.Of(mine.Ended)
            : Refusal.Because(RefusalCode.NoEnergyOfYours);
}
