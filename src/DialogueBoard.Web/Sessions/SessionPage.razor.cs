using DialogueBoard.Server.Feed;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Ballots;
using DialogueBoard.Words;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Sessions;

/// <summary>One session: planned, with its invitation; on, with the way in; over, with what it came to.</summary>
public sealed partial class SessionPage : BallotPage
{
    private const string ComeIn = "come-in";
    private const string WritingBox = "/live#say";

    /// <summary>From how many letters on a purpose is no heading that could stand large.</summary>
    private const int Long = 120;

    private Session? _session;
    private Session? _before;
    private Attendance? _there;
    private ComeInFields _comeIn = new();
    private SessionFields _fields = new();
    private Harvest? _harvest;
    private string? _body;
    private DateTime _now;

    [Parameter] public Guid Id { get; set; }

    // The organisation that an invitation is for.
    [SupplyParameterFromQuery(Name = "in")] private string? In { get; set; }

    // The organisation of which somebody wants to see what touches it.
    [SupplyParameterFromQuery(Name = "for")] private string? For { get; set; }

    private string PageAddress => Address($"/sessions/{Id}");

    private string? SentForm => Sent?["_handler"].ToString();

    private string? Member => Me is null ? null : View.MemberOf(Me.Id)?.Body;

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        await base.OnBoardAsync(board);
        if (BoardSessions.Find(View, Id) is not { } session)
        {
            Navigation.NotFound();
            return;
        }

        (_session, _now) = (session, Time.GetUtcNow().UtcDateTime);
        _before = session.StartsFrom is { } from ? BoardSessions.Find(View, from) : null;
        _there = Me is null ? null : BoardSessions.AttendanceOf(View, Id, Me.Id);
        _comeIn = WasSent(ComeIn) ? ComeInFields.From(Sent!) : ComeInFields.Of(session, SaidBefore(session), In, Member);
        _fields = WasSent(SessionDesk.ChangeForm) ? SessionFields.From(Sent!) : SessionFields.Of(session);
        if (Harvest.MayRead(View, session, Me, _now))
        {
            _body = string.IsNullOrWhiteSpace(For) ? null : HarvestFor.Bodies(session).FirstOrDefault(body => Named.AreOne(body, For)) ?? For.Trim();
            var all = Harvest.Of(View, session);
            _harvest = _body is null ? all : all.For(View, _body);
        }
    }

    private DialogueBoard.Contributions.Speaking? SaidBefore(Session session) =>
        Me is not null && View.Sides.TryGetValue(Attendance.IdOf(session.Id, Me.Id), out var record) ? (record as Attendance)?.Speaking : null;

    private Task ComeInAsync() =>
        SayAsync(ComeIn, id => new EnterSession { Id = id, SessionId = Id, Speaking = _comeIn.ToSpeaking(_session!) }, "came-in", Address(WritingBox));

    private Task ChangeAsync() =>
        _fields.OnlyRows ? Task.CompletedTask : DoAsync(SessionDesk.ChangeForm, id => _fields.ToChange(id, Id), "done", PageAddress, words: true);
}
