using System.Globalization;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Web.WhatBecame;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Contributions;

/// <summary>
/// One contribution as everybody sees it, on every page. Has no state and no scripts; what can be done with it comes
/// from the page as <see cref="Actions"/>. People's words are only ever text.
/// </summary>
public sealed partial class Card
{
    /// <summary>Links on one line before the rest is left to the card's own page.</summary>
    private const int MostTies = 3;

    /// <summary>Beyond this a list shows the beginning and leads to the card's own page.</summary>
    private const int MostInList = 1_500;

    private string? _state;
    private string? _gone;
    private string? _when;
    private string? _place;
    private string? _language;
    private string _text = "";
    private string _who = "";
    private string _energy = "";
    private string _became = "";
    private bool _own;
    private bool _long;
    private bool _cut;
    private List<Tie> _ties = [];

    [Parameter, EditorRequired]
    public required Contribution Contribution { get; set; }

    /// <summary>The board as it is shown: threads, energy and the other cards come from it.</summary>
    [Parameter, EditorRequired]
    public required BoardView View { get; set; }

    /// <summary>The reader's id on this board, if they have joined it.</summary>
    [Parameter]
    public Guid? Me { get; set; }

    /// <summary>The words of a hidden card, where the reader may see them.</summary>
    [Parameter]
    public HeldWords? Held { get; set; }

    /// <summary>All the words at once, however many.</summary>
    [Parameter]
    public bool Whole { get; set; }

    /// <summary>All the words, folded where they are many: for pages that are printed.</summary>
    [Parameter]
    public bool Uncut { get; set; }

    /// <summary>Whether it says what it is about and what answers it.</summary>
    [Parameter]
    public bool Ties { get; set; } = true;

    /// <summary>Whether it says what became of it; not where that is told beside it.</summary>
    [Parameter]
    public bool SaysBecame { get; set; } = true;

    /// <summary>What the reader can do with it.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    protected override void OnParametersSet()
    {
        var said = Held?.GiveBackTo(Contribution) ?? Contribution;
        _own = Contribution.By.Id == Me;
        _state = Contribution.State == ContributionState.OnBoard ? null : WireName.Of(Contribution.State);
        _gone = _state is null ? null : Words.Say($"{(_own ? "own" : "state")}.{_state}");
        _when = said.When is { } when ? Words.When(when) : null;
        _place = said.Place;
        _language = said.Language;
        _who = Words.Who(said, Me);
        _energy = Words.Energy(View.EnergyFor(Contribution.Id));
        _became = !SaysBecame ? "" : BecameWords.Became(Words, WhatBecameOf.Of(View, Contribution));
        _cut = !Whole && !Uncut && said.Text.Length > MostInList;
        _text = _cut ? CardSpeech.Cut(said.Text, MostInList) : said.Text;
        _long = !Whole && IsLong(_text);
        _ties = Ties ? [.. TiesOf(outgoing: true), .. TiesOf(outgoing: false)] : [];
    }

    // A seed says by itself how it was tried, what an agency holds how it was reported on, a target what helped it.
    private IEnumerable<Tie> TiesOf(bool outgoing) => View.ThreadsOf(Contribution.Id)
        .Where(thread => (outgoing ? thread.From : thread.To) == Contribution.Id)
        .Where(thread => outgoing || (Contribution.Kind, View.Contributions[thread.From].Kind) is not ((ContributionKind.Seed, ContributionKind.Trial) or (ContributionKind.Held, ContributionKind.Report) or (ContributionKind.Target, ContributionKind.Gain)))
        .GroupBy(thread => thread.Relation, thread => View.Contributions[outgoing ? thread.To : thread.From])
        .OrderBy(same => same.Key)
        .Select(same => new Tie(Words.Say($"{(outgoing ? "tie" : "tied")}.{WireName.Of(same.Key)}"), [.. same]));

    private string Address(Contribution card) => $"/b/{View.Board.Code}/c/{card.Id}";

    private static string Number(int n) => n.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>Whether the words surely need more than so many lines even on a wide screen; wide scripts fill a line sooner.</summary>
    internal static bool IsLong(string text, int lines = 6)
    {
        const int Line = 62;
        var room = (lines + 1) * Line;
        foreach (var sign in text)
        {
            room -= sign == '\n' ? Line : sign > '\u2e80' ? 2 : 1;
            if (room < 0)
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Tie(string Words, IReadOnlyList<Contribution> Cards);
}
