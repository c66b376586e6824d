using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;

namespace DialogueBoard.Heard;

/// <summary>Which views each group of a board holds on which card.</summary>
internal sealed class Sight
{
    private readonly BoardView _view;
    private readonly Dictionary<GroupName, Group> _groups = [];

    public Sight(BoardView view)
    {
        _view = view;
        foreach (var card in view.Arrivals.Select(arrival => view.Contributions[arrival.Id]).Where(IsOnBoard))
        {
            foreach (var name in GroupName.Of(card.Speaking))
            {
                if (!_groups.TryGetValue(name.Key, out var group))
                {
                    _groups[name.Key] = group = new(name);
                }

                group.Take(card);
                if (card.Kind != ContributionKind.Question)
                {
                    group.Hold(card.Id, new(card, ViewKind.TheCardsOwn));
                }
            }
        }

        foreach (var thread in view.Threads.Values)
        {
            var (from, to) = (view.Contributions[thread.From], view.Contributions[thread.To]);
            if (IsOnBoard(from) && IsOnBoard(to) && KindOf(thread, from, to) is { } kind)
            {
                foreach (var name in GroupName.Of(from.Speaking))
                {
                    _groups[name.Key].Hold(to.Id, new(from, kind));
                }
            }
        }
    }

    public IEnumerable<Group> Groups => _groups.Values;

    public VoiceGroup GroupOf(Group group) => group.People < Voices.Few
        ? new(group.Name, null, group.Cards, [])
        : new(group.Name, group.People, group.Cards, [.. group.Held
            .Where(held => held.Value.DistinctBy(view => view.Card.By.Id).Skip(1).Any())
            .Select(held => (About: held.Key, Views: Count(held.Value), Cards: CardsOf(held.Value)))
            .Where(seen => seen.Views > 1)
            .OrderBy(seen => ArrivalOf(seen.About))
            .Select(seen => new Within(seen.About, seen.Views, seen.Cards))]);

    /// <summary>The cards on which these groups, of one sort and in the order to name them, differ.</summary>
    public IReadOnlyList<Between> Between(IReadOnlyList<Group> groups) =>
    [
        .. groups
            .SelectMany(group => group.Held.Select(held => (About: held.Key, Group: group, Views: held.Value)))
            .GroupBy(one => one.About)
            .Where(sides => sides.Skip(1).Any() && CountOf(sides.Select(side => side.Views)) > 1)
            .OrderBy(sides => ArrivalOf(sides.Key))
            .Select(sides => new Between(sides.Key, [.. sides.Select(side => new Side(side.Group.Name, CardsOf(side.Views)))])),
    ];

    private static ViewKind? KindOf(BoardThread thread, Contribution from, Contribution to) => (thread.Relation, to.Kind) switch
    {
        (ThreadRelation.Differs, _) => ViewKind.Differs,
        (ThreadRelation.About or ThreadRelation.BuildsOn, ContributionKind.Question) => from.Kind == ContributionKind.NotKnowing ? null : ViewKind.Answers,
        (ThreadRelation.BuildsOn, _) => ViewKind.TheCardsOwn,
        _ => null,
    };

    private static int Count(IEnumerable<View> views) =>
        views.DistinctBy(view => view.Kind == ViewKind.TheCardsOwn ? (view.Kind, Guid.Empty) : (view.Kind, view.Card.By.Id)).Count();

    // The card's own view is one, whichever groups hold it.
    private static int CountOf(IEnumerable<IReadOnlyList<View>> sides)
    {
        var (others, own) = (0, 0);
        foreach (var views in sides)
        {
            var holdsOwn = views.Any(view => view.Kind == ViewKind.TheCardsOwn);
            others += Count(views) - (holdsOwn ? 1 : 0);
            own = holdsOwn ? 1 : own;
        }

        return others + own;
    }

    private static IReadOnlyList<Guid> CardsOf(IEnumerable<View> views) =>
        [.. views.Select(view => view.Card).DistinctBy(card => card.Id).OrderBy(card => new Arrival(card.At, card.Id)).Select(card => card.Id)];

    private static bool IsOnBoard(Contribution card) => card.State == ContributionState.OnBoard;

    private Arrival ArrivalOf(Guid card) => new(_view.Contributions[card].At, card);

    /// <summary>A group while it is looked for.</summary>
    internal sealed class Group(GroupName name)
    {
        private readonly HashSet<Guid> _people = [];

        public GroupName Name => name;
        public int People => _people.Count;
        public int Cards { get; private set; }

        /// <summary>What it holds of each card.</summary>
        public Dictionary<Guid, List<View>> Held { get; } = [];

        public void Take(Contribution card)
        {
            _people.Add(card.By.Id);
            Cards++;
        }

        public void Hold(Guid about, View view)
        {
            if (!Held.TryGetValue(about, out var views))
            {
                Held[about] = views = [];
            }

            views.Add(view);
        }
    }

    internal readonly record struct View(Contribution Card, ViewKind Kind);

    internal enum ViewKind
    {
        TheCardsOwn,
        Differs,
        Answers,
    }
}
