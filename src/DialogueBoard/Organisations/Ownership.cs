using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Organisations;

/// <summary>
/// Which organisation answers for this board: those whom it lets look after its boards may take this one up, openly, when
/// nobody else can. By and At say who said so, and when.
/// </summary>
public sealed record Ownership : SideRecord
{
    /// <summary>The organisation's short name on this installation; null where none answers for the board any more.</summary>
    public string? Organisation { get; init; }

    /// <summary>What it is called; null with it.</summary>
    public string? Name { get; init; }

    // What an organisation answers for on one installation it does not on another: no file brings it.
    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Organisation, Workplace.LongestShortName), (Name, Longest.Whom)];

    /// <summary>The one ownership of a board.</summary>
    public static Guid IdOn(Board board) => DerivedId.Of(board.Id, "ownership");

    /// <summary>The organisation that answers for a board; null where none does.</summary>
    public static Ownership? Of(BoardView view) =>
        view.Sides.TryGetValue(IdOn(view.Board), out var side) && side is Ownership { Organisation: not null } ownership ? ownership : null;

    /// <summary>Whether somebody may look after this board for the organisation that answers for it.</summary>
    public static bool LetsLookAfter(BoardView view, Workplace? workplace) =>
        workplace is { LooksAfterBoards: true } && Of(view) is { } ownership && ownership.Organisation == workplace.Organisation;
}
