using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Stewarding;

/// <summary>A steward undoes one act of hiding: all that it hid and that is hidden by it still comes back, and nothing else.</summary>
public sealed record RestoreMany : Act
{
    /// <summary>The id of the act that hid them.</summary>
    public required Guid ActId { get; init; }

    public override Guid? NeedsHeldBy => ActId;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) => situation.Actor.IsSteward
        ? Hiding.Undone(situation, situation.HeldByOne)
        : Refusal.Because(RefusalCode.StewardsOnly);
}
