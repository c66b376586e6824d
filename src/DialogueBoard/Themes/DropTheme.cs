using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Sessions;

namespace DialogueBoard.Themes;

/// <summary>
/// A steward takes a theme off the list. Its cards stay on the board and are filed under none; its parts move up to where it
/// stood.
/// </summary>
public sealed record DropTheme : Act
{
    public required Guid ThemeId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => false;

    internal override Decision Decide(Situation situation)
    {
        if (!situation.Actor.IsSteward)
        {
            return Refusal.Because(RefusalCode.StewardsOnly);
        }

        if (ThemeList.Find(situation.View, ThemeId) is not { } theme)
        {
            return Refusal.Because(RefusalCode.UnknownTheme);
        }

        var parts = situation.View.All<Theme>().Where(part => part.Under == ThemeId).Select(BoardRecord (part) => part with { Under = theme.Under });
        return Decision.Of([theme with { Gone = true, Name = "", Says = null, By = theme.By with { Name = null } }, .. parts]);
    }
}
