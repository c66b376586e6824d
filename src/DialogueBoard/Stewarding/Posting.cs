using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Stewarding;

/// <summary>
/// How what people write comes to this board: one for each board. By and At say who set it so, and when. It has no date, and nothing
/// but <see cref="SetPosting"/> ever changes it.
/// </summary>
public sealed record Posting : SideRecord
{
    /// <summary>How many links one text may have on a new board.</summary>
    public const int LinksAtFirst = 3;

    /// <summary>How many links a text may be allowed at most, where there is a cap.</summary>
    public const int MostLinks = 20;

    /// <summary>After how many hours what waits says so, where nobody set it otherwise.</summary>
    public const int AlertHoursAtFirst = 24;

    public const int MostAlertHours = 14 * 24;

    public const int SlowMinutesAtFirst = 10;

    public const int MostSlowMinutes = 24 * 60;

    public PostingMode Mode { get; init; }

    /// <summary>Why it is set so; there always, but where everything comes at once.</summary>
    public string? Why { get; init; }

    /// <summary>From each person one card in so many minutes, where it goes slowly.</summary>
    public int SlowMinutes { get; init; } = SlowMinutesAtFirst;

    /// <summary>The most links in one text; null where there is no cap.</summary>
    public int? Links { get; init; }

    /// <summary>After how many hours something that waits for those who look after the board says so.</summary>
    public int AlertHours { get; init; } = AlertHoursAtFirst;

    /// <summary>The one id that it can have on a board.</summary>
    public static Guid IdOf(Guid boardId) => DerivedId.Of(boardId, nameof(Posting));

    /// <summary>How it is on this board. Where nobody ever set it: open to all, without a cap, as boards were before there was one.</summary>
    public static Posting Of(BoardView view) => view.Sides.TryGetValue(IdOf(view.Board.Id), out var there) && there is Posting posting
        ? posting
        : new() { Id = IdOf(view.Board.Id), By = Actor.TheBoard.By, At = view.Board.OpenedAt };

    /// <summary>Whether somebody reads what people write before it comes to the board.</summary>
    [JsonIgnore]
    public bool IsHeld => Mode is PostingMode.HoldFirst or PostingMode.HoldAll;

    /// <summary>How what somebody writes now would come to the board, as they should know before they write. Open where it would come at once.</summary>
    /// <param name="me">With the rights they have on this board; null for somebody who has not joined.</param>
    public static PostingMode MetBy(BoardView view, Actor? me)
    {
        var posting = Of(view);
        return me is not null && (PostingRule.IsExempt(me) || (posting.Mode == PostingMode.HoldFirst && !PostingRule.Holds(view, posting, me.Id)))
            ? PostingMode.Open
            : posting.Mode;
    }

    internal override bool IsWhole => Enum.IsDefined(Mode) && SlowMinutes is >= 1 and <= MostSlowMinutes && Links is null or (>= 0 and <= MostLinks) && AlertHours is >= 1 and <= MostAlertHours;

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Why, Longest.Aside)];
}
