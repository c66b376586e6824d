using System.Text.Json;
using Microsoft.Playwright;

namespace DialogueBoard.Load.SlowPhone;

/// <summary>What it took until a page could be used.</summary>
/// <param name="Seen">Milliseconds until anything of it was seen.</param>
/// <param name="Usable">Milliseconds until it was there, its script had taken it over, and the processor was free again.</param>
/// <param name="Bytes">What crossed the wire.</param>
internal sealed record PageVisit(double Seen, double Usable, long Bytes)
{
    private const int Width = 390;
    private const int Height = 844;

    // Of work that holds the processor up for longer than 50 ms, the end of the last; and when the page's own element woke.
    private const string Observe =
        """
        window.seen = { busy: 0, woke: 0 };
        new PerformanceObserver(list => { for (const work of list.getEntries()) seen.busy = Math.max(seen.busy, work.startTime + work.duration); }).observe({ type: 'longtask', buffered: true });
        """;

    private const string Woke = "name => customElements.whenDefined(name).then(() => { seen.woke ||= performance.now(); })";

    // Two seconds in which the processor was free.
    private const string IsFree = "() => performance.getEntriesByName('first-contentful-paint').length > 0 && seen.woke > 0 && performance.now() - Math.max(seen.busy, seen.woke) > 2000";

    private const string Told =
        """
        () => {
          const seenFirst = performance.getEntriesByName('first-contentful-paint')[0].startTime;
          return [seenFirst, Math.max(seenFirst, performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, seen.woke, seen.busy)];
        }
        """;

    /// <summary>Opens it as somebody does who has never been here.</summary>
    public static async Task<PageVisit> MakeAsync(IBrowser browser, Uri address, string element, Signal signal)
    {
        await using var person = await browser.NewContextAsync(new() { ViewportSize = new() { Width = Width, Height = Height }, IsMobile = true, HasTouch = true, DeviceScaleFactor = 2 });
        await person.AddInitScriptAsync(Observe);
        var page = await person.NewPageAsync();
        var devTools = await person.NewCDPSessionAsync(page);
        var bytes = 0L;
        devTools.Event("Network.loadingFinished").OnEvent += (_, told) => Interlocked.Add(ref bytes, (long)told!.Value.GetProperty("encodedDataLength").GetDouble());
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = signal.RoundTrip,
            ["downloadThroughput"] = signal.Down * 1_000 / 8,
            ["uploadThroughput"] = signal.Up * 1_000 / 8,
        });
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = signal.Slower });
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.Commit, Timeout = 60_000 });
        await page.EvaluateAsync(Woke, element);
        await page.WaitForFunctionAsync(IsFree, null, new() { PollingInterval = 250, Timeout = 60_000 });
        var told = await page.EvaluateAsync<JsonElement>(Told);
        return new(told[0].GetDouble(), told[1].GetDouble(), Interlocked.Read(ref bytes));
    }
}
