using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Learning;

/// <summary>Somebody no longer stands behind what was learned, whether or not its words are still on the board.</summary>
public sealed record StandNoLongerBehind : Act
{
    public required Guid ContributionId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        Learned.StandingOf(situation.View, ContributionId, situation.Actor.Id) is { } mine
            ? Decision.Of(mine.Ended)
            : Refusal.Because(RefusalCode.NotStanding);
}
