using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DialogueBoard.Web.Live;

/// <summary>The room while a session is on: it follows where everybody is brought to, and shows a person their own kept words.</summary>
public sealed partial class LiveRoom
{
    private Guid? _cameFrom;
    private Guid? _broughtTo;
    private DateTime? _shownAt;
    private DateTime? _decidedAt;

    [Inject] private WaitingReader WaitingReader { get; set; } = null!;
    [Inject] private ILogger<LiveRoom> Log { get; set; } = null!;

    /// <summary>Words of this person may have been kept back, or are no longer.</summary>
    [JSInvokable]
    public async Task KeptAsync()
    {
        if (_seat is { } seat)
        {
            await ReadKeptAsync(seat);
            StateHasChanged();
        }
    }

    /// <summary>Who comes, comes back, or loads the page anew is where everybody is, and has their own kept words before them.</summary>
    private async Task EnterSessionAsync(LiveSeat seat)
    {
        seat.KeptChanged = KeptAsync;
        _shownAt = ShownAt(seat.View);
        _decidedAt = DecidedAt(seat.View);
        if (_before is null && seat.Session?.Focus is { } focus && seat.View.Contributions.ContainsKey(focus))
        {
            seat.Chosen = focus;
        }

        _broughtTo = _before is null ? seat.Session?.Focus : _before.BroughtTo;
        if (seat.View.All<Session>().Any() || Posting.Of(seat.View).By.Id != Actor.TheBoard.Id)
        {
            await ReadKeptAsync(seat);
        }
    }

    /// <summary>Does what the board as it stands asks for of somebody who takes part. Where their browser is away it waits until that is back.</summary>
    private async Task FollowSessionAsync(LiveSeat seat)
    {
        if (_shownAt != ShownAt(seat.View) || HasDecided(seat))
        {
            (_shownAt, _decidedAt) = (ShownAt(seat.View), DecidedAt(seat.View));
            await KeptAsync();
        }

        var focus = seat.Session?.Focus;
        seat.StaysBehind &= focus is not null;
        if (_chair is null || focus == _broughtTo)
        {
            return;
        }

        _broughtTo = focus;
        try
        {
            if (focus is { } card && focus != seat.Chosen && !seat.StaysBehind && await MayBeBroughtAsync())
            {
                await GoToFocusAsync(card);
            }
        }
        catch (Exception away) when (away is JSException or JSDisconnectedException or OperationCanceledException)
        {
            _broughtTo = null;
        }
    }

    // An outage of the storage is no reason for the page to stand still: what was known stays.
    private async Task ReadKeptAsync(LiveSeat seat)
    {
        try
        {
            var view = seat.View;
            seat.Kept = await WaitingReader.MineAsync(seat.Board, seat.Me.Id, _leaving.Token);
            seat.KeptIn = view;
        }
        catch (OperationCanceledException)
        {
            // The person has gone.
        }
        catch (Exception outage)
        {
            NotRead(Log, outage);
        }
    }

    private async Task GoToFocusAsync(Guid card)
    {
        // Nothing is rendered while a press is under way, and the card has to be there before the focus goes to it.
        await Task.Yield();
        _cameFrom = _seat!.Chosen;
        _seat.StaysBehind = false;
        await ChooseAsync(card);
    }

    /// <summary>Back to where this person was, until they come again by themselves.</summary>
    private Task StayBehindAsync()
    {
        _seat!.StaysBehind = true;
        return ChooseAsync(_cameFrom == _seat.Session?.Focus ? null : _cameFrom);
    }

    // Nobody is taken away from what they are writing.
    private async Task<bool> MayBeBroughtAsync() => _page is null || await _page.InvokeAsync<bool>("mayBeBrought", _leaving.Token);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What somebody wrote that is kept back could not be read.")]
    private static partial void NotRead(ILogger log, Exception outage);

    // Whether those who look after the board let something of this person in or turned it down.
    private bool HasDecided(LiveSeat seat) => seat.Kept.Any(one => one.Waiting.SessionId is null)
        && (_decidedAt != DecidedAt(seat.View) || seat.Kept.Any(one => seat.View.Contributions.ContainsKey(one.Waiting.ActId)));

    private static DateTime? DecidedAt(BoardView view) => CareTally.Of(view)?.At;

    private static DateTime? ShownAt(BoardView view) => view.All<Session>().Select(session => session.ClosedAt ?? session.ShownAt).Max();
}
