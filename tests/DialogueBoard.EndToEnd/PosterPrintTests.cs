using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>Posters as a printer gets them.</summary>
public sealed partial class PosterPrintTests(Chromium chromium, SiteForAll forAll)
{
    [Theory, Rule("G82")]
    [InlineData("Our town")]
    [InlineData("W")]
    [InlineData("🌳")]
    public async Task Each_counter_has_one_sheet_of_A4_however_long_the_title_and_the_names_are(string title)
    {
        var site = forAll.Site;
        await using var person = await chromium.PersonAsync();
        var isLong = title.Length < 3;
        var (code, _) = await site.OpenBoardAsync(isLong ? string.Concat(Enumerable.Repeat(title, 120)) : title);
        var counters = Enumerable.Range(1, 3).Select(n => isLong ? $"{n}{string.Concat(Enumerable.Repeat(title, 119))}" : $"Desk {n}");
        var page = await person.NewPageAsync();
        await page.GotoAsync(site.At($"b/{code}/poster?at={Uri.EscapeDataString(string.Join('\n', counters))}"));

        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var sheets = Sheet().Matches(paper);
        Assert.Equal(3, sheets.Count);

        // In points, 72 an inch.
        Assert.All(sheets, sheet => Assert.Equal((210, 297), (Millimetres(sheet.Groups["width"]), Millimetres(sheet.Groups["height"]))));
    }

    private static int Millimetres(Group points) => (int)Math.Round(double.Parse(points.Value, CultureInfo.InvariantCulture) / 72 * 25.4);

    [GeneratedRegex(@"/MediaBox\s*\[\s*0 0 (?<width>[\d.]+) (?<height>[\d.]+)\s*\]")]
    private static partial Regex Sheet();
}
