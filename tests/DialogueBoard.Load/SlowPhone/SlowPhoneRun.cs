using DialogueBoard.Load.Growth;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;
using Microsoft.Playwright;

namespace DialogueBoard.Load.SlowPhone;

/// <summary>Opens the pages that people on the way open, on a board of some size, as a slow phone with a bad signal would.</summary>
internal sealed class SlowPhoneRun(BoardServer server, int cards, int visits)
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public async Task<IReadOnlyDictionary<string, Figures>> MeasureAsync(CancellationToken cancel)
    {
        await using var board = await GrownBoard.OpenAsync(server.Process, cards, cancel);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Places, File.Exists) ?? throw new InvalidOperationException("There is no Chromium on this machine."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var figures = new Dictionary<string, Figures>();
        foreach (var signal in Signal.All)
        {
            foreach (var page in PhonePage.All)
            {
                var address = new Uri(server.Process.Address, page.Path.Replace("{code}", board.Code, StringComparison.Ordinal));

                // The first of a page is compiled at the server on the way.
                await PageVisit.MakeAsync(browser, address, page.Element, signal);
                var made = new List<PageVisit>();
                while (made.Count < visits)
                {
                    cancel.ThrowIfCancellationRequested();
                    made.Add(await PageVisit.MakeAsync(browser, address, page.Element, signal));
                }

                figures[$"{page.Name}: {signal.Name}"] = new Figures()
                    .Add("seen, median", "ms", Median(made.Select(visit => visit.Seen)), "#,0")
                    .Add("usable, median", "ms", Median(made.Select(visit => visit.Usable)), "#,0")
                    .Add("usable, longest", "ms", made.Max(visit => visit.Usable), "#,0")
                    .Add("over the wire", "KB", made.Max(visit => visit.Bytes) / 1024.0, "0.0");
            }
        }

        return figures;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ToList() is var ordered ? ordered[ordered.Count / 2] : 0;
}
