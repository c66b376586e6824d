using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Picture;

namespace DialogueBoard.Themes;

/// <summary>
/// A board's cards by theme. A card that is not filed itself goes with the one it stands under, as an answer goes with its
/// issue. Only cards whose words are on the board. The same on every node; made once for each view and shared. Safe from any
/// thread.
/// </summary>
public sealed class ThemedCards
{
    private static readonly ConditionalWeakTable<BoardView, ThemedCards> Known = [];
    private readonly Dictionary<Guid, Guid> _themes = [];

    private ThemedCards(BoardView view)
    {
        var (umbrella, list) = (Umbrella.Of(view), ThemeList.Of(view));
        var filed = new List<(Guid Theme, Contribution Card)>();
        var counts = new Dictionary<Guid, int>();
        foreach (var card in umbrella.InOrder)
        {
            var (own, over) = (list.Of(card.Id)?.Id, umbrella.Over(card.Id));
            var theme = _themes[card.Id] = own ?? (over is null ? Guid.Empty : _themes[over.Id]);
            if (card.State == ContributionState.OnBoard)
            {
                counts[theme] = counts.GetValueOrDefault(theme) + 1;
                if (own is not null || over is null)
                {
                    filed.Add((theme, card));
                }
            }
        }

        var newest = filed.OrderByDescending(one => new Arrival(one.Card.At, one.Card.Id)).ToLookup(one => one.Theme, one => one.Card);
        Groups =
        [
            .. list.Entries.Select(entry => new ThemedGroup(entry, [.. newest[entry.Theme.Id]], list.Whole(entry.Theme.Id).Sum(theme => counts.GetValueOrDefault(theme.Id)))),
            new(null, [.. newest[Guid.Empty]], counts.GetValueOrDefault(Guid.Empty)),
        ];
    }

    /// <summary>The themes in their order, then what is filed under none.</summary>
    public IReadOnlyList<ThemedGroup> Groups { get; }

    public static ThemedCards Of(BoardView view) => Known.GetValue(view, read => new(read));

    /// <summary>The theme with which a card goes; <see cref="Guid.Empty"/> where it goes with none.</summary>
    public Guid ThemeOf(Guid card) => _themes.GetValueOrDefault(card);
}
