using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.OpenEnds;
using DialogueBoard.Themes;

namespace DialogueBoard.Web.Boards;

/// <summary>What somebody wants to read of a board: which cards, and which page of them.</summary>
/// <param name="Shown">The cards that the lens shows, each with why; null without a lens.</param>
public sealed record Reading(ContributionKind? Kind, string? Place, string? Text, int Page, Lens? Lens = null, IReadOnlyDictionary<Guid, string>? Shown = null)
{
    public const int PerPage = 50;

    /// <summary>How they are spoken and how they came.</summary>
    public Spoken Spoken { get; init; } = new();

    /// <summary>The life event that cards start from.</summary>
    public string? When { get; init; }

    /// <summary>Where cards got stuck: the key of a spot on the stuck map.</summary>
    public string? Stuck { get; init; }

    /// <summary>The theme with which cards go, its parts included; empty for those that go with none.</summary>
    public Guid? Theme { get; init; }

    public bool IsFiltered => Theme is not null || Kind is not null || Place is not null || Text is not null || When is not null || Stuck is not null || !Spoken.IsAny || Lens is not null;

    /// <summary>
    /// One page of the cards that fit, newest first. Without a filter it costs as much as the page; with one, a look at
    /// each card. A page beyond the last is the last.
    /// </summary>
    public PageOfCards Of(BoardView view)
    {
        if (!IsFiltered)
        {
            var all = view.Arrivals;
            var page = Inside(all.Count);
            var skipped = (page - 1) * PerPage;
            var shown = new List<Contribution>(PerPage);
            for (var i = all.Count - 1 - skipped; i >= 0 && shown.Count < PerPage; i--)
            {
                shown.Add(view.Contributions[all[i].Id]);
            }

            return new(shown, all.Count, page);
        }

        var when = When is null ? null : LifeEvents.KeyOf(When);
        var stuck = Stuck is null ? null : StuckMap.Of(view).Find(Stuck)?.Cards ?? [];
        var themed = Theme is null ? null : ThemedCards.Of(view);
        var themes = Theme is { } theme ? ThemeList.Of(view).Whole(theme).Select(part => part.Id).DefaultIfEmpty(theme).ToHashSet() : [];
        var words = Text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var fitting = new List<Contribution>();
        foreach (var arrival in view.Arrivals)
        {
            if (view.Contributions[arrival.Id] is var card && Fits(card, words)
                && (when is null || (card.When is not null && LifeEvents.KeyOf(card.When) == when))
                && stuck?.Contains(card.Id) != false
                && (themed is null || (card.State == ContributionState.OnBoard && themes.Contains(themed.ThemeOf(card.Id))))
                && Spoken.Fits(view, card))
            {
                fitting.Add(card);
            }
        }

        fitting.Reverse();
        var at = Inside(fitting.Count);
        return new([.. fitting.Skip((at - 1) * PerPage).Take(PerPage)], fitting.Count, at);
    }

    private int Inside(int count) => Math.Clamp(Page, 1, Math.Max(1, (count + PerPage - 1) / PerPage));

    private bool Fits(Contribution card, string[] words) =>
        (Kind is null || card.Kind == Kind)
        && (Shown is null || Shown.ContainsKey(card.Id))
        && (Place is null || string.Equals(card.Place, Place, StringComparison.OrdinalIgnoreCase))
        && words.All(word => Has(card.Text, word) || Has(card.Place, word) || Has(card.When, word) || Has(card.By.Name, word) || Has(card.Speaking?.Whom, word));

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
