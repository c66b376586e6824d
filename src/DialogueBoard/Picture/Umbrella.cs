using System.Runtime.CompilerServices;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Themes;

namespace DialogueBoard.Picture;

/// <summary>
/// The tree of a board: theme, issue, cards. A card stands under the first that it is about, one that is about none under the
/// theme it is filed under; so each stands exactly once. The same on every node; made once for each view, at a cost that
/// grows with the board, and shared. Safe from any thread.
/// </summary>
public sealed class Umbrella
{
    private static readonly ConditionalWeakTable<BoardView, Umbrella> Known = [];
    private readonly Dictionary<Guid, Contribution> _over = [];
    private readonly Dictionary<Guid, List<Contribution>> _under = [];
    private readonly Dictionary<Guid, int> _beneath = [];
    private readonly List<Contribution> _inOrder = [];

    private Umbrella(BoardView view)
    {
        FindOver(view);
        var tops = new List<Contribution>();
        foreach (var card in view.Arrivals.Select(arrival => view.Contributions[arrival.Id]))
        {
            (_over.TryGetValue(card.Id, out var over) ? UnderOf(over.Id) : tops).Add(card);
        }

        Count(tops);
        Branches = BranchesOf(view, tops);
    }

    /// <summary>The themes in their order, then what stands under none, where anything does or there are no themes.</summary>
    public IReadOnlyList<UmbrellaBranch> Branches { get; }

    /// <summary>Every card, each after the one it stands under.</summary>
    public IReadOnlyList<Contribution> InOrder => _inOrder;

    public static Umbrella Of(BoardView view) => Known.GetValue(view, read => new(read));

    /// <summary>The cards that stand directly under this one, oldest first.</summary>
    public IReadOnlyList<Contribution> Under(Guid card) => _under.GetValueOrDefault(card, []);

    /// <summary>How many cards stand under this one, however far down.</summary>
    public int Beneath(Guid card) => _beneath.GetValueOrDefault(card);

    /// <summary>The card that this one stands under; null for one at the top.</summary>
    public Contribution? Over(Guid card) => _over.GetValueOrDefault(card);

    /// <summary>The cards over this one, from the top down.</summary>
    public IReadOnlyList<Contribution> Path(Guid card)
    {
        var path = new List<Contribution>();
        for (var over = Over(card); over is not null; over = Over(over.Id))
        {
            path.Add(over);
        }

        path.Reverse();
        return path;
    }

    // Cards can only be about earlier ones, but what comes from elsewhere need not keep to that: where they are about each
    // other in a circle, the one that is come to first stands at its top.
    private void FindOver(BoardView view)
    {
        var met = new Dictionary<Guid, int>(view.Arrivals.Count);
        var way = 0;
        foreach (var arrival in view.Arrivals)
        {
            var card = view.Contributions[arrival.Id];
            way++;
            while (met.TryAdd(card.Id, way) && FirstAbout(view, card) is { } over)
            {
                _over[card.Id] = over;
                card = over;
            }

            // Met before on this very way: it leads round to where it has been.
            if (met[card.Id] == way)
            {
                _over.Remove(card.Id);
            }
        }
    }

    private static Contribution? FirstAbout(BoardView view, Contribution card) =>
        card.About.Where(id => id != card.Id).Select(id => view.Contributions.TryGetValue(id, out var about) ? about : null).FirstOrDefault(about => about is not null);

    private List<Contribution> UnderOf(Guid card) => _under.TryGetValue(card, out var under) ? under : _under[card] = [];

    private void Count(IEnumerable<Contribution> tops)
    {
        var waiting = new Stack<Contribution>(tops.Reverse());
        while (waiting.TryPop(out var card))
        {
            _inOrder.Add(card);
            foreach (var under in Under(card.Id).Reverse())
            {
                waiting.Push(under);
            }
        }

        foreach (var card in _inOrder.AsEnumerable().Reverse())
        {
            if (Over(card.Id) is { } over)
            {
                _beneath[over.Id] = Beneath(over.Id) + Beneath(card.Id) + 1;
            }
        }
    }

    private List<UmbrellaBranch> BranchesOf(BoardView view, IEnumerable<Contribution> tops)
    {
        var themes = ThemeList.Of(view);
        var byTheme = tops.Reverse().ToLookup(card => themes.Of(card.Id)?.Id ?? Guid.Empty);
        var own = themes.Entries.Select(entry => new UmbrellaBranch(entry, [.. byTheme[entry.Theme.Id]], CardsOf(byTheme[entry.Theme.Id]))).ToList();
        var none = new UmbrellaBranch(null, [.. byTheme[Guid.Empty]], CardsOf(byTheme[Guid.Empty]));
        return none.Cards > 0 || own.Count == 0 ? [.. own, none] : own;
    }

    private int CardsOf(IEnumerable<Contribution> tops) => tops.Sum(card => Beneath(card.Id) + 1);
}
