using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Web.Api;

/// <summary>What became of words on a board under those who look after it, in numbers.</summary>
/// <param name="Wait">Words that wait to be read first.</param>
internal sealed record CareAnswer(PostingFacts Posting, int Hidden, int PutBack, int TurnedDown, int Wait, IReadOnlyList<CareLine> For)
{
    public static CareAnswer Of(BoardView view, int wait)
    {
        var figures = CareFigures.Of(view);
        return new(PostingFacts.Of(view), figures.Hidden, figures.PutBack, figures.TurnedDown, wait, figures.For);
    }
}

/// <summary>Words of one's own that the board has not got yet, or that were not let in.</summary>
/// <param name="ActId">What take-back-waiting names.</param>
/// <param name="WaitsFor">Left out where it was not let in.</param>
internal sealed record WaitingAnswer(Guid ActId, string Text, DateTime At, WaitsFor? WaitsFor, DateTime? TurnedDownAt, string? Reason, string? Rule, Act Act)
{
    public static WaitingAnswer Of(WaitingAct waiting, CardAct act) => new(
        waiting.ActId,
        act.Text,
        waiting.At,
        waiting.TurnedDownAt is not null ? null : waiting.SessionId is null ? Acts.WaitsFor.Care : Acts.WaitsFor.Session,
        waiting.TurnedDownAt,
        waiting.Reason,
        waiting.Rule,
        act);
}
