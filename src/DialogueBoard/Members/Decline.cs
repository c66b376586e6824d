using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Members;

/// <summary>Those who look after the board decline what somebody asked, or end a membership. No word of it is kept.</summary>
public sealed record Decline : Act
{
    /// <summary>The record of who asked, or of the member.</summary>
    public required Guid MemberId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : situation.View.Find(MemberId) is Member there ? Decision.Of(there.Ended)
        : Refusal.Because(RefusalCode.UnknownRecord);
}
