using DialogueBoard.Boards;
using DialogueBoard.Shelf;

namespace DialogueBoard.Contributions;

/// <summary>
/// Cards that say something close to what somebody is about to say, so that they may join in there. A pure function of the view: close is
/// what shares words that few cards have. It looks at each card once; the words of a card are read once for all who ask.
/// </summary>
public static class CloseTo
{
    /// <summary>The most that are shown.</summary>
    public const int Most = 3;

    /// <summary>How much of the shorter of the two must be shared.</summary>
    private const double Shared = 0.4;

    /// <summary>What a word shared by nearly all cards tells is nothing: on a board of this many and more, one in so many.</summary>
    private const int ManyCards = 20;
    private const int CommonFrom = 5;

    /// <summary>Cards on the board that are closest to these words, the closest first; none where the words are too few to tell.</summary>
    public static IReadOnlyList<Contribution> Of(BoardView view, string? draft)
    {
        var words = NamedThings.In(draft ?? "").Keys.ToHashSet(StringComparer.Ordinal);
        if (words.Count < 2)
        {
            return [];
        }

        var having = words.ToDictionary(word => word, _ => 0, StringComparer.Ordinal);
        var near = new List<(Contribution Card, List<string> Words, int Least)>();
        var all = 0;
        foreach (var card in view.Contributions.Values)
        {
            if (card.State != ContributionState.OnBoard)
            {
                continue;
            }

            all++;
            var named = NamedThings.Of(card);
            var shared = SharedBy(words, named);
            shared.ForEach(word => having[word]++);
            if (shared.Count > 1)
            {
                near.Add((card, shared, Math.Min(words.Count, named.Count)));
            }
        }

        return Closest(near, having, all);
    }

    private static IReadOnlyList<Contribution> Closest(List<(Contribution Card, List<string> Words, int Least)> near, Dictionary<string, int> having, int all)
    {
        bool Tells(string word) => all < ManyCards || having[word] <= all / CommonFrom;
        return
        [
            .. near.Select(one => (one.Card, one.Least, Words: one.Words.Where(Tells).ToList()))
                .Where(one => one.Words.Count > 1 && one.Words.Count >= Shared * one.Least)
                .OrderByDescending(one => one.Words.Sum(word => Math.Log(1d + ((double)all / having[word]))))
                .ThenByDescending(one => one.Card.At).ThenBy(one => one.Card.Id)
                .Take(Most)
                .Select(one => one.Card),
        ];
    }

    private static List<string> SharedBy(HashSet<string> words, IReadOnlyDictionary<string, string> named) => named.Count < words.Count
        ? [.. named.Keys.Where(words.Contains)]
        : [.. words.Where(named.ContainsKey)];
}
