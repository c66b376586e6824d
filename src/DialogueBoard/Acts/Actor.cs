using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.MyData;
using DialogueBoard.Organisations;
using DialogueBoard.Shelf;

namespace DialogueBoard.Acts;

/// <summary>
/// Who performs an act: a participant of this board, and what they may do on it. Whether they look after the board is told
/// by the board itself (<see cref="On"/>), so that every door and every node agrees.
/// </summary>
/// <param name="IsSteward">Whether they may do what those do who look after the board. Without <see cref="ByCare"/>: they hold its key.</param>
public sealed record Actor(Guid Id, string? Name, bool IsSteward)
{
    /// <summary>The board itself, where a date comes due and nobody acts.</summary>
    public static Actor TheBoard { get; } = new(Guid.Empty, null, IsSteward: false);

    /// <summary>Whether they are a steward because they look after the board now, and only as long as they do.</summary>
    public bool ByCare { get; private init; }

    /// <summary>Whether they once came by the stewards' link, which has not been replaced since.</summary>
    public bool CameByLink { get; init; }

    /// <summary>
    /// A number of this person's for this board that only their own key gives, and that is stored nowhere; null where the key is not
    /// at hand. See <see cref="Ballots.Ballot.Voter"/>.
    /// </summary>
    public Guid? Voter { get; init; }

    /// <summary>Since when they take part, as their place among those who joined tells it; null where none was looked up.</summary>
    public DateTime? JoinedAt { get; init; }

    /// <summary>Whether what is known of them here is from before they had all of theirs taken off the board.</summary>
    public bool HasLeft(BoardView view) => JoinedAt is { } joined && Left.Of(view, Id) is { } left && left.At >= joined;

    /// <summary>Where they work, as long as they are signed in with their organisation; null for everybody else.</summary>
    public Workplace? WorksAt { get; init; }

    /// <summary>A steward by the stewards' link, who answers for the board; not one to whom it was handed on.</summary>
    public bool HoldsLink => IsSteward && (!ByCare || CameByLink);

    public By By => new(Id, Name);

    /// <summary>The same person with the rights they have on a board as it stands. The one place where that is decided.</summary>
    public Actor On(BoardView view)
    {
        var hasKey = IsSteward && !ByCare;
        var cares = view.CareOf(Id) is not null;
        return this with { IsSteward = hasKey || cares, ByCare = !hasKey && cares };
    }
}
