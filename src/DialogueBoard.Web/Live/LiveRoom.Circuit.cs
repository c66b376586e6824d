using DialogueBoard.Web.Circuits;
using DialogueBoard.Web.Draining;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DialogueBoard.Web.Live;

/// <summary>The room's life on its circuit: there while the browser is, moved on where the node ends, and where it was before.</summary>
public sealed partial class LiveRoom
{
    private IDisposable? _guest;
    private Whereabouts? _before;

    /// <summary>Where this person is; set where the page goes on from an earlier circuit.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipInitialValue)]
    public Whereabouts? Whereabouts
    {
        get => _seat is null ? null : new(_seat.Chosen, _place is null ? null : _shown is [var first, ..] ? first.Id : null, _window.Mark.From, _window.Mark.Size, _seat.StaysBehind, _broughtTo);
        set => _before = value;
    }

    [Inject] private CircuitLine Line { get; set; } = null!;
    [Inject] private Drain Drain { get; set; } = null!;

    /// <summary>The page asks whether its circuit still answers.</summary>
    [JSInvokable]
    public Task AnswerAsync() => Task.CompletedTask;

    private void GoBackToBefore(LiveSeat seat)
    {
        if (_before is not { } before)
        {
            return;
        }

        seat.Chosen = before.Chosen is { } chosen && seat.View.Contributions.ContainsKey(chosen) ? chosen : null;
        seat.StaysBehind = before.StaysBehind;
        _place = before.PlaceOf is { } placed && seat.View.Contributions.TryGetValue(placed, out var card) ? card.Place : null;
        _window.GoBackTo(seat.View, before.From, before.Size);
    }

    /// <summary>Nobody sits at the board whose browser is gone, however long the circuit is kept for them.</summary>
    private void Connected(bool isThere)
    {
        StandUp();
        if (isThere && _seat is { } seat)
        {
            _chair = seat.Board.Presence.SitDown(seat.Me);
            _chair.LookAt(seat.Chosen);
            _guest = Drain.Enter(MoveOnAsync);
            _ = InvokeAsync(() => FollowSessionAsync(seat));
        }
    }

    private void StandUp()
    {
        _chair?.Dispose();
        _guest?.Dispose();
        (_chair, _guest) = (null, null);
    }

    /// <summary>The node is ending: the page takes its whereabouts with it and goes on at another.</summary>
    private Task MoveOnAsync() => InvokeAsync(() => _page?.InvokeVoidAsync("moveOn", _leaving.Token).AsTask() ?? Task.CompletedTask);
}
