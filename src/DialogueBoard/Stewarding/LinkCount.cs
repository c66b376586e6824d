using System.Text.RegularExpressions;

namespace DialogueBoard.Stewarding;

/// <summary>
/// How many links are in a text: what begins with http or www, and bare names of sites under the endings that are common. An address
/// of an e-mail is none, nor is a sentence that begins without a space.
/// </summary>
internal static partial class LinkCount
{
    public static int In(string? text) => string.IsNullOrEmpty(text) ? 0 : Link().Count(text);

    [GeneratedRegex(
        @"\bhttps?://\S+|\bwww\.\S+|(?<![\p{L}\p{N}@._-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|info|biz|co|io|me|tv|eu|uk|de|fr|nl|pl|ru|cn|us|wales|cymru|gov|edu|shop|store|site|online|xyz|top|club|app|dev|link|click|live|news|blog)(?![\p{L}\p{N}@-])(?:/\S*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
