using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// A board's cards by when they were said, but none before what it is about: clocks differ, and what was imported keeps its
/// own times. Read from top to bottom, every thread leads to something already read.
/// </summary>
internal static class CardsInOrder
{
    public static IEnumerable<Contribution> Of(BoardView view)
    {
        var done = new HashSet<Guid>();
        var waiting = new Stack<Contribution>();
        foreach (var arrival in view.Arrivals)
        {
            waiting.Push(view.Contributions[arrival.Id]);
            while (waiting.TryPeek(out var card))
            {
                if (card.About.FirstOrDefault(id => !done.Contains(id) && view.Contributions.ContainsKey(id)) is var first && first != Guid.Empty)
                {
                    waiting.Push(view.Contributions[first]);
                    continue;
                }

                waiting.Pop();
                if (done.Add(card.Id))
                {
                    yield return card;
                }
            }
        }
    }
}
