using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Members;

/// <summary>Those who look after the board let somebody in who asked: from now on they speak for the body that they named.</summary>
public sealed record Admit : Act
{
    /// <summary>The record of who asked.</summary>
    public required Guid MemberId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.Members];

    internal override Decision Decide(Situation situation) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : situation.View.Find(MemberId) is not Member asked ? Refusal.Because(RefusalCode.UnknownRecord)
        : asked.AdmittedAt is not null ? Refusal.Because(RefusalCode.MemberAlready)
        : Decision.Of(asked with { AdmittedAt = situation.Now, AdmittedBy = situation.Actor.By });
}
