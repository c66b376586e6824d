using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(DialogueBoard.EndToEnd.Browsers.Chromium))]

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>The machine's own Chromium, one process for all tests. Where there is none the tests say so; in CI that is a failure.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Quietly = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } path)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = Quietly,
        });
    }

    /// <summary>A browser of its own, started with one more setting; for what cannot be set for one person.</summary>
    public async Task<IBrowser> WithAsync(string setting)
    {
        await using var present = await PersonAsync();
        return await _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = Array.Find(Places, File.Exists), Args = [.. Quietly, setting] });
    }

    /// <summary>A person of their own: own cookies, own storage.</summary>
    /// <param name="still">They have asked for less motion.</param>
    public async Task<IBrowserContext> PersonAsync(bool javaScript = true, int width = 1440, int height = 900, bool dark = false, bool still = false)
    {
        if (_browser is null)
        {
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail("There is no Chromium on this machine, and in CI that is a failure.");
            }

            Assert.Skip("There is no Chromium on this machine.");
        }

        var person = await _browser.NewContextAsync(new()
        {
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            Locale = "en-GB",
        });
        person.SetDefaultTimeout(20_000);
        Assertions.SetDefaultExpectTimeout(20_000);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
