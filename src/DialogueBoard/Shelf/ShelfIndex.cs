using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Shelf;

/// <summary>Offers, needs and issues by the words they name, and by place and asset. Looking one card up costs as much as what it meets.</summary>
internal sealed class ShelfIndex
{
    private readonly Dictionary<string, List<Contribution>> _byWord = new(StringComparer.Ordinal);
    private readonly ILookup<(string, Asset), Contribution> _byPlace;
    private readonly int _common;

    /// <param name="cards">Those that can be read.</param>
    /// <param name="common">How many cards may name a word that still tells something.</param>
    public ShelfIndex(IReadOnlyCollection<Contribution> cards, int common)
    {
        _common = common;
        foreach (var card in cards)
        {
            foreach (var word in NamedThings.Of(card).Keys)
            {
                (_byWord.TryGetValue(word, out var naming) ? naming : _byWord[word] = []).Add(card);
            }
        }

        _byPlace = cards.Where(card => card is { Place: not null, Asset: not null }).ToLookup(card => (PlaceOf(card)!, card.Asset!.Value));
    }

    /// <summary>All that may fit with this card and that nobody has tied to it.</summary>
    public IEnumerable<Match> Find(BoardView view, Contribution card)
    {
        var words = new Dictionary<Contribution, List<string>>(ReferenceEqualityComparer.Instance);
        var uncommon = NamedThings.Of(card).Keys.Where(word => _byWord.TryGetValue(word, out var naming) && naming.Count <= _common);
        foreach (var word in uncommon.OrderBy(word => _byWord[word].Count).ThenBy(word => word, StringComparer.Ordinal))
        {
            foreach (var other in _byWord[word].Where(other => AreTwoSides(card, other)))
            {
                (words.TryGetValue(other, out var shared) ? shared : words[other] = []).Add(word);
            }
        }

        if (PlaceOf(card) is { } place && card.Asset is { } asset)
        {
            foreach (var other in _byPlace[(place, asset)].Where(other => AreTwoSides(card, other)))
            {
                words.TryAdd(other, []);
            }
        }

        var together = view.ThreadsOf(card.Id).Select(thread => thread.From == card.Id ? thread.To : thread.From).ToHashSet();
        return words.Where(met => !together.Contains(met.Key.Id))
            .Select(met => card.Kind == ContributionKind.Offer ? Matched(card, met.Key, met.Value) : Matched(met.Key, card, met.Value))
            .Where(match => match.To.Kind == ContributionKind.Need || match.Reasons > 1);
    }

    private static Match Matched(Contribution offer, Contribution to, List<string> words)
    {
        var said = NamedThings.Of(offer);
        return new(
            offer,
            to,
            [.. words.Select(word => said[word])],
            PlaceOf(offer) is { } place && place == PlaceOf(to) ? offer.Place : null,
            offer.Asset == to.Asset ? offer.Asset : null);
    }

    private static bool AreTwoSides(Contribution card, Contribution other) =>
        (card.Kind == ContributionKind.Offer) != (other.Kind == ContributionKind.Offer);

    private static string? PlaceOf(Contribution card) => card.Place?.Trim().ToUpperInvariant();
}
