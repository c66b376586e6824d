using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Server.InAndOut;

/// <summary>
/// The rows of a Polis comments.csv: issues without names, about nothing yet. Those that its moderators left out stay out.
/// Comments count from 0 in every Polis conversation, so a row is known again by all that it says and not by its number alone.
/// </summary>
internal sealed class PolisRows(SheetColumns columns, Guid boardId, DateTime now) : IRowReader
{
    public const string Words = "comment-body";

    private const string CommentId = "comment-id";
    private const string AuthorId = "author-id";
    private const string Timestamp = "timestamp";
    private const string Moderated = "moderated";
    private const string Out = "-1";

    public RowReading Read(SheetRow row)
    {
        if (columns.Cell(row, Moderated)?.Trim() == Out)
        {
            return RowReading.LeftOut("left-out-at-source");
        }

        var (text, author, time) = (columns.Cell(row, Words) ?? "", columns.Cell(row, AuthorId), columns.Cell(row, Timestamp));
        if (!ImportedTime.TryReadMilliseconds(time, now, out var at))
        {
            return RowReading.LeftOut("bad-time");
        }

        var id = DerivedId.Of(boardId, string.Join('\n', "polis", columns.Cell(row, CommentId), author, time, text));
        var by = author is null ? id : DerivedId.Of(boardId, $"polis author {author}");
        return new Contribute
        {
            Id = id,
            Kind = ContributionKind.Issue,
            Text = text,
            Original = new(new(by, null), at),
        };
    }
}
