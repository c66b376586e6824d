using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Burning;

/// <summary>A steward takes an entry off the board's list of "When I...". Cards that say it stay as they are.</summary>
public sealed record DropLifeEvent : Act
{
    public required Guid LifeEventId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        // Of an entry the board began with nothing is stored but that it is gone.
        return LifeEvents.Of(situation.View, CultureInfo.InvariantCulture).FirstOrDefault(entry => entry.Id == LifeEventId) is { } entry
            ? Decision.Of(entry.Dropped)
            : Refusal.Because(RefusalCode.UnknownRecord);
    }
}
