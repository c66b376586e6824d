using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>The words of the sources, as translators have them.</summary>
internal static partial class Resources
{
    /// <summary>Every file of English words, by its name.</summary>
    public static IReadOnlyDictionary<string, string> English { get; } = Directory
        .EnumerateFiles(Repository.PathOf("src"), "*.resx", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Where(path => Path.GetFileName(path).Count(sign => sign == '.') == 1)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> Read(string path) => XDocument.Load(path).Root!.Elements("data")
        .ToDictionary(word => word.Attribute("name")!.Value, word => word.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>The same words in another language; none where nobody has translated the file.</summary>
    public static IReadOnlyDictionary<string, string> Read(string english, string language)
    {
        var path = Path.ChangeExtension(english, $".{language}.resx");
        return File.Exists(path) ? Read(path) : new Dictionary<string, string>();
    }

    /// <summary>What is filled in: "{0}", "{name}".</summary>
    public static IReadOnlySet<string> Places(string words) => Placeholder().Matches(words).Select(found => found.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
