using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Enquiry;

namespace DialogueBoard.Growing;

/// <summary>A question, and when it was asked and answered. It is alive for thirty days after either, and as long as nobody has answered.</summary>
internal sealed record LiveQuestion(Guid ContributionId, DateTime Asked, IReadOnlyList<DateTime> Answered)
{
    private static readonly TimeSpan Lives = TimeSpan.FromDays(30);

    public static LiveQuestion Of(BoardView view, Contribution question) => new(
        question.Id,
        question.At,
        [.. Answers.To(view, question).Where(answer => answer.Card.State == ContributionState.OnBoard).Select(answer => answer.Thread.At)]);

    public bool IsAliveAt(DateTime when)
    {
        if (Asked > when)
        {
            return false;
        }

        var answered = Answered.Where(at => at <= when).ToList();
        return answered.Count == 0 || when - answered.Append(Asked).Max() <= Lives;
    }
}
