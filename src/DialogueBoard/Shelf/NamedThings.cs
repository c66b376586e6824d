using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text;
using DialogueBoard.Contributions;

namespace DialogueBoard.Shelf;

/// <summary>
/// What a card names: its words but for those in every sentence, with an English plural taken for its singular. Runs of
/// letters and digits of at least three; scripts without spaces match by whole runs only. Read once for each card.
/// </summary>
internal static class NamedThings
{
    private const int Shortest = 3;
    private static readonly ConditionalWeakTable<Contribution, Dictionary<string, string>> Known = [];

    // The same for every reader: what matches must not depend on the language somebody reads in.
    private static readonly HashSet<string> InEverySentence = [.. new ResourceManager("DialogueBoard.Shelf.CommonWords", typeof(NamedThings).Assembly)
        .GetString("words", CultureInfo.InvariantCulture)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>By what it is compared: the word as the card writes it.</summary>
    public static IReadOnlyDictionary<string, string> Of(Contribution card) => Known.GetValue(card, Read);

    /// <summary>What any words name.</summary>
    public static IReadOnlyDictionary<string, string> In(string text) => Read(text);

    private static Dictionary<string, string> Read(Contribution card) => Read(card.Text);

    private static Dictionary<string, string> Read(string text)
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
                Take(word, named);
            }
        }

        Take(word, named);
        return named;
    }

    private static void Take(StringBuilder word, Dictionary<string, string> named)
    {
        var said = word.ToString();
        word.Clear();
        var compared = said.ToLowerInvariant();
        if (said.Length >= Shortest && !InEverySentence.Contains(compared))
        {
            named.TryAdd(One(compared), said);
        }
    }

    /// <summary>"buses", "libraries", "rooms" as "bus", "library", "room".</summary>
    private static string One(string word) => word switch
    {
        [.. var stem, 'i', 'e', 's'] when stem.Length >= Shortest => stem + "y",
        [.. var stem, 'e', 's'] when stem.Length >= Shortest && stem[^1] is 's' or 'x' or 'z' or 'h' => stem,
        [.. var stem, 's'] when stem.Length >= Shortest && stem[^1] is not ('s' or 'u' or 'i') => stem,
        _ => word,
    };
}
