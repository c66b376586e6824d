using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests.Web.Languages;

/// <summary>Nothing that people read stands in the sources themselves, where no translator finds it.</summary>
public sealed partial class NoWordsInTheSourcesTests
{
    // A measure's description, and what wakes the program that tells languages.
    private static readonly HashSet<string> ReadByNobody = ["Acts decided and stored together", "The first words that somebody writes are read in this language."];

    [Fact, Rule("G132")]
    public void Pages_say_nothing_but_words_of_the_resources_and_the_products_name()
    {
        var said = FilesOf("*.razor").SelectMany(path =>
        {
            var markup = Inject().Replace(Remark().Replace(File.ReadAllText(path), ""), "").Split("\n@code {")[0];
            return BetweenTags().Matches(markup).Concat(InAttributes().Matches(markup))
                .Select(found => found.Groups["said"].Value.Trim())
                .Where(words => words != "DialogueBoard" && !Code().IsMatch(words))
                .Select(words => $"{Path.GetFileName(path)}: {words}");
        });

        Assert.Empty(said);
    }

    [Fact, Rule("G132")]
    public void Scripts_and_the_code_behind_the_pages_hold_no_sentences()
    {
        var scripts = FilesOf("*.ts").SelectMany(path => Sentences(path, ScriptRemark().Replace(File.ReadAllText(path), "")));
        var code = FilesOf("*.cs").Concat(FilesOf("*.razor"))
            .Where(path => !path.Contains("/Api/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(path => (path, Code: path.EndsWith(".cs", StringComparison.Ordinal) ? File.ReadAllText(path) : File.ReadAllText(path).Split("\n@code {") is [_, var behind] ? behind : ""))
            .SelectMany(file => Sentences(file.path, string.Join('\n', file.Code.Split('\n').Where(line => !ForNobody().IsMatch(line)))));

        Assert.Empty(scripts.Concat(code));
    }

    [Theory, Rule("G132")]
    [InlineData("<p>Hello there</p>")]
    [InlineData("<button aria-label=\"Close this\"></button>")]
    public void The_reading_of_pages_sees_what_it_is_to_see(string markup) =>
        Assert.NotEmpty(BetweenTags().Matches(markup).Concat(InAttributes().Matches(markup)));

    private static IEnumerable<string> Sentences(string path, string code) =>
        Sentence().Matches(code).Select(found => found.Groups["said"].Value).Where(said => !ReadByNobody.Contains(said)).Select(said => $"{Path.GetFileName(path)}: {said}");

    private static IEnumerable<string> FilesOf(string pattern) => Directory
        .EnumerateFiles(Repository.PathOf("src"), pattern, SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^@(inject|using|inherits|implements|page|layout).*$", RegexOptions.Multiline)]
    private static partial Regex Inject();

    [GeneratedRegex(@"(?<![=\-\s])>(?<said>[^<>@{}]*[A-Za-z]{2,}[^<>@{}]*)<")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"\b(aria-label|title|placeholder|alt|label|Label|Says|Submit|Heading|Placeholder)=""(?<said>[^""@!]*[A-Za-z]{3}[^""@]*)""")]
    private static partial Regex InAttributes();

    // What stands between a lambda's arrow and a comparison is no text.
    [GeneratedRegex(@"[=;()\]]|\.\w+\(|&&|\|\|")]
    private static partial Regex Code();

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*|new Error\([^)]*\)", RegexOptions.Singleline)]
    private static partial Regex ScriptRemark();

    // What begins with a capital, or goes on with a word that only sentences have.
    [GeneratedRegex(@"[""`](?<said>[A-Z][a-z']+,? [a-z][^""`]*|[a-z]+ (?:the|a|an|your|you|this|is|are|not|of|to|with|from|for|on|in|and) [^""`\n]*)[""`]")]
    private static partial Regex Sentence();

    // Remarks, faults, logs and what describes the product to those who run it.
    [GeneratedRegex(@"^\s*(//|\*|@\*)|throw |Exception|new\(\$""The setting\(|LoggerMessage|Message =|WithSummary|WithDescription|description:|Create(Counter|Histogram|UpDownCounter|ObservableGauge)")]
    private static partial Regex ForNobody();
}
