using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Burning;

/// <summary>Somebody takes back where they said a card got stuck.</summary>
public sealed record TakeStuckBack : Act
{
    public required Guid ContributionId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        situation.View.Beside<Stuck>(ContributionId).FirstOrDefault(said => said.By.Id == situation.Actor.Id) is { } mine
            ? Decision.Of(mine.Wordless() with { Gone = true })
            : Refusal.Because(RefusalCode.StuckNotSaid);
}
