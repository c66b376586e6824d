using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Themes;

/// <summary>Those who look after a board say what a theme is called, how it fits together with the others and of which it is a part.</summary>
public abstract record ThemeAct : Act
{
    /// <summary>On one line; no other theme of the board may have it, whatever its case and spaces.</summary>
    public required string Name { get; init; }

    /// <summary>How it fits together with the others, in a sentence or two.</summary>
    public string? Says { get; init; }

    /// <summary>The theme of which it is a part; null for one that stands by itself.</summary>
    public Guid? Under { get; init; }

    /// <summary>What is wrong with it for a theme with this id; null where nothing is.</summary>
    private protected Refusal? Read(BoardView view, Guid theme, out string name, out string? says)
    {
        says = null;
        return PlainText.Read(Name.ReplaceLineEndings(" "), "name", Longest.Place, out name)
            ?? PlainText.ReadIfAny(Says, "says", Longest.Aside, out says)
            ?? (ThemeList.Named(view, name) is { } other && other.Id != theme ? Refusal.Because(RefusalCode.AlreadyListed) : null)
            ?? (Under is { } under && ThemeList.Find(view, under) is null && under != theme ? Refusal.Because(RefusalCode.UnknownTheme) : null)
            ?? (IsUnder(view, theme) ? Refusal.Because(RefusalCode.ThemeCircle) : null);
    }

    // Whether this theme is met on the way up from what it is to stand under.
    private bool IsUnder(BoardView view, Guid theme)
    {
        var met = new HashSet<Guid>();
        for (var at = Under; at is { } id && met.Add(id); at = ThemeList.Find(view, id)?.Under)
        {
            if (id == theme)
            {
                return true;
            }
        }

        return false;
    }
}
