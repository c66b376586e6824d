using DialogueBoard.Boards;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Web.Api;

/// <summary>How what people write comes to a board, and who said so, when and why.</summary>
/// <param name="SlowMinutes">Told where it goes slowly.</param>
/// <param name="Links">The most links in one text; left out where there is no cap.</param>
/// <param name="By">The name of who set it so; left out where nobody did, or they gave none.</param>
public sealed record PostingFacts(PostingMode Mode, string? Why, int? SlowMinutes, int? Links, int AlertHours, string? By, DateTime At)
{
    public static PostingFacts Of(BoardView view)
    {
        var posting = Posting.Of(view);
        return new(posting.Mode, posting.Why, posting.Mode == PostingMode.Slow ? posting.SlowMinutes : null, posting.Links, posting.AlertHours, posting.By.Name, posting.At);
    }
}
