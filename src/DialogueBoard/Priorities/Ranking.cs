using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Priorities;

/// <summary>
/// What everybody's dots come to: cards by their dots, with a line after so many. Cards with as many dots as each other have the
/// same rank; where such a tie lies across the line none of them is above it and none below. Never whose dots they are.
/// </summary>
public sealed class Ranking
{
    private Ranking(int people, int dots, int line, IReadOnlyList<RankedCard> cards) => (People, Dots, Line, Cards) = (people, dots, line, cards);

    /// <summary>How many people gave at least one dot that counts.</summary>
    public int People { get; }

    /// <summary>How many dots count.</summary>
    public int Dots { get; }

    /// <summary>After how many of the list the line is drawn.</summary>
    public int Line { get; }

    /// <summary>Cards with at least one dot, most dots first. Of those with equal dots the one that was on the board first comes first.</summary>
    public IReadOnlyList<RankedCard> Cards { get; }

    /// <summary>Of how many places above the line the cards on it are too many for.</summary>
    public int PlacesLeft => Math.Max(0, Line - Cards.Count(card => card.Side == LineSide.Above));

    /// <summary>Adds up what people gave. A card that is hidden or taken back has no dots.</summary>
    public static Ranking Of(BoardView view, PriorityRound round, IEnumerable<IReadOnlyList<GivenDots>> ballots)
    {
        var sums = new Dictionary<Guid, int>();
        var people = 0;
        foreach (var ballot in ballots)
        {
            var counts = false;
            foreach (var given in ballot.Where(given => IsThere(view, given.ContributionId)))
            {
                sums[given.ContributionId] = sums.GetValueOrDefault(given.ContributionId) + given.Dots;
                counts = true;
            }

            people += counts ? 1 : 0;
        }

        var inOrder = sums.Select(sum => (Card: view.Contributions[sum.Key], Dots: sum.Value))
            .OrderByDescending(one => one.Dots).ThenBy(one => one.Card.At).ThenBy(one => one.Card.Id).ToList();
        return new(people, sums.Values.Sum(), round.Line, Ranked(inOrder, round.Line));
    }

    /// <summary>Whether dots for this card count just now.</summary>
    public static bool IsThere(BoardView view, Guid contributionId) =>
        view.Contributions.TryGetValue(contributionId, out var card) && card.State == ContributionState.OnBoard && Kinds.CanBePriority(card.Kind);

    private static List<RankedCard> Ranked(List<(Contribution Card, int Dots)> inOrder, int line)
    {
        var ranked = new List<RankedCard>(inOrder.Count);
        foreach (var alike in inOrder.GroupBy(one => one.Dots))
        {
            var (before, all) = (ranked.Count, alike.ToList());
            var side = before + all.Count <= line ? LineSide.Above : before < line ? LineSide.On : LineSide.Below;
            ranked.AddRange(all.Select(one => new RankedCard(before + 1, one.Card, one.Dots, side, all.Count > 1)));
        }

        return ranked;
    }
}
