using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.MyData;

/// <summary>
/// Somebody had everything of theirs taken off this board, at this moment. It has no name and no word; by it every node knows that what
/// it remembers of them from before is void. They may join again.
/// </summary>
public sealed record Left : SideRecord
{
    // The id it follows from is known to everybody: nobody must be able to stand in somebody's way with it.
    private const uint Mark = 0x1EF7600D;

    /// <summary>The id of one person's.</summary>
    public static Guid IdOf(Guid personId) => DerivedId.Marked(Mark, personId, personId);

    /// <summary>Whether an id is of the shape that only these have.</summary>
    internal static bool IsIdOfOne(Guid id) => DerivedId.HasMark(id, Mark);

    /// <summary>When this person last left the board for good; null where they never did.</summary>
    public static Left? Of(BoardView view, Guid personId) => view.Sides.TryGetValue(IdOf(personId), out var record) ? record as Left : null;

    internal static Left Now(By by, DateTime now) => new() { Id = IdOf(by.Id), By = by with { Name = null }, At = now };
}
