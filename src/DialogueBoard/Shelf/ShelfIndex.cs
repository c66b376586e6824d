using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Shelf;

/// <summary>Offers, needs and issues by the words they name, and by place and asset.</summary>
internal sealed class ShelfIndex
{
    private readonly List<Contribution> _offers;
    private readonly Dictionary<string, List<Contribution>> _byWord = new(StringComparer.Ordinal);
    private readonly ILookup<(string, Asset), Contribution> _needsByPlace;
    private readonly Dictionary<string, int> _naming = new(StringComparer.Ordinal);
    private readonly int _common;

    /// <param name="common">How many cards may name a word that still tells something.</param>
    public ShelfIndex(List<Contribution> offers, List<Contribution> others, int common)
    {
        (_offers, _common) = (offers, common);
        foreach (var word in offers.Concat(others).SelectMany(card => NamedThings.Of(card).Keys))
        {
            _naming[word] = _naming.GetValueOrDefault(word) + 1;
        }

        foreach (var other in others)
        {
            foreach (var word in NamedThings.Of(other).Keys.Where(IsUncommon))
            {
                (_byWord.TryGetValue(word, out var cards) ? cards : _byWord[word] = []).Add(other);
            }
        }

        _needsByPlace = others.Where(card => card is { Kind: ContributionKind.Need, Place: not null, Asset: not null })
            .ToLookup(card => (PlaceOf(card)!, card.Asset!.Value));
    }

    /// <summary>All matches that nobody has drawn a thread for.</summary>
    public List<Match> Find(BoardView view) => [.. _offers.SelectMany(offer => MatchesOf(view, offer))];

    private IEnumerable<Match> MatchesOf(BoardView view, Contribution offer)
    {
        var words = new Dictionary<Contribution, List<string>>(ReferenceEqualityComparer.Instance);
        foreach (var (word, said) in NamedThings.Of(offer).OrderBy(named => _naming[named.Key]).ThenBy(named => named.Key, StringComparer.Ordinal))
        {
            foreach (var other in _byWord.GetValueOrDefault(word, []))
            {
                (words.TryGetValue(other, out var shared) ? shared : words[other] = []).Add(said);
            }
        }

        if (PlaceOf(offer) is { } place && offer.Asset is { } asset)
        {
            foreach (var need in _needsByPlace[(place, asset)])
            {
                words.TryAdd(need, []);
            }
        }

        var together = view.ThreadsOf(offer.Id).Select(thread => thread.From == offer.Id ? thread.To : thread.From).ToHashSet();
        return words.Where(match => !together.Contains(match.Key.Id))
            .Select(match => new Match(
                offer,
                match.Key,
                match.Value,
                PlaceOf(offer) is { } here && here == PlaceOf(match.Key) ? offer.Place : null,
                offer.Asset == match.Key.Asset ? offer.Asset : null))
            .Where(match => match.To.Kind == ContributionKind.Need || match.Reasons > 1);
    }

    private bool IsUncommon(string word) => _naming[word] <= _common;

    private static string? PlaceOf(Contribution card) => card.Place?.Trim().ToUpperInvariant();
}
