using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Words;

namespace DialogueBoard.Burning;

/// <summary>A steward puts an entry on the board's list of "When I...".</summary>
public sealed record AddLifeEvent : Act
{
    public required string Text { get; init; }

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.ByWhatIsBurning];

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (PlainText.Read(Text, "text", Longest.LifeEvent, out var text) is { } refusal)
        {
            return refusal;
        }

        // The first entries by their unchanging words: the same act is decided alike whoever's language it is decided in.
        var list = LifeEvents.Of(situation.View, CultureInfo.InvariantCulture);
        var key = LifeEvents.KeyOf(text);
        return list.Any(entry => LifeEvents.KeyOf(entry.Text) == key) ? Refusal.Because(RefusalCode.AlreadyListed)
            : list.Count >= Longest.LifeEvents ? Refusal.Because(RefusalCode.TooMany, "text", Longest.LifeEvents)
            : Decision.Of(new LifeEvent { Id = Id, By = situation.Actor.By, At = situation.Now, Text = text });
    }
}
