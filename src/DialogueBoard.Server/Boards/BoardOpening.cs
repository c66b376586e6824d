using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Words;

namespace DialogueBoard.Server.Boards;

/// <summary>Opens new boards. Safe from any thread.</summary>
public sealed class BoardOpening(BoardDatabase database, TimeProvider time)
{
    /// <summary>Opens a board. The stewards' key is told here, once, and stored only as a hash.</summary>
    /// <param name="listed">Whether the home page shows it.</param>
    /// <param name="start">Where its dials stand on the first day.</param>
    public async Task<(OpenedBoard? Opened, Refusal? Refusal)> OpenAsync(
        string? title, string? purpose, string? place, bool listed, StartingMix start = StartingMix.AtStart, CancellationToken cancel = default)
    {
        string? purposeText = null, placeText = null;
        var refusal = PlainText.Read(title?.ReplaceLineEndings(" "), "title", Longest.Title, out var titleText)
            ?? PlainText.ReadIfAny(purpose, "purpose", Longest.Purpose, out purposeText)
            ?? PlainText.ReadIfAny(place?.ReplaceLineEndings(" "), "place", Longest.Place, out placeText);
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
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel);
        return (new(board, key), null);
    }
}
