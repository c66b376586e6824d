using System.Text.RegularExpressions;
using Xunit;

namespace DialogueBoard.Tests;

/// <summary>Holds src/RULES.md and the tests to each other. Reads the sources, so that every test project counts.</summary>
public sealed partial class RulesAndTheirTests
{

    [Fact]
    public void Every_rule_has_a_test()
    {
        var tested = Tested().Select(test => test.Number).ToHashSet();
        Assert.Equal([], Rules().Where(rule => !tested.Contains(rule)));
    }

    [Fact]
    public void Every_rule_that_a_test_names_exists()
    {
        var rules = Rules().ToHashSet();
        Assert.Equal([], Tested().Where(test => !rules.Contains(test.Number)));
    }

    [Fact]
    public void No_number_is_given_twice() => Assert.Distinct(Rules());

    private static List<string> Rules()
    {
        var rules = RuleLine().Matches(File.ReadAllText(Repository.PathOf("src", "RULES.md"))).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(rules);
        return rules;
    }

    private static IEnumerable<(string Number, string File)> Tested() =>
        from file in Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.PathOf(), file)
        where !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj")
        from Match attribute in RuleOnATest().Matches(File.ReadAllText(file))
        from Match number in Quoted().Matches(attribute.Value)
        select (number.Groups[1].Value, path);
    [GeneratedRegex(@"^- ([A-Z]\d+[a-z]?)\. \S", RegexOptions.Multiline)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^\s*\[(?:\w+(?:\([^)]*\))?, )*Rule\([^)]*\)", RegexOptions.Multiline)]
    private static partial Regex RuleOnATest();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();
}
