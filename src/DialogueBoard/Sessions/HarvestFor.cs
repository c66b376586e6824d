using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>What of a harvest touches one organisation: what its people said, what names it, and what one thread ties to those.</summary>
public static class HarvestFor
{
    /// <summary>The organisations that can be asked for: who held the session, then who came for one.</summary>
    public static IReadOnlyList<string> Bodies(Session session) =>
        [.. session.HeldBy.Concat((session.Came ?? []).Select(came => came.Body).OfType<string>()).Select(Named.Tidied).DistinctBy(Named.Key)];

    /// <summary>The harvest with only the cards that touch a body, each saying how, and what people would give to these.</summary>
    public static Harvest For(this Harvest harvest, BoardView view, string body)
    {
        if (Named.Key(body) is not { Length: > 0 } key)
        {
            return harvest;
        }

        // A card in the middle of many is asked about once for each of them.
        var known = new Dictionary<Guid, HarvestTouch?>();
        var touched = harvest.Cards
            .Select(one => one with { Touch = Known(one.Card) ?? (IsTied(view, one.Card, Known) ? HarvestTouch.Tied : null) })
            .Where(one => one.Touch is not null)
            .ToList();
        var ids = touched.Select(one => one.Card.Id).ToHashSet();
        return harvest with { Cards = touched, Energies = [.. harvest.Energies.Where(energy => ids.Contains(energy.ContributionId))] };

        HarvestTouch? Known(Contribution card) => known.TryGetValue(card.Id, out var touch) ? touch : known[card.Id] = Touch(view, card, key);
    }

    private static HarvestTouch? Touch(BoardView view, Contribution card, string key) =>
        card.State != ContributionState.OnBoard ? null
        : card.Speaking?.BodyKey == key ? HarvestTouch.Said
        : WordsOf(view, card).Any(words => Names(words, key)) ? HarvestTouch.Named
        : null;

    private static bool IsTied(BoardView view, Contribution card, Func<Contribution, HarvestTouch?> touches) => card.State == ContributionState.OnBoard && view.ThreadsOf(card.Id)
        .Any(thread => view.Contributions.TryGetValue(thread.From == card.Id ? thread.To : thread.From, out var other) && touches(other) is not null);

    private static IEnumerable<string> WordsOf(BoardView view, Contribution card) =>
        [card.Text, card.Speaking?.Whom ?? "", .. view.Beside<SideRecord>(card.Id).SelectMany(side => side.AllWords).Select(one => one.Words ?? "")];

    // A name within a longer word is another word.
    private static bool Names(string words, string key)
    {
        var text = Named.Key(words);
        for (var at = text.IndexOf(key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var end = at + key.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
