using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Presence;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Contributions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace DialogueBoard.Web.Live;

/// <summary>
/// The one interactive root of the live page: list, chosen card, who is here. It takes the board's shared view and shows it
/// at most five times a second, however busy the board is. Its state changes on the dispatcher only.
/// </summary>
public sealed partial class LiveRoom : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource _leaving = new();
    private readonly ListWindow _window = new();
    private LiveSeat? _seat;
    private BoardPresence.Seat? _chair;
    private DotNetObjectReference<LiveRoom>? _self;
    private IJSObjectReference? _page;
    private ITimer? _clock;
    private IReadOnlyList<Contribution> _shown = [];
    private string? _place;
    private string? _news;
    private long _minute;

    /// <summary>The board's code.</summary>
    [Parameter] public string Code { get; set; } = "";

    /// <summary>The participant. Blazor seals it on its way through the browser.</summary>
    [Parameter] public Guid Me { get; set; }

    [Inject] private OpenBoards Boards { get; set; } = null!;
    [Inject] private Participants Participants { get; set; } = null!;
    [Inject] private ActPipeline Pipeline { get; set; } = null!;
    [Inject] private TimeProvider Time { get; set; } = null!;
    [Inject] private IJSRuntime Js { get; set; } = null!;
    [Inject] private IStringLocalizer<ContributionWords> CardWords { get; set; } = null!;

    /// <summary>Somebody opened a card in the picture, or followed a link to one.</summary>
    [JSInvokable]
    public Task OpenAsync(Guid id, bool inPicture) => ChooseAsync(id, inPicture);

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        Line.Changed -= Connected;
        StandUp();
        _self?.Dispose();
        if (_clock is not null)
        {
            await _clock.DisposeAsync();
        }

        try
        {
            if (_page is not null)
            {
                await _page.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and what it held with it.
        }

        _leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await Boards.FindAsync(Code) is { } board && await Participants.FindAsync(board, Me) is { } me)
        {
            _seat = new(board, me, Participants, Pipeline);
            GoBackToBefore(_seat);
            await EnterSessionAsync(_seat);
            _shown = _window.Of(_seat.View, Fits);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        if (_seat is { } seat)
        {
            Line.Changed += Connected;
            Connected(true);
            _ = FollowBoardAsync(seat);
            _ = FollowPeopleAsync(seat);
            _clock = Time.CreateTimer(_ => _ = InvokeAsync(TellTime), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
            seat.Forget = topic => _page?.InvokeVoidAsync("forget", _leaving.Token, topic).AsTask() ?? Task.CompletedTask;
        }

        _self = DotNetObjectReference.Create(this);
        _page = await Js.InvokeAsync<IJSObjectReference>("liveBoard", _leaving.Token);
        await _page.InvokeVoidAsync("attach", _leaving.Token, _self, _seat?.Chosen, _before is null && _seat?.Session?.Focus is not null);
    }

    private bool Fits(Contribution card) => _place is null || string.Equals(card.Place, _place, StringComparison.OrdinalIgnoreCase);

    private async Task FollowBoardAsync(LiveSeat seat)
    {
        var cancel = _leaving.Token;
        while (!cancel.IsCancellationRequested)
        {
            var view = await seat.Board.Feed.NextViewAsync(seat.View, cancel);
            if (!cancel.IsCancellationRequested)
            {
                await InvokeAsync(() => Show(seat, view));
                await Task.Delay(Breath, Time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FollowPeopleAsync(LiveSeat seat)
    {
        await foreach (var here in seat.Board.Presence.WatchAsync(_leaving.Token))
        {
            await InvokeAsync(() =>
            {
                seat.Here = here;
                StateHasChanged();
            });
        }
    }

    private void Show(LiveSeat seat, BoardView view)
    {
        // Words that are kept back and what is said in private move the board on, and show nothing but numbers to whoever leads.
        if (view.ReadsAs(seat.View) && !seat.Leads)
        {
            seat.View = view;
            return;
        }

        _news = NewsFor(seat, view) ?? _news;
        seat.View = view;
        _shown = _window.Of(view, Fits);
        StateHasChanged();
        _ = FollowSessionAsync(seat);
    }

    /// <summary>
    /// A new answer to the card in front of this person is worth a word; anything else is not. Where everybody is brought to that card,
    /// the answers of all would be too many to hear.
    /// </summary>
    private string? NewsFor(LiveSeat seat, BoardView view)
    {
        if (seat.Chosen is not { } chosen || !view.Contributions.ContainsKey(chosen) || seat.Session?.Focus == chosen)
        {
            return null;
        }

        var known = seat.View.ThreadsOf(chosen).Select(thread => thread.Id).ToHashSet();
        var news = view.ThreadsOf(chosen).LastOrDefault(thread => thread.To == chosen && thread.By.Id != seat.Me.Id && !known.Contains(thread.Id));
        return news is null ? null : Words["news", CardWords.Opening(view.Contributions[news.From])].Value;
    }

    // An empty board says what would be there where the talk is led as it is here.
    private static string Empty(LiveSeat seat) => seat.View.Mix.Leads(Practices.Debate) ? "list.empty-debate" : "list.empty";

    private Task ChooseAsync(Guid? id) => ChooseAsync(id, inPicture: false);

    /// <param name="inPicture">The person has it before them in the picture, so the list stays where it is.</param>
    private async Task ChooseAsync(Guid? id, bool inPicture)
    {
        if (_seat is not { } seat || (id is { } known && !seat.View.Contributions.ContainsKey(known)))
        {
            return;
        }

        var before = seat.Chosen;
        seat.Chosen = id;
        _chair?.LookAt(id);
        if (id is { } chosen && !inPicture)
        {
            var card = seat.View.Contributions[chosen];
            _place = Fits(card) ? _place : null;
            _window.GoTo(seat.View, card, Fits);
        }

        _shown = _window.Of(seat.View, Fits);
        StateHasChanged();
        if (_page is not null)
        {
            await _page.InvokeVoidAsync("chosen", _leaving.Token, id, before, !inPicture);
        }
    }

    private void Filter(string? place)
    {
        _place = string.IsNullOrEmpty(place) ? null : place;
        _window.GoToNewest();
        _shown = _window.Of(_seat!.View, Fits);
    }

    private void GoBack()
    {
        _window.GoBack(_shown);
        _shown = _window.Of(_seat!.View, Fits);
    }

    private void GoForward()
    {
        _window.GoForward(_seat!.View, Fits);
        _shown = _window.Of(_seat.View, Fits);
    }

    private void TellTime()
    {
        _minute++;
        StateHasChanged();
    }
}
