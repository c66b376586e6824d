using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Presence;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Sessions;

/// <summary>
/// The panel of a session, for the one who holds it. What is kept back is counted in the database, at most once a second however
/// busy the board is; the rest is in the view.
/// </summary>
public sealed partial class SessionPanel : IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _leaving = new();
    private readonly CancellationToken _left;
    private IReadOnlyList<Hand> _hands = [];
    private IReadOnlyList<Attendance> _there = [];
    private Guid? _to;
    private int _kept;
    private int _silent;
    private long _countedAt = -1;
    private bool _counting;
    private bool _changed = true;
    private (Session? Session, WhoIsHere? Here, Contribution? Focus) _shown;

    // The token outlives its source, which is disposed while a count may be under way.
    public SessionPanel() => _left = _leaving.Token;

    [CascadingParameter] private LiveSeat Seat { get; set; } = null!;
    [Inject] private IStringLocalizer<ContributionWords> CardWords { get; set; } = null!;
    [Inject] private WaitingReader Waiting { get; set; } = null!;
    [Inject] private TimeProvider Time { get; set; } = null!;
    [Inject] private ILogger<SessionPanel> Log { get; set; } = null!;

    [Parameter, EditorRequired] public required Session Session { get; set; }
    [Parameter, EditorRequired] public required BoardView View { get; set; }
    [Parameter, EditorRequired] public required WhoIsHere Here { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override void OnParametersSet()
    {
        var hands = BoardSessions.Hands(View, Session.Id).ToList();
        var there = BoardSessions.Attending(View, Session.Id).Where(one => one.LeftAt is null).ToList();
        var now = (Session, Here, Session.Focus is { } focus && View.Contributions.TryGetValue(focus, out var card) ? card : null);
        _changed = now != _shown || !hands.SequenceEqual(_hands) || !there.SequenceEqual(_there);
        (_shown, _hands, _there) = (now, hands, there);
        _ = CountAsync();
    }

    protected override bool ShouldRender() => _changed;

    private async Task CountAsync()
    {
        if (_counting)
        {
            return;
        }

        _counting = true;
        while (_countedAt != View.Version && !_left.IsCancellationRequested)
        {
            _countedAt = View.Version;
            await CountOnceAsync();
            await Task.Delay(Breath, Time, _left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        _counting = false;
    }

    private async Task CountOnceAsync()
    {
        try
        {
            var (cards, people) = await Waiting.CountAsync(Seat.Board, Session.Id, _left);
            var silent = BoardSessions.NotYetSpoken(View, Session, people);
            if ((cards, silent) != (_kept, _silent))
            {
                (_kept, _silent, _changed) = (cards, silent, true);
                StateHasChanged();
            }
        }
        catch (Exception) when (_left.IsCancellationRequested)
        {
            // The panel has gone.
        }
        catch (Exception outage)
        {
            // The numbers stay as they were; the next change of the board asks anew.
            NotCounted(Log, outage);
        }
    }

    private HandPanel? HandOn() => _to is { } to ? new() { Id = Guid.NewGuid(), SessionId = Session.Id, To = to } : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is kept back in a session could not be counted.")]
    private static partial void NotCounted(ILogger log, Exception outage);
}
