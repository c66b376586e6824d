using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Live;

/// <summary>
/// The part of a board's list that one person has before them, newest first. It follows the newest until they go back
/// further than fits; then it stays where it is while new cards come. A look costs no more on a large board.
/// </summary>
internal sealed class ListWindow
{
    public const int Step = 20;
    public const int Most = 160;

    private Arrival? _from;
    private int _size = Step;

    /// <summary>Whether there are cards before or after those that were last shown.</summary>
    public bool HasOlder { get; private set; }

    public bool HasNewer { get; private set; }

    /// <summary>The cards to show, newest first.</summary>
    public IReadOnlyList<Contribution> Of(BoardView view, Func<Contribution, bool> fits)
    {
        var shown = new List<Contribution>(_size);
        var start = StartIn(view);
        HasNewer = start < view.Arrivals.Count - 1 && Newer(view, start).Any(fits);
        HasOlder = false;
        for (var i = start; i >= 0 && !HasOlder; i--)
        {
            var card = view.Contributions[view.Arrivals[i].Id];
            if (!fits(card))
            {
                continue;
            }

            HasOlder = shown.Count == _size;
            if (!HasOlder)
            {
                shown.Add(card);
            }
        }

        return shown;
    }

    /// <summary>Shows more of what was said before; what was said last drops out once too much is shown.</summary>
    public void GoBack(IReadOnlyList<Contribution> shown)
    {
        if (_size < Most)
        {
            _size += Step;
        }
        else if (shown.Count > Step)
        {
            _from = ArrivalOf(shown[Step]);
        }
    }

    /// <summary>Shows more of what was said after.</summary>
    public void GoForward(BoardView view, Func<Contribution, bool> fits)
    {
        var newer = Newer(view, StartIn(view)).Where(fits).Take(Step + 1).ToList();
        _from = newer.Count > Step ? ArrivalOf(newer[Step - 1]) : null;
    }

    /// <summary>Where this window is, to go back to later: the newest card shown (null: it follows the newest) and how many.</summary>
    public (Guid? From, int Size) Mark => (_from?.Id, _size);

    /// <summary>Goes back to where a window was; to the newest where that card is not there any more.</summary>
    public void GoBackTo(BoardView view, Guid? from, int size)
    {
        _size = Math.Clamp(size, Step, Most);
        _from = from is { } id && view.Contributions.TryGetValue(id, out var card) ? ArrivalOf(card) : null;
    }

    public void GoToNewest() => (_from, _size) = (null, Step);

    /// <summary>Moves so that a card is shown that is not, with some that were said after it before it.</summary>
    public void GoTo(BoardView view, Contribution card, Func<Contribution, bool> fits)
    {
        if (Of(view, fits).Any(shown => shown.Id == card.Id))
        {
            return;
        }

        var index = view.Arrivals.IndexOf(ArrivalOf(card));
        var before = Newer(view, index).Where(fits).Take(Step / 4).ToList();
        _size = Step;
        _from = ArrivalOf(before.LastOrDefault() ?? card);
    }

    private int StartIn(BoardView view)
    {
        if (_from is not { } from)
        {
            return view.Arrivals.Count - 1;
        }

        var index = view.Arrivals.IndexOf(from);
        return index >= 0 ? index : Math.Min(~index, view.Arrivals.Count - 1);
    }

    private static IEnumerable<Contribution> Newer(BoardView view, int index)
    {
        for (var i = index + 1; i < view.Arrivals.Count; i++)
        {
            yield return view.Contributions[view.Arrivals[i].Id];
        }
    }

    private static Arrival ArrivalOf(Contribution card) => new(card.At, card.Id);
}
