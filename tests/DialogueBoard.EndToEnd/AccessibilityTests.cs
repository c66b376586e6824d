using System.Globalization;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>axe looks at every page as people come to see it: wide and narrow, light and dark, before and after it is used.</summary>
public sealed class AccessibilityTests(Chromium chromium, SeededBoard board) : IClassFixture<SeededBoard>
{
    private const int Wide = 1440;
    private const int Narrow = 390;

    public static TheoryData<string, int, string> AllLooks =>
        [.. from look in Looks.Names from width in new[] { Wide, Narrow } from scheme in new[] { "light", "dark" } select (look, width, scheme)];

    [Theory, Rule("V10")]
    [MemberData(nameof(AllLooks))]
    public async Task No_page_has_a_serious_fault_before_or_after_it_is_used(string look, int width, string scheme)
    {
        await using var person = await chromium.PersonAsync(width: width, dark: scheme == "dark", still: true);
        var page = await person.LookAsync(board, look);
        var faults = Faults(await page.RunAxe());
        Assert.True(faults.Length == 0, faults);
    }

    private static string Faults(AxeResult result)
    {
        var faults = new StringBuilder();
        foreach (var fault in result.Violations.Where(one => one.Impact is "serious" or "critical"))
        {
            faults.AppendLine(CultureInfo.InvariantCulture, $"{fault.Impact} {fault.Id}: {fault.Help}");
            foreach (var node in fault.Nodes)
            {
                var why = node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message);
                faults.AppendLine(CultureInfo.InvariantCulture, $"    {node.Html}\n        {string.Join("\n        ", why)}");
            }
        }

        return faults.ToString();
    }
}
