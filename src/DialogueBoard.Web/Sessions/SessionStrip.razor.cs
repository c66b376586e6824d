using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Live;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Sessions;

/// <summary>
/// The session at the head of the live page. Three hundred people hold one each, so that it renders only what has changed: a card
/// that comes to the board is none of it.
/// </summary>
public sealed partial class SessionStrip
{
    // More would take the screen of a phone at the size of what is asked in a sentence.
    private const int LongFrom = 140;

    private Shown _now = new();
    private string _says = "";
    private int _told;
    private bool _changed = true;
    private bool _begun;

    [CascadingParameter] private LiveSeat Seat { get; set; } = null!;

    [Parameter, EditorRequired] public required BoardView View { get; set; }

    /// <summary>The card that this person has open.</summary>
    [Parameter] public Guid? Chosen { get; set; }

    [Parameter] public bool StaysBehind { get; set; }

    /// <summary>To the card where everybody is.</summary>
    [Parameter] public EventCallback<Guid> OnGo { get; set; }

    [Parameter] public EventCallback OnStay { get; set; }

    protected override void OnParametersSet()
    {
        var before = _now;
        _now = Of(View, Seat, Chosen, StaysBehind);
        _changed = !_begun || _now != before;
        if (_begun && SessionNews.Between(before.Session, _now.Session, before.Mine is not null, _now.Mine is not null, Seat.Me.Id, View, Words, CardWords) is { Length: > 0 } news)
        {
            (_says, _told) = (news, _told + 1);
        }

        _begun = true;
    }

    protected override bool ShouldRender() => _changed;

    // One button for both, so that whoever presses it by key stays at it.
    private Act HandOf(Session session) => _now.Hand is null
        ? new RaiseHand { Id = Guid.NewGuid(), SessionId = session.Id }
        : new LowerHand { Id = Guid.NewGuid(), SessionId = session.Id };

    private static string Asked(Session session) => session.Round?.Prompt ?? session.Purpose;

    private static Shown Of(BoardView view, LiveSeat seat, Guid? chosen, bool staysBehind)
    {
        if (BoardSessions.On(view) is not { } session)
        {
            return new();
        }

        var me = seat.Me.Id;
        var focus = session.Focus is { } at && view.Contributions.TryGetValue(at, out var card) ? card : null;
        return new()
        {
            Session = session,
            Mine = BoardSessions.AttendanceOf(view, session.Id, me),
            Hand = BoardSessions.Hands(view, session.Id).FirstOrDefault(hand => hand.By.Id == me),
            Holder = session.Turn is { } turn ? BoardSessions.AttendanceOf(view, session.Id, turn) : null,
            Focus = focus,
            IsThere = focus is not null && chosen == focus.Id && !staysBehind,
            MayTake = BoardSessions.MayTakePanel(view, session, seat.Me),
        };
    }

    /// <summary>All that the strip shows: equal where nothing of it has changed.</summary>
    private sealed record Shown
    {
        public Session? Session { get; init; }
        public Attendance? Mine { get; init; }
        public Hand? Hand { get; init; }
        public Attendance? Holder { get; init; }
        public Contribution? Focus { get; init; }
        public bool IsThere { get; init; }
        public bool MayTake { get; init; }
    }
}
