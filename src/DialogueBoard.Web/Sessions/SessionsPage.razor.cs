using System.Globalization;
using DialogueBoard.Server.Feed;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Ballots;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Sessions;

/// <summary>The sessions of a board: the one that is on, those to come by when they begin, those that are over newest first; and a form that plans one.</summary>
public sealed partial class SessionsPage : BallotPage
{
    private const string Form = "plan-session";
    private const int PerPage = 20;
    private Session? _on;
    private List<Session> _planned = [];
    private List<Session> _over = [];
    private int _page = 1;
    private int _pages = 1;
    private string? _template;
    private Session? _after;
    private SessionFields? _fields;

    [SupplyParameterFromQuery(Name = "page")] private string? PageNumber { get; set; }

    // The template that was chosen, or the session that the next one starts from.
    [SupplyParameterFromQuery(Name = "plan")] private string? Template { get; set; }
    [SupplyParameterFromQuery(Name = "after")] private string? After { get; set; }

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        await base.OnBoardAsync(board);
        var all = View.All<Session>().ToList();
        var over = all.Where(session => session.State == SessionState.Closed).OrderByDescending(session => session.ClosedAt).ToList();
        _on = BoardSessions.On(View);
        _planned = [.. all.Where(session => session.State == SessionState.Planned).OrderBy(session => session.Begins ?? DateTime.MaxValue).ThenBy(session => session.At)];
        _pages = Math.Max(1, (over.Count + PerPage - 1) / PerPage);
        _page = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, _pages) : 1;
        _over = [.. over.Skip((_page - 1) * PerPage).Take(PerPage)];
        if (Me is { IsSteward: true })
        {
            Choose();
        }
    }

    private void Choose()
    {
        _template = SessionTemplates.Find(Template)?.Name;
        _fields = WasSent(Form) ? SessionFields.From(Sent!)
            : Guid.TryParse(After, out var id) && BoardSessions.Find(View, id) is { State: SessionState.Closed } session ? AtHand(SessionFields.After(session))
            : SessionTemplates.Find(Template) is { } template ? AtHand(SessionFields.Of(template))
            : null;
        _after = _fields?.StartsFrom is { } from ? BoardSessions.Find(View, from) : null;
    }

    // Rounds of which the board's mix has nothing are not offered; the form says which dial says so.
    private SessionFields AtHand(SessionFields fields) => fields with { Rounds = [.. fields.Rounds.Where(round => RoundKinds.RefuseNew(View, round.Kind) is null)] };

    private Task PlanAsync() => _fields!.OnlyRows ? Task.CompletedTask : DoAsync(Form, id => _fields.ToPlan(id), "done", Address($"/sessions/{Sent!["act"]}"), words: true);
}
