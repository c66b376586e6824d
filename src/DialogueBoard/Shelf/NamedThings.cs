using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Shelf;

/// <summary>
/// What a card names: its words but for those in every sentence, with an English plural taken for its singular. Runs of
/// letters and digits of at least three; scripts without spaces match by whole runs only. Read once for each card.
/// </summary>
internal static class NamedThings
{
    private const int Shortest = 3;
    private static readonly ConditionalWeakTable<Contribution, Dictionary<string, string>> Known = [];

    private static readonly ResourceManager Common = new("DialogueBoard.Shelf.CommonWords", typeof(NamedThings).Assembly);

    // By the language that is written, never by the one somebody reads in: what matches is the same for every reader.
    private static readonly HashSet<string> InEnglish = [.. CommonIn(Language.First)];
    private static readonly HashSet<string> InAnyLanguage = [.. Language.All.SelectMany(CommonIn)];

    /// <summary>By what it is compared: the word as the card writes it.</summary>
    public static IReadOnlyDictionary<string, string> Of(Contribution card) => Known.GetValue(card, Read);

    /// <summary>What any words name.</summary>
    public static IReadOnlyDictionary<string, string> In(string text) => Read(text, InAnyLanguage);

    // "Hen" is old in Welsh: only where the words are plainly English does it name a bird.
    private static Dictionary<string, string> Read(Contribution card) =>
        Read(card.Text, Language.Of(card.Language) == Language.First ? InEnglish : InAnyLanguage);

    private static Dictionary<string, string> Read(string text, HashSet<string> inEverySentence)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var sign in text)
        {
            if (char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(sign);
            }
            else
            {
                Take(word, inEverySentence, named);
            }
        }

        Take(word, inEverySentence, named);
        return named;
    }

    private static void Take(StringBuilder word, HashSet<string> inEverySentence, Dictionary<string, string> named)
    {
        var said = word.ToString();
        word.Clear();
        var compared = said.ToLowerInvariant();
        if (said.Length >= Shortest && !inEverySentence.Contains(compared))
        {
            named.TryAdd(One(compared), said);
        }
    }

    private static string[] CommonIn(Language language) =>
        Common.GetString("words", language.Culture)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"buses", "libraries", "rooms" as "bus", "library", "room".</summary>
    private static string One(string word) => word switch
    {
        [.. var stem, 'i', 'e', 's'] when stem.Length >= Shortest => stem + "y",
        [.. var stem, 'e', 's'] when stem.Length >= Shortest && stem[^1] is 's' or 'x' or 'z' or 'h' => stem,
        [.. var stem, 's'] when stem.Length >= Shortest && stem[^1] is not ('s' or 'u' or 'i') => stem,
        _ => word,
    };
}
