using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Members;

/// <summary>Somebody takes back that they asked to be a member, or no longer is one. No word of it is kept.</summary>
public sealed record TakeBackMembership : Act
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) => situation.View.MembershipOf(situation.Actor.Id) is { } mine
        ? Decision.Of(mine.Ended)
        : Refusal.Because(RefusalCode.NotAMember);
}
