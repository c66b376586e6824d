using DialogueBoard.Acts;

namespace DialogueBoard.Themes;

/// <summary>A steward changes a theme: all of it is from then on as it is said here. Cards stay filed under it.</summary>
public sealed record ChangeTheme : ThemeAct
{
    public required Guid ThemeId { get; init; }

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        return ThemeList.Find(situation.View, ThemeId) is not { } theme ? Refusal.Because(RefusalCode.UnknownTheme)
            : Read(situation.View, ThemeId, out var name, out var says) is { } refusal ? refusal
            : Decision.Of(theme with { Name = name, Says = says, Under = Under, By = situation.Actor.By });
    }
}
