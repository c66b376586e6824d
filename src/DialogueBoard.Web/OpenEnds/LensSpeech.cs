using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.OpenEnds;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Shell;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.OpenEnds;

/// <summary>What a lens shows of a board, with the reason for each card in words: the same in the list, in the web and on the page.</summary>
public sealed class LensSpeech(IStringLocalizer<LensWords> words, IStringLocalizer<ContributionWords> cardWords)
{
    /// <summary>The cards that a lens shows, newest first, each with why.</summary>
    public IReadOnlyList<LensCard> Of(BoardView view, Lens lens) => lens switch
    {
        Lens.LooseEnds => [.. view.OpenEnds.Loose.Reverse().Select(arrival => new LensCard(arrival.Id, words["why-loose-ends"]))],
        Lens.Gaps => [.. view.OpenEnds.Gaps.Reverse().Select(gap => new LensCard(gap.Key.Id, words[$"why-{WireName.Of(gap.Value)}"]))],
        _ => Net(view),
    };

    /// <summary>What holds an issue: "Held by 2 offers and 1 step being tried."</summary>
    public string HeldBy(HeldIssue held)
    {
        var parts = new[] { Count("offers", held.Offers.Count), Count("energies", held.Energies.Count), Count("steps", held.Steps.Count), Count("promises", held.Promises.Count) }
            .OfType<string>().ToList();
        return parts switch
        {
            [] => words["held-by-nothing"],
            [var one] => words["held-by", one],
            _ => words["held-by", words["and", string.Join(", ", parts[..^1]), parts[^1]].Value],
        };
    }

    // Issues that something holds, and what holds them.
    private List<LensCard> Net(BoardView view)
    {
        var (why, holds) = (new Dictionary<Guid, string>(), new Dictionary<Guid, List<Contribution>>());
        foreach (var held in SafetyNet.Of(view).Where(held => held.IsHeld))
        {
            why[held.Issue.Id] = HeldBy(held);
            foreach (var holder in held.Offers.Concat(held.Steps).Concat(held.Promises))
            {
                (holds.TryGetValue(holder.Id, out var issues) ? issues : holds[holder.Id] = []).Add(held.Issue);
            }
        }

        foreach (var (id, issues) in holds)
        {
            why[id] = words["holds", string.Join("; ", issues.Select(issue => $"“{cardWords.Opening(issue, 40)}”"))];
        }

        return [.. why.Select(card => (Card: view.Contributions[card.Key], Why: card.Value))
            .OrderByDescending(one => one.Card.At).ThenByDescending(one => one.Card.Id)
            .Select(one => new LensCard(one.Card.Id, one.Why))];
    }

    private string? Count(string key, int n) =>
        n == 0 ? null : words.Count(key, n);
}

/// <summary>A card that a lens shows.</summary>
/// <param name="Why">Why it is shown, in the reader's language.</param>
public sealed record LensCard(Guid Id, string Why);
