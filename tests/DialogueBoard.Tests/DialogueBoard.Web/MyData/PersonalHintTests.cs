using System.Text.RegularExpressions;
using DialogueBoard.Tests.Server.InAndOut;
using DialogueBoard.Web.MyData;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace DialogueBoard.Tests.Web.MyData;

/// <summary>
/// The patterns by which the composer's script tells that words look like somebody's number, address or illness. They mean the same to
/// this engine as to a browser's, as far as they are used here; that the browser reads them is tried in a browser.
/// </summary>
public sealed partial class PersonalHintTests(ITestOutputHelper output)
{
    private static readonly (string Like, Regex Pattern)[] Looks =
    [
        .. new StringLocalizer<HintWords>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance))
            .GetAllStrings(includeParentCultures: true)
            .Where(words => words.Name.StartsWith("looks.", StringComparison.Ordinal))
            .OrderBy(words => words.Name, StringComparer.Ordinal)
            .Select(words => (words.Name.Split('.')[^1], new Regex(words.Value, RegexOptions.CultureInvariant))),
    ];

    [Theory, Rule("G126")]
    [InlineData("Ring me on 07700 900123 after six", "phone")]
    [InlineData("My number is 0161 496 0123.", "phone")]
    [InlineData("020 7946 0958", "phone")]
    [InlineData("(0161) 496 0123", "phone")]
    [InlineData("+44 7700 900123", "phone")]
    [InlineData("+447700900123", "phone")]
    [InlineData("+44 (0)161 496 0123", "phone")]
    [InlineData("0049 30 901820", "phone")]
    [InlineData("07700900123", "phone")]
    [InlineData("Write to sue.smith@example.org", "email")]
    [InlineData("She lives at M14 5RT", "address")]
    [InlineData("postcode sw1a 1aa", "address")]
    [InlineData("I live at 12 Mill Lane", "address")]
    [InlineData("It was at 4a, Old Bakery Road", "address")]
    [InlineData("Sue has dementia", "health")]
    [InlineData("My neighbour Sue Smith, who has early dementia", "health")]
    [InlineData("Karim was diagnosed with cancer", "health")]
    [InlineData("The last bus goes at six", null)]
    [InlineData("My mother has dementia and nobody told us", null)]
    [InlineData("We waited 45 minutes, twice, in 2024-2025", null)]
    [InlineData("It costs 1,200,000 pounds a year", null)]
    [InlineData("The number 42 bus to Mill Lane", null)]
    [InlineData("From 10.30 to 12.45 on 03/04/2026", null)]
    [InlineData("Everybody has anxiety about this", null)]
    [InlineData("The 1st and 2nd of May", null)]
    public void What_looks_like_something_of_somebodys_own_is_told_apart(string text, string? like) => Assert.Equal(like, LikeWhat(text));

    [Theory, Rule("G127")]
    [InlineData("bowling-green-comments.csv")]
    [InlineData("seattle-15-per-hour-comments.csv")]
    public void At_most_two_in_a_hundred_of_what_people_really_wrote_are_asked_about(string file)
    {
        using var stream = RealData.Open(file);
        using var text = new StreamReader(stream);
        var comments = Comments(text.ReadToEnd()).ToList();
        var asked = comments.Select(comment => (comment, Like: LikeWhat(comment))).Where(one => one.Like is not null).ToList();
        output.WriteLine($"{asked.Count} of {comments.Count}: {string.Join(" | ", asked.Select(one => $"{one.Like}: {one.comment}"))}");
        Assert.True(comments.Count > 50);
        Assert.InRange(asked.Count, 0, comments.Count / 50);
    }

    private static string? LikeWhat(string text) => Looks.FirstOrDefault(look => look.Pattern.IsMatch(text)).Like;

    // One column of the file (RFC 4180), by a plain reading of its quotes.
    private static IEnumerable<string> Comments(string csv)
    {
        var rows = CsvRow().Matches(csv);
        var names = Cells(rows[0].Value).ToList();
        return rows.Skip(1).Select(row => Cells(row.Value).ElementAtOrDefault(names.IndexOf("comment-body"))).OfType<string>().Where(comment => comment.Length > 0);
    }

    private static IEnumerable<string> Cells(string row) => CsvCell().Matches(row.TrimEnd('\r', '\n')).Select(cell => cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value);

    [GeneratedRegex("(?:\"(?:[^\"]|\"\")*\"|[^\"\n])+\n?")]
    private static partial Regex CsvRow();

    [GeneratedRegex("(?:^|,)(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^,]*))")]
    private static partial Regex CsvCell();
}
