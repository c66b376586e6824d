using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>
/// Every page as people come to see it, wide and narrow, light and dark, before and after it is used: axe finds no serious fault,
/// nothing comes from elsewhere, and nobody's words become more than words.
/// </summary>
public sealed class LooksTests(Chromium chromium, SeededBoard board) : IClassFixture<SeededBoard>
{
    private const int Wide = 1440;
    private const int Narrow = 390;

    // What is not in sight does not go on changing its colours little by little, so nothing is to.
    private const string WithoutTransitions = """
        () => {
          const still = new CSSStyleSheet();
          still.replaceSync('*, *::before, *::after { transition: none !important; }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
        }
        """;

    // In the dark other colours show, and nothing else differs.
    private static readonly AxeRunOptions OfColours = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    private const string Drawn = "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    public static TheoryData<string, int> AllLooks => [.. from look in Looks.Names from width in new[] { Wide, Narrow } select (look, width)];

    [Theory, Rule("V5", "V10", "V11", "G180", "G181")]
    [MemberData(nameof(AllLooks))]
    public async Task No_page_has_a_serious_fault_asks_another_site_for_anything_breaks_its_own_rules_or_runs_what_people_wrote(string look, int width)
    {
        var strange = new ConcurrentQueue<string>();
        await using var person = await chromium.PersonAsync(width: width, still: true);
        Watch(person, strange);

        var page = await person.LookAsync(board, look);
        await Expect(page.Locator("a[href^='javascript:' i], img[src='x']")).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("() => 'hurt' in window"));
        Assert.True(strange.IsEmpty, string.Join('\n', strange));
        await page.EvaluateAsync(WithoutTransitions);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.EvaluateAsync(Drawn);
            var faults = Faults(await page.RunAxe(scheme == ColorScheme.Dark ? OfColours : null));
            Assert.True(faults.Length == 0, $"{scheme}\n{faults}");
        }
    }

    private void Watch(IBrowserContext person, ConcurrentQueue<string> strange)
    {
        person.Request += (_, request) => Note(request.Url);
        person.Page += (_, page) => page.WebSocket += (_, socket) => Note(socket.Url);
        person.WebError += (_, fault) => strange.Enqueue(fault.Error);
        person.Console += (_, said) =>
        {
            // A refusal, a page that is not there and a lost connection are what some of these looks are about.
            if (said.Type == "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                strange.Enqueue(said.Text);
            }
        };

        void Note(string address)
        {
            if (!address.StartsWith("data:", StringComparison.Ordinal) && new Uri(address).Authority != board.Site.Address.Authority)
            {
                strange.Enqueue($"Asked for {address}");
            }
        }
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
