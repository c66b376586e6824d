using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Words;

namespace DialogueBoard.Vision;

/// <summary>Those who look after the board pin a vision to it, or say the one that is there in other words. The old words are kept nowhere.</summary>
public sealed record SetVision : Act
{
    public required string Text { get; init; }

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.VisionFromTheFront];

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (PlainText.Read(Text, "text", Longest.Aside, out var text) is { } refusal)
        {
            return refusal;
        }

        var (by, now) = (situation.Actor.By, situation.Now);
        return Decision.Of(BoardVision.Of(situation.View) is { } there
            ? there with { Text = text, By = by, At = now }
            : new BoardVision { Id = Id, Text = text, By = by, At = now });
    }
}
