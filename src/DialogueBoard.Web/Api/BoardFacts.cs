using DialogueBoard.Boards;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;

namespace DialogueBoard.Web.Api;

/// <summary>A board as anyone may see it, without what is on it.</summary>
/// <param name="StartingMix">The starting mix it was opened with; left out where it was opened with none that has a name.</param>
/// <param name="GroundRules">Those agreed on it; left out where none are.</param>
/// <param name="Posting">How what people write comes to it.</param>
/// <param name="AnsweredForBy">The organisation that answers for the board; left out where none does.</param>
public sealed record BoardFacts(
    string Code, string Title, string? Purpose, string? Place, long Version, string Epoch, Mix Mix, DateTime OpenedAt, StartingMix? StartingMix = null,
    IReadOnlyList<string>? GroundRules = null, PostingFacts? Posting = null, string? AnsweredForBy = null)
{
    public static BoardFacts Of(BoardView view) =>
        new(
            view.Board.Code,
            view.Board.Title,
            view.Board.Purpose,
            view.Board.Place,
            view.Version,
            view.Board.Epoch,
            view.Mix,
            view.Board.OpenedAt,
            StartingMixes.Named(view.Board.OpenedWith),
            DialogueBoard.Stewarding.GroundRules.Of(view)?.Rules,
            PostingFacts.Of(view),
            Ownership.Of(view)?.Name);
}
