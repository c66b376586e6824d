using System.Globalization;
using DialogueBoard.Contributions;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.WhatBecame;

/// <summary>What became of a card, in words.</summary>
public static class BecameSpeech
{
    private const int Opening = 40;

    /// <summary>"answered, led to: A van on Saturdays"; empty where nothing has become of it yet.</summary>
    public static string Became(this IStringLocalizer<WhatBecameWords> words, IStringLocalizer<ContributionWords> cardWords, WhatBecameOf became)
    {
        if (became.News.Count == 0)
        {
            return "";
        }

        var said = new List<string>(3);
        if (became.IsAnswered)
        {
            said.Add(words["answered"]);
        }

        if (became.News.Any(one => one.By == BecameBy.Gathered))
        {
            said.Add(words["gathered"]);
        }

        if (became.LedTo.ToList() is { Count: > 0 } ledTo)
        {
            var newest = cardWords.Opening(ledTo[0].Card, Opening);
            said.Add(ledTo.Count == 1 ? words["led-to", newest] : words["led-to-more", newest, (ledTo.Count - 1).ToString("N0", CultureInfo.CurrentCulture)]);
        }

        return string.Join(", ", said);
    }

    /// <summary>How something became of a card, at the head of a line: "Answered".</summary>
    public static string Line(this IStringLocalizer<WhatBecameWords> words, BecameBy by) => words[by switch
    {
        BecameBy.Answered => "line-answered",
        BecameBy.Gathered => "line-gathered",
        _ => "line-led-to",
    }];
}
