using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.WhatBecame;

/// <summary>Each card of whoever asks, with what became of it; what waits is there too. Nobody can ask for somebody else's.</summary>
public sealed partial class MinePage(
    IStringLocalizer<WhatBecameWords> words,
    IStringLocalizer<ContributionWords> cardWords,
    WaitingReader waiting,
    HeldWordsReader heldWords,
    TimeProvider time)
{
    private const int PerPage = 30;
    private const int MostNews = 3;
    private const int Opening = 140;

    private IReadOnlyList<(WaitingAct Waiting, CardAct Act)> _waiting = [];
    private List<WhatBecameOf> _mine = [];
    private Dictionary<Guid, HeldWords> _held = [];
    private int _page = 1;
    private int _pages = 1;

    private IStringLocalizer<WhatBecameWords> Words => words;
    private IStringLocalizer<ContributionWords> CardWords => cardWords;
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        if (Me is null)
        {
            return;
        }

        _waiting = await waiting.MineAsync(board, Me.Id, Context.RequestAborted);
        var all = View.SaidBy(Me.Id).Select(card => WhatBecameOf.Of(View, card)).OrderByDescending(one => one.LastAt).ThenBy(one => one.Card.Id).ToList();
        _pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        _page = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, _pages) : 1;
        _mine = [.. all.Skip((_page - 1) * PerPage).Take(PerPage)];
        if (_mine.Any(one => one.Card.State == ContributionState.Hidden))
        {
            _held = (await heldWords.ForAsync(board, Me with { IsSteward = false }, Context.RequestAborted)).ToDictionary(held => held.ContributionId);
        }
    }

    // Its author reads their own hidden words.
    private string Said(Contribution card) => card.State == ContributionState.Withdrawn ? words["withdrawn"] : cardWords.Opening(_held.GetValueOrDefault(card.Id)?.GiveBackTo(card) ?? card, Opening);
}
