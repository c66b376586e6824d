using System.Collections.Immutable;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.OpenEnds;

/// <summary>
/// Where something is missing on a board: loose ends, which nobody has answered, and gaps. Kept up to date with each act at
/// the cost of what the act touched. Immutable; the same on every node, however its view came about.
/// </summary>
public sealed class BoardOpenEnds
{
    private BoardOpenEnds(ImmutableSortedSet<Arrival> loose, ImmutableSortedDictionary<Arrival, Gap> gaps) => (Loose, Gaps) = (loose, gaps);

    /// <summary>Those of a board with nothing on it.</summary>
    internal static BoardOpenEnds None { get; } = new([], ImmutableSortedDictionary<Arrival, Gap>.Empty);

    /// <summary>Cards that nobody but their author has said anything to, by when they were said.</summary>
    public ImmutableSortedSet<Arrival> Loose { get; }

    /// <summary>Cards beside which something is missing, by when they were said.</summary>
    public ImmutableSortedDictionary<Arrival, Gap> Gaps { get; }

    /// <summary>The open ends once what was touched looks otherwise.</summary>
    /// <param name="view">The board as it is then.</param>
    internal BoardOpenEnds With(BoardView view, Touched touched)
    {
        var changes = new Changes(this);
        foreach (var card in touched.AnewIn(view))
        {
            changes.Put(card, Neighbourhood.IsLoose(view, card), Neighbourhood.GapOf(view, card));
        }

        foreach (var thread in touched.Threads)
        {
            if (view.Contributions.TryGetValue(thread.From, out var from) && view.Contributions.TryGetValue(thread.To, out var to))
            {
                changes.Close(to, Neighbourhood.Answers(to, from), gap => Neighbourhood.Fills(gap, from));
                changes.Close(from, isAnswered: false, gap => Neighbourhood.Fills(gap, to));
            }
        }

        foreach (var energy in touched.Energies)
        {
            if (view.Contributions.TryGetValue(energy.ContributionId, out var card))
            {
                changes.Close(card, Neighbourhood.Answers(card, energy), gap => Neighbourhood.Fills(gap, energy));
            }
        }

        return changes.Done();
    }

    /// <summary>The open ends while they change.</summary>
    private sealed class Changes(BoardOpenEnds before)
    {
        private readonly ImmutableSortedSet<Arrival>.Builder _loose = before.Loose.ToBuilder();
        private readonly ImmutableSortedDictionary<Arrival, Gap>.Builder _gaps = before.Gaps.ToBuilder();

        public void Put(Contribution card, bool isLoose, Gap? gap)
        {
            var arrival = new Arrival(card.At, card.Id);
            _loose.Remove(arrival);
            _gaps.Remove(arrival);
            if (isLoose)
            {
                _loose.Add(arrival);
            }

            if (gap is { } missing)
            {
                _gaps.Add(arrival, missing);
            }
        }

        public void Close(Contribution card, bool isAnswered, Func<Gap, bool> fills)
        {
            var arrival = new Arrival(card.At, card.Id);
            if (isAnswered)
            {
                _loose.Remove(arrival);
            }

            if (_gaps.TryGetValue(arrival, out var gap) && fills(gap))
            {
                _gaps.Remove(arrival);
            }
        }

        public BoardOpenEnds Done() => new(_loose.ToImmutable(), _gaps.ToImmutable());
    }
}
