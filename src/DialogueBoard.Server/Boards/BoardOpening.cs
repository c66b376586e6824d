using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Stewarding;
using DialogueBoard.Words;

namespace DialogueBoard.Server.Boards;

/// <summary>Opens new boards. Safe from any thread.</summary>
public sealed class BoardOpening(BoardDatabase database, TimeProvider time)
{
    /// <summary>Opens a board. The stewards' key is told here, once, and stored only as a hash.</summary>
    /// <param name="listed">Whether the home page shows it.</param>
    /// <param name="start">Where its dials stand on the first day.</param>
    /// <param name="groundRules">Those that hold on it from the first day; null for the suggested ones.</param>
    public async Task<(OpenedBoard? Opened, Refusal? Refusal)> OpenAsync(
        string? title, string? purpose, string? place, bool listed, StartingMix start = StartingMix.AtStart, IReadOnlyList<string>? groundRules = null, CancellationToken cancel = default)
    {
        string? purposeText = null, placeText = null;
        IReadOnlyList<string> rules = [];
        var refusal = PlainText.Read(title?.ReplaceLineEndings(" "), "title", Longest.Title, out var titleText)
            ?? PlainText.ReadIfAny(purpose, "purpose", Longest.Purpose, out purposeText)
            ?? PlainText.ReadIfAny(place?.ReplaceLineEndings(" "), "place", Longest.Place, out placeText)
            ?? GroundRules.Read(groundRules ?? GroundRules.Suggested, out rules);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var key = PersonalKey.New();
        var board = new Board
        {
            Id = Guid.NewGuid(),
            Code = BoardCode.New(),
            Title = titleText,
            Purpose = purposeText,
            Place = placeText,
            Listed = listed,
            Epoch = Board.NewEpoch(),
            OpenedWith = StartingMixes.Of(start),
            OpenedAt = time.GetUtcNow().UtcDateTime,
            StewardKeyHash = PersonalKey.Hash(key),
        };
        await database.WriteAsync(
            async context =>
            {
                context.Boards.Add(board);
                context.Sides.AddRange(FirstDay(board, rules));
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel);
        return (new(board, key), null);
    }

    // They are there before anything was done on the board, and so at no version of its own.
    private static IEnumerable<SideRecord> FirstDay(Board board, IReadOnlyList<string> rules) =>
    [
        new GroundRules { Id = GroundRules.IdOf(board.Id), BoardId = board.Id, By = Actor.TheBoard.By, At = board.OpenedAt, Rules = rules },
        new Posting { Id = Posting.IdOf(board.Id), BoardId = board.Id, By = Actor.TheBoard.By, At = board.OpenedAt, Links = Posting.LinksAtFirst },
    ];
}
