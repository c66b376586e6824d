using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Threads;

namespace DialogueBoard.OpenEnds;

/// <summary>What records that came or changed touch, as far as open ends go: gathered while a view takes them in.</summary>
internal sealed class Touched
{
    private readonly HashSet<Guid> _anew = [];
    private readonly List<Guid> _withNeighbours = [];

    /// <summary>Threads that came. A tie that comes can only close an end, so the cards at its ends need not be looked at anew.</summary>
    public List<BoardThread> Threads { get; } = [];

    /// <summary>Energy that came; as with threads.</summary>
    public List<OfferedEnergy> Energies { get; } = [];

    public void Take(Contribution? before, Contribution now)
    {
        if (before is null)
        {
            _anew.Add(now.Id);
        }
        else if ((before.State, before.Kind, before.By.Id, before.Speaking?.For) != (now.State, now.Kind, now.By.Id, now.Speaking?.For))
        {
            _withNeighbours.Add(now.Id);
        }
    }

    public void Take(BoardThread? before, BoardThread now)
    {
        if (before is null && !now.Gone)
        {
            Threads.Add(now);
        }
        else if (now.Gone)
        {
            _anew.Add(now.From);
            _anew.Add(now.To);
        }
    }

    public void Take(OfferedEnergy? before, OfferedEnergy now)
    {
        if (before is null && !now.Gone)
        {
            Energies.Add(now);
        }
        else
        {
            _anew.Add(now.ContributionId);
        }
    }

    /// <summary>The cards to be looked at anew, in a view that has taken everything in.</summary>
    public IEnumerable<Contribution> AnewIn(BoardView view)
    {
        foreach (var id in _withNeighbours)
        {
            _anew.Add(id);
            _anew.UnionWith(view.ThreadsOf(id).Select(thread => thread.From == id ? thread.To : thread.From));
        }

        return _anew.Where(view.Contributions.ContainsKey).Select(id => view.Contributions[id]);
    }
}
