using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Words;

namespace DialogueBoard.Themes;

/// <summary>A steward puts a theme on the board's list, under another where that is wished.</summary>
public sealed record AddTheme : ThemeAct
{
    internal override IEnumerable<Practice> PracticesOf(Situation situation) => [Practices.ByService];

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        return Read(situation.View, Id, out var name, out var says) is { } refusal ? refusal
            : situation.View.All<Theme>().Count() >= Longest.Themes ? Refusal.Because(RefusalCode.TooMany, "name", Longest.Themes)
            : Decision.Of(new Theme { Id = Id, By = situation.Actor.By, At = situation.Now, Name = name, Says = says, Under = Under });
    }
}
