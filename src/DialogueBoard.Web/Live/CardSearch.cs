using System.Globalization;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Live;

/// <summary>Finds cards by words in them, accents and case aside.</summary>
internal static class CardSearch
{
    /// <summary>Cards that hold every word typed, in their words or their place, newest first.</summary>
    public static IEnumerable<Contribution> In(BoardView view, string? typed, CancellationToken cancel = default)
    {
        var words = (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = view.Arrivals.Count - 1; i >= 0 && words.Length > 0 && !cancel.IsCancellationRequested; i--)
        {
            var card = view.Contributions[view.Arrivals[i].Id];
            if (card.State == ContributionState.OnBoard && words.All(word => Holds(card.Text, word) || Holds(card.Place, word)))
            {
                yield return card;
            }
        }
    }

    private static bool Holds(string? text, string word) => text is not null
        && CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
