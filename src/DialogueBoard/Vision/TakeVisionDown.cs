using DialogueBoard.Acts;
using DialogueBoard.Sessions;

namespace DialogueBoard.Vision;

/// <summary>Those who look after the board take its vision down. No word of it is kept.</summary>
public sealed record TakeVisionDown : Act
{
    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation) =>
        !situation.Actor.IsSteward ? Refusal.Because(RefusalCode.StewardsOnly)
        : BoardVision.Of(situation.View) is { } there ? Decision.Of(there with { Gone = true, Text = "", By = there.By with { Name = null } })
        : Refusal.Because(RefusalCode.UnknownRecord);
}
