using DialogueBoard.Shelf;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Shelf;

/// <summary>Why an offer may help, in words.</summary>
public static class MatchSpeech
{
    /// <summary>The most words that are named.</summary>
    private const int MostWords = 3;

    /// <summary>"both name “library”; same place: Mill Lane; a room".</summary>
    public static string Why(IStringLocalizer<ShelfWords> words, IStringLocalizer<ContributionWords> cardWords, Match match)
    {
        var reasons = new List<string>();
        if (match.Words.Count > 0)
        {
            reasons.Add(words["both-name", string.Join("”, “", match.Words.Take(MostWords))]);
        }

        if (match.SamePlace is { } place)
        {
            reasons.Add(words["same-place", place]);
        }

        if (match.Asset is { } asset)
        {
            reasons.Add(cardWords.AssetName(asset).ToLower(System.Globalization.CultureInfo.CurrentCulture));
        }

        return string.Join("; ", reasons);
    }
}
