using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Threads;

namespace DialogueBoard.Enquiry;

/// <summary>What was said to a question: many answers side by side, none before another.</summary>
public static class Answers
{
    /// <summary>The cards that answer a question, hidden ones in their place, oldest first. A group that gathers it does not answer it.</summary>
    public static IEnumerable<(BoardThread Thread, Contribution Card)> To(BoardView view, Contribution question) => view.ThreadsOf(question.Id)
        .Where(thread => thread.To == question.Id && thread.Relation != ThreadRelation.Gathers)
        .Select(thread => (thread, view.Contributions[thread.From]))
        .OrderBy(answer => answer.Item2.At)
        .ThenBy(answer => answer.Item2.Id);
}
